import * as assert from 'node:assert/strict';
import { networkOf, SCOPE, subnet, vpc } from '../network/testing/fixtures';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan } from './plan';
import { planCost } from './plan-cost';

const NETWORK = networkOf({
  Vpcs: [vpc()],
  Subnets: [
    subnet(),
    subnet({ SubnetId: 'subnet-2', AvailabilityZone: 'us-east-1b' }),
    subnet({ SubnetId: 'subnet-3', AvailabilityZone: 'us-east-1a' }),
  ],
});
const SHARED = { vpc: { id: 'vpc-1', scope: SCOPE }, tags: new Map<string, string>() };

function interfaceIn(...subnetIds: readonly string[]): InterfacePlan {
  return {
    ...SHARED,
    kind: 'interface',
    service: 'com.amazonaws.us-east-1.sqs',
    subnets: subnetIds.map((subnetId) => ({ subnetId })),
    securityGroupIds: [],
    privateDns: true,
    inboundResolverOnly: false,
    policy: 'full',
  };
}

const GATEWAY: GatewayPlan = {
  ...SHARED,
  kind: 'gateway',
  service: 'com.amazonaws.us-east-1.s3',
  routeTableIds: [],
  policy: 'full',
};

describe('the cost of a plan', () => {
  it('is nothing for a gateway endpoint, and says who says so', () => {
    assert.deepEqual(planCost(NETWORK, GATEWAY), {
      hourly: undefined,
      monthly: 0,
      perGb: 0,
      price: { region: 'us-east-1', date: '2026', source: 'AWS PrivateLink pricing' },
      breakEvenGb: undefined,
    });
  });

  it('is 730 hours in each zone for an interface endpoint (facts §4: 209 GB break even in one)', () => {
    const one = planCost(NETWORK, interfaceIn('subnet-1'));
    assert.deepEqual([one?.monthly, one?.perGb, Math.round(one?.breakEvenGb ?? 0)], [7.3, 0.01, 209]);
    const two = planCost(NETWORK, interfaceIn('subnet-1', 'subnet-2'));
    assert.deepEqual([two?.monthly, Math.round(two?.breakEvenGb ?? 0)], [14.6, 417]);
  });

  it('counts zones, not subnets; one that was not seen is in a zone of its own', () => {
    assert.equal(planCost(NETWORK, interfaceIn('subnet-1', 'subnet-3'))?.monthly, 7.3);
    assert.equal(planCost(NETWORK, interfaceIn('subnet-1', 'subnet-9'))?.monthly, 14.6);
  });

  it('is not said without subnets, across Regions, for other Regions and for what has no price', () => {
    assert.equal(planCost(NETWORK, interfaceIn()), undefined);
    const plan = interfaceIn('subnet-1');
    assert.equal(planCost(NETWORK, { ...plan, serviceRegion: 'eu-west-1' }), undefined);
    const there = { id: 'vpc-1', scope: { ...SCOPE, region: 'eu-west-1' } };
    assert.equal(planCost(NETWORK, { ...GATEWAY, vpc: there }), undefined);
    const connect: InstanceConnectPlan = {
      ...SHARED,
      kind: 'instance-connect',
      subnetId: 'subnet-1',
      securityGroupIds: [],
      preserveClientIp: false,
    };
    assert.equal(planCost(NETWORK, connect), undefined);
  });
});
