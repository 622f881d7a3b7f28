import * as assert from 'node:assert/strict';
import { account, GATEWAY } from '../../../endpoints/testing/plans';
import { english } from '../../../network/message';
import { gatewayEndpoint, route, routeTable } from '../../../network/testing/fixtures';
import type { Network } from '../../../network/network';
import type { Plan } from '../../../endpoints/plan';
import type { CreateState } from '../../../webview/create/protocol';
import { planOf } from './plan-of';
import { stateIn } from './testing/states';

const NETWORK = account();
const STATE = stateIn(NETWORK);
const NLB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/front/0123456789abcdef';
const GWLB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/fire/0123456789abcdef';

function plan(state: CreateState, network: Network = NETWORK): Plan {
  const done = planOf(network, state);
  assert.ok(done.ok, done.ok ? '' : english(done.missing));
  return done.plan;
}

function missing(state: CreateState, network: Network = NETWORK): string {
  const done = planOf(network, state);
  assert.ok(!done.ok);
  return english(done.missing);
}

describe('the plan of a state of the create form', () => {
  it('at first is the gateway endpoint for S3', () => {
    assert.deepEqual(plan(STATE), GATEWAY);
  });

  it('says what to choose next', () => {
    assert.equal(missing({ ...STATE, service: ' ' }), 'Choose a service.');
    assert.equal(missing({ ...STATE, service: 'arn:aws:s3:::bucket' }), 'Choose a service.');
    assert.equal(missing({ ...STATE, vpc: '' }), 'Choose a VPC.');
    assert.equal(missing({ ...STATE, type: 'interface' }), 'Choose a subnet.');
    assert.equal(missing({ ...STATE, category: 'provider' }), 'Choose a load balancer.');
    const byName = { ...STATE, category: 'by-name', subnets: [{ id: 'subnet-1' }] } as const;
    assert.match(missing({ ...byName, type: 'resource' }), /ARN of a resource configuration/);
    assert.match(missing({ ...byName, type: 'service-network' }), /ARN of a service network/);
  });

  it('a gateway endpoint may have no table: EC2 makes it, and the checks say that nobody uses it', () => {
    assert.deepEqual(plan({ ...STATE, routeTables: [] }), { ...GATEWAY, routeTableIds: [] });
  });

  it('leaves out the table that has the endpoint already', () => {
    const network = account({
      RouteTables: [routeTable([route('pl-s3', { GatewayId: 'vpce-1' })])],
      VpcEndpoints: [gatewayEndpoint()],
    });
    assert.deepEqual(plan(STATE, network), { ...GATEWAY, routeTableIds: [] });
  });

  it('tags: empty rows are none, and a key that stands twice is asked about', () => {
    const tags = [
      { key: 'Name', value: 's3' },
      { key: '', value: '' },
      { key: 'team', value: '' },
    ];
    assert.deepEqual(
      plan({ ...STATE, tags }).tags,
      new Map([
        ['Name', 's3'],
        ['team', ''],
      ]),
    );
    const twice = { ...STATE, tags: [...tags, { key: 'Name', value: 'other' }] };
    assert.equal(missing(twice), 'Two tags have the key Name: a key can be used once.');
  });

  it('a policy of one’s own goes in as it is, even one that is none', () => {
    const made = plan({ ...STATE, policy: 'custom', policyText: '{ half' });
    assert.ok(made.kind === 'gateway');
    assert.deepEqual(made.policy, { document: '{ half' });
  });

  it('an interface endpoint: one subnet in a zone, addresses that were typed, the default DNS', () => {
    const made = plan({
      ...STATE,
      type: 'interface',
      service: 'com.amazonaws.us-east-1.sqs',
      subnets: [{ id: 'subnet-1', ipv4: ' 10.0.1.9 ', ipv6: '' }, { id: 'subnet-1' }],
      securityGroups: ['sg-1', 'sg-1', 'sg-elsewhere'],
      inboundResolverOnly: true,
    });
    assert.ok(made.kind === 'interface');
    assert.deepEqual(made.subnets, [{ subnetId: 'subnet-1', ipv4: '10.0.1.9' }]);
    assert.deepEqual(made.securityGroupIds, ['sg-1']);
    assert.equal(made.privateDns, true);
    // SQS has no gateway endpoint that the option could be about.
    assert.equal(made.inboundResolverOnly, false);
  });

  it('a service of another Region says so; that of the own Region says nothing', () => {
    const abroad: CreateState = {
      ...STATE,
      type: 'interface',
      subnets: [{ id: 'subnet-1' }],
      serviceRegion: 'eu-west-1',
    };
    const made = plan(abroad);
    assert.ok(made.kind === 'interface');
    assert.equal(made.serviceRegion, 'eu-west-1');
    assert.ok(!('serviceRegion' in plan({ ...abroad, serviceRegion: 'us-east-1' })));
  });

  it('an Instance Connect Endpoint and a Gateway Load Balancer endpoint have one subnet', () => {
    const subnets = [{ id: 'subnet-1' }];
    const connect = plan({ ...STATE, category: 'instance-connect', subnets, preserveClientIp: true });
    assert.ok(connect.kind === 'instance-connect');
    assert.equal(connect.subnetId, 'subnet-1');
    assert.equal(connect.preserveClientIp, true);
    const gwlb = plan({ ...STATE, category: 'by-name', type: 'gateway-load-balancer', subnets });
    assert.ok(gwlb.kind === 'gateway-load-balancer');
    assert.equal(gwlb.subnetId, 'subnet-1');
  });

  it('the provider’s side: load balancers by their type, principals without empty rows', () => {
    const provider: CreateState = {
      ...STATE,
      category: 'provider',
      loadBalancers: [NLB, NLB],
      privateName: ' api.example.com ',
      principals: ['', 'arn:aws:iam::444455556666:root'],
    };
    assert.deepEqual(plan(provider), {
      kind: 'endpoint-service',
      scope: STATE.scope,
      networkLoadBalancerArns: [NLB],
      gatewayLoadBalancerArns: [],
      acceptanceRequired: true,
      privateDnsName: 'api.example.com',
      supportedIpAddressTypes: ['ipv4'],
      allowedPrincipals: ['arn:aws:iam::444455556666:root'],
      tags: new Map(),
    });
    const gateway = plan({ ...provider, loadBalancers: [GWLB] });
    assert.ok(gateway.kind === 'endpoint-service');
    assert.deepEqual(gateway.gatewayLoadBalancerArns, [GWLB]);
    assert.match(
      missing({ ...provider, principals: ['everybody'] }),
      /everybody is not the ARN of a principal/,
    );
    assert.match(missing({ ...provider, privateName: 'my service' }), /my service is not a domain name/);
  });
});
