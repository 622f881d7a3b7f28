import assert from 'node:assert/strict';
import { normalise } from '../../network/normalise/normalise';
import type { Network } from '../../network/network';
import {
  gatewayEndpoint,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  subnet,
  vpc,
} from '../../network/testing/fixtures';
import { classicLesson } from '../../sources/sandbox/seed/classic-lesson';
import { nameOf } from '../../tree/words';
import { destinationChoices } from './destination-choices';
import { foldRows } from './fold-rows';
import { isAddress, MAX_CHOICES, sourceChoices } from './source-choices';
import { destinationThrough, subnetsThrough, type Middle } from './through';

const LESSON = normalise([classicLesson()]);

function names(network: Network, typed: string): readonly string[] {
  return sourceChoices(network, typed).map(({ resource, vpc: of }) => `${of}/${nameOf(resource)}`);
}

describe('what traffic can start at', () => {
  it('is listed by VPC: instances, then subnets, then interfaces that have no instance', () => {
    const all = sourceChoices(LESSON, '');
    const vpcs = all.map(({ vpc: of }) => of);
    assert.deepEqual([...new Set(vpcs)], ['First-VPC', 'Second-VPC']);
    assert.deepEqual(vpcs, [...vpcs].sort());
    const first = all.filter(({ vpc: of }) => of === 'First-VPC').map(({ resource }) => resource.kind);
    assert.equal(first[0], 'instance');
    assert.ok(first.includes('subnet'));
    const behind = new Set(LESSON.all('instance').flatMap(({ networkInterfaceIds }) => networkInterfaceIds));
    assert.ok(all.every(({ resource }) => !behind.has(resource.id)));
  });

  it('is found by name, by id and by address, and leaves out what never sends', () => {
    assert.deepEqual(names(LESSON, 'private-a')[0], 'First-VPC/private-a');
    assert.ok(names(LESSON, '10.0.2.77').includes('First-VPC/private-a'), 'the subnet that holds it');
    const kinds = sourceChoices(LESSON, 'e').map(({ resource }) =>
      resource.kind === 'network-interface' ? resource.interfaceType : resource.kind,
    );
    assert.ok(!kinds.includes('nat_gateway') && !kinds.includes('vpc_endpoint'));
  });

  it('is no more than a person reads through', () => {
    const many = networkOf({
      Vpcs: [vpc()],
      Subnets: Array.from({ length: 300 }, (_, i) => subnet({ SubnetId: `subnet-${i}` })),
    });
    assert.equal(sourceChoices(many, '').length, MAX_CHOICES);
    assert.equal(sourceChoices(many, 'subnet').length, MAX_CHOICES);
  });

  it('may be an address', () => {
    assert.ok(isAddress(' 10.0.0.1 '));
    assert.ok(isAddress('2001:db8::1'));
    assert.ok(!isAddress('10.0.0.0/24'));
    assert.ok(!isAddress('app-1'));
  });
});

describe('what traffic can go to', () => {
  const labels = (typed: string, network = LESSON): readonly string[] =>
    destinationChoices(network, undefined, typed).map((choice) =>
      choice.kind === 'service' ? choice.name : choice.resource.id,
    );

  it('begins with the services that have gateway endpoints and those that are used', () => {
    const [s3, dynamodb] = destinationChoices(LESSON, undefined, '');
    assert.deepEqual(
      [s3?.kind === 'service' && s3.name, dynamodb?.kind === 'service' && dynamodb.name],
      ['s3', 'dynamodb'],
    );
    assert.ok(s3?.kind === 'service' && s3.isUsed, 'Second-VPC has an endpoint for it');
    const all = labels('');
    assert.equal(new Set(all).size, all.length, 'each once');
  });

  it('names services of others in full: their short name means nothing elsewhere', () => {
    const name = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
    const network = networkOf({
      VpcEndpoints: [gatewayEndpoint({ VpcEndpointType: 'Interface', ServiceName: name })],
    });
    assert.ok(labels('', network).includes(name));
  });

  it('follows what is typed: services, instances, interfaces and endpoints, no subnets', () => {
    assert.deepEqual(labels('dynamo'), ['dynamodb']);
    const [web] = LESSON.all('instance');
    assert.ok(web && labels(web.id).includes(web.id));
    assert.deepEqual(labels('private-a'), []);
  });
});

describe('a path through something', () => {
  const of = (
    kind: 'nat-gateway' | 'internet-gateway' | 'vpc-endpoint' | 'vpc-peering-connection',
  ): Middle => {
    const [resource] = LESSON.all(kind);
    assert.ok(resource);
    return { kind: 'resource', resource };
  };
  const starts = (middle: Middle): readonly string[] => subnetsThrough(LESSON, middle).map(nameOf).sort();

  it('starts in a subnet whose table has a route to it', () => {
    assert.deepEqual(starts(of('nat-gateway')), ['private-a', 'private-b']);
    assert.ok(starts(of('internet-gateway')).includes('public-a'));
    assert.ok(starts(of('vpc-endpoint')).length > 0);
  });

  it('goes to what the routes to it suggest, and really passes it', () => {
    const first = (middle: Middle): string => {
      const [start] = subnetsThrough(LESSON, middle);
      assert.ok(start);
      return destinationThrough(LESSON, middle, start);
    };
    assert.equal(first(of('nat-gateway')), 's3');
    assert.equal(first(of('vpc-endpoint')), 'com.amazonaws.us-east-1.s3');
    assert.match(first(of('vpc-peering-connection')), /^10\.[01]\.0\.0\/16$/);
  });

  it('takes a route for what it matches', () => {
    const network = networkOf({
      Vpcs: [vpc()],
      Subnets: [subnet()],
      RouteTables: [routeTable([route('pl-s3', { GatewayId: 'vpce-1' })])],
      VpcEndpoints: [gatewayEndpoint()],
      PrefixLists: [S3_LIST],
    });
    const [table] = network.all('route-table');
    const listed = table?.routes.find(({ destination }) => destination.kind === 'prefix-list');
    const [start] = network.all('subnet');
    assert.ok(table && listed && start);
    const middle: Middle = { kind: 'route', route: listed, table };
    assert.deepEqual(subnetsThrough(network, middle), [start]);
    assert.equal(destinationThrough(network, middle, start), 'com.amazonaws.us-east-1.s3');
  });
});

describe('folding of rows', () => {
  it('leaves eight rows as they are', () => {
    assert.deepEqual(
      foldRows(8, () => false),
      { shown: [0, 1, 2, 3, 4, 5, 6, 7], folded: [] },
    );
  });

  it('keeps what matters and its two neighbours, in order', () => {
    const { shown, folded } = foldRows(20, (i) => i === 0 || i === 10);
    assert.deepEqual(shown, [0, 9, 10, 11]);
    assert.equal(folded.length, 16);
  });
});
