import * as assert from 'node:assert/strict';
import { english, message } from '../network/message';
import { unknown } from '../network/resolved';
import type { SecurityGroup } from '../network/resources/security-group';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import {
  gatewayEndpoint,
  networkOf,
  route,
  routeTable,
  securityGroup,
  type Collections,
  type Entry,
} from '../network/testing/fixtures';
import { EVERYTHING_OUT, lesson, TO_NAT, without } from '../paths/testing/ask';
import { found, lessonWith, mended, one, withChange } from './testing/rules';

const DOUBT = unknown(message('var.x has no value'));
const S3_ROUTE = route('pl-s3', { GatewayId: 'vpce-1' });

describe('RT001: a blackhole route', () => {
  it('is a warning for each, with the route’s deletion as remedy', () => {
    const network = lessonWith({ RouteTables: [routeTable([{ ...TO_NAT, State: 'blackhole' }])] });
    const finding = one(network, 'RT001');
    assert.equal(finding.severity, 'warning');
    assert.equal(
      english(finding.message),
      'Route table rtb-1 drops what is sent to 0.0.0.0/0: the target of the route, nat-1, is gone or does not work.',
    );
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'RT001'), []);
  });

  it('has no remedy for a route that is not deleted by hand', () => {
    const gone = (more: Entry): ReturnType<typeof one> =>
      one(lessonWith({ RouteTables: [routeTable([{ ...more, State: 'blackhole' }])] }), 'RT001');
    const propagated = {
      ...route('192.168.0.0/16', { GatewayId: 'vgw-1' }),
      Origin: 'EnableVgwRoutePropagation',
    };
    assert.equal(gone(propagated).remedy, undefined);
    assert.equal(gone(S3_ROUTE).remedy, undefined);
  });

  it('is silent for routes that work', () => {
    assert.deepEqual(found(lessonWith(), 'RT001'), []);
  });
});

describe('PO002: an endpoint policy that only denies', () => {
  const policy = (document: unknown): Collections =>
    lesson({ VpcEndpoints: [gatewayEndpoint({ PolicyDocument: JSON.stringify(document) })] });
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:DeleteObject', Resource: '*' };

  it('is an error, which a statement that allows mends', () => {
    const network = networkOf(policy({ Version: '2012-10-17', Statement: [deny] }));
    const finding = one(network, 'PO002');
    assert.equal(finding.severity, 'error');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'PO002'), []);
    const after = then?.get('vpc-endpoint', 'vpce-1')?.policy;
    assert.ok(typeof after === 'string');
    assert.deepEqual(JSON.parse(after), {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }, deny],
    });
  });

  it('takes a statement that stands alone', () => {
    assert.equal(found(networkOf(policy({ Statement: deny })), 'PO002').length, 1);
  });

  it('is silent with an Allow, without a policy, and for what cannot be read', () => {
    assert.deepEqual(
      found(networkOf(policy({ Statement: [deny, { ...deny, Effect: 'Allow' }] })), 'PO002'),
      [],
    );
    assert.deepEqual(found(networkOf(policy({ Statement: [] })), 'PO002'), []);
    assert.deepEqual(found(networkOf(policy('x')), 'PO002'), []);
    assert.deepEqual(found(lessonWith({ VpcEndpoints: [gatewayEndpoint()] }), 'PO002'), []);
    const network = networkOf(policy({ Statement: [deny] }));
    const unsure = withChange<VpcEndpoint>(network, 'vpc-endpoint', 'vpce-1', { policy: DOUBT });
    assert.deepEqual(found(unsure, 'PO002'), []);
  });
});

describe('SG001: a security group keeps traffic from a gateway endpoint', () => {
  const egress = (permissions: readonly Entry[], more: Collections = {}): Collections =>
    lesson({
      RouteTables: [routeTable([TO_NAT, S3_ROUTE])],
      VpcEndpoints: [gatewayEndpoint()],
      SecurityGroups: [securityGroup({ IpPermissionsEgress: permissions })],
      ...more,
    });
  const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };

  it('is a warning on the group of what sends', () => {
    const finding = one(networkOf(egress([])), 'SG001');
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.resource.id, 'sg-1');
    assert.equal(
      english(finding.message),
      'sg-1 lets no TCP 443 out to S3: 1 network interface would not reach it through the endpoint.',
    );
    assert.equal(finding.related[0]?.resource.id, 'vpce-1');
    const inside = { ...https, IpRanges: [{ CidrIp: '10.0.0.0/16' }] };
    assert.equal(found(networkOf(egress([inside])), 'SG001').length, 1);
  });

  it('is silent where everything or the prefix list is let out', () => {
    assert.deepEqual(found(networkOf(egress([EVERYTHING_OUT])), 'SG001'), []);
    const list = { ...https, PrefixListIds: [{ PrefixListId: 'pl-s3' }] };
    assert.deepEqual(found(networkOf(egress([list])), 'SG001'), []);
  });

  it('is silent where nothing sends, no route leads to the endpoint, or groups were not read', () => {
    assert.deepEqual(found(networkOf(egress([], { NetworkInterfaces: [] })), 'SG001'), []);
    assert.deepEqual(found(networkOf(egress([], { RouteTables: [routeTable([TO_NAT])] })), 'SG001'), []);
    assert.deepEqual(found(networkOf(without(egress([]), 'SecurityGroups')), 'SG001'), []);
  });
});

describe('SG003: a prefix list named by its id', () => {
  const network = lessonWith({
    SecurityGroups: [
      securityGroup({
        IpPermissionsEgress: [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-63a5400a' }] }],
      }),
    ],
  });
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } };
  const origin = { seen: 'file', file: 'main.tf', range, address: 'aws_security_group.app' } as const;
  const declared = withChange<SecurityGroup>(network, 'security-group', 'sg-1', { origin });

  it('is a warning in code, and nothing in what exists', () => {
    assert.deepEqual(found(declared, 'SG003'), ['warning SG003 sg-1']);
    assert.deepEqual(found(network, 'SG003'), []);
  });

  it('is silent for a reference', () => {
    const rules = declared.get('security-group', 'sg-1')?.rules.map((rule) => ({
      ...rule,
      peer: { kind: 'prefix-list', id: 'data.aws_prefix_list.s3' } as const,
    }));
    const other = withChange<SecurityGroup>(declared, 'security-group', 'sg-1', { rules: rules ?? [] });
    assert.deepEqual(found(other, 'SG003'), []);
  });
});
