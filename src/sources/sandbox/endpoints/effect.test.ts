import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { effect, type EffectivePlan } from '../../../endpoints/effect';
import { english } from '../../../network/message';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan, PlannedSubnet } from '../../../endpoints/plan';
import type { Network } from '../../../network/network';
import { create, dualstackLab as lab, networkOf, said, vpcOf } from '../testing/planned';
import { idNamed, service, type Lab } from '../testing/endpoint-lab';

const TABLES = ['private', 'public', 'main'].map((name) => idNamed('RouteTables', 'RouteTableId', name));
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*' },
});

const PLAN = fc.record({
  short: fc.constantFrom('s3', 'dynamodb', 's3express'),
  tables: fc.subarray(TABLES),
  policy: fc.constantFrom('full' as const, { document: POLICY }),
  type: fc.constantFrom('ipv4' as const, 'ipv6' as const, 'dualstack' as const, undefined),
  tags: fc.dictionary(fc.constantFrom('Name', 'team', 'env'), fc.constantFrom('a', 'b', '<b>')),
});

type Planned = typeof PLAN extends fc.Arbitrary<infer T> ? T : never;

function planOf(network: Network, { short, tables, policy, type, tags }: Planned): GatewayPlan {
  return {
    kind: 'gateway',
    vpc: vpcOf(network),
    service: service(short),
    routeTableIds: tables,
    policy,
    ...(type && { ipAddressType: type }),
    tags: new Map(Object.entries(tags)),
  };
}

/** Compares what the plan says with what the account shows, once all that is under way has come to its end. */
async function compare(account: Lab, plan: EffectivePlan): Promise<void> {
  const expected = effect(networkOf(account), plan);
  assert.ok(expected.ok, expected.ok ? '' : english(expected.problem));
  const id = await create(account, plan);
  assert.notEqual(id, '');
  account.later();
  assert.deepEqual(said(networkOf(account), id), said(expected.network, expected.endpoint.id));
}

describe('the effect of a gateway endpoint that is planned', () => {
  it('is what the account shows once it was created', async () => {
    await fc.assert(
      fc.asyncProperty(PLAN, async (planned) => {
        const account = lab();
        await compare(account, planOf(networkOf(account), planned));
      }),
      { numRuns: 60 },
    );
  });

  it('and so after another: of two for one service in one table EC2 refuses the second', async () => {
    const account = lab();
    const planned: Planned = { short: 's3', tables: TABLES, policy: 'full', type: 'ipv4', tags: {} };
    await create(account, planOf(networkOf(account), planned));
    const before = networkOf(account);
    await assert.rejects(create(account, planOf(before, planned)), /already has a route/);
    const expected = effect(before, planOf(before, planned));
    assert.ok(expected.ok);
    assert.deepEqual(expected.network.all('route-table'), before.all('route-table'));
  });
});

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const GROUPS = ['web', 'default'].map((name) => idNamed('SecurityGroups', 'GroupId', name));
const TAGS = fc.dictionary(fc.constantFrom('Name', 'team'), fc.constantFrom('a', '<b>'));
const TYPE = fc.constantFrom('ipv4' as const, 'ipv6' as const, 'dualstack' as const, undefined);

/** Each in another zone, some with addresses of their own. */
const SUBNETS: fc.Arbitrary<readonly PlannedSubnet[]> = fc
  .tuple(fc.constantFrom(A, PUBLIC_A, undefined), fc.constantFrom(B, undefined), fc.boolean())
  .map(([a = '', b = '', fixed]) =>
    [
      { subnetId: a, ...(fixed && a === A && { ipv4: '10.0.2.77' }) },
      { subnetId: b, ...(fixed && { ipv4: '10.0.3.200' }) },
    ].filter(({ subnetId }) => subnetId !== ''),
  );

const INTERFACE = fc.record({
  short: fc.constantFrom('ssm', 'sqs', 'ecr.api', 'ecr.dkr', 's3', 'dynamodb'),
  subnets: SUBNETS,
  groups: fc.subarray(GROUPS),
  privateDns: fc.boolean(),
  inboundOnly: fc.boolean(),
  policy: fc.constantFrom('full' as const, { document: POLICY }),
  type: TYPE,
  record: fc.constantFrom('service-defined' as const, undefined),
  tags: TAGS,
});

describe('the effect of an interface endpoint that is planned', () => {
  it('is what the account shows once it is available', async () => {
    await fc.assert(
      fc.asyncProperty(INTERFACE, async ({ short, subnets, groups, privateDns, policy, type, ...more }) => {
        const account = lab();
        const hasGateway = ['s3', 'dynamodb'].includes(short);
        const inboundResolverOnly = hasGateway && more.inboundOnly;
        if (hasGateway) await account.create({ ServiceName: service(short) });
        // A fixed address is of its family alone.
        const wanted = type === 'ipv6' ? subnets.map(({ subnetId }) => ({ subnetId })) : subnets;
        const plan: InterfacePlan = {
          kind: 'interface',
          vpc: vpcOf(networkOf(account)),
          service: service(short),
          subnets: wanted,
          securityGroupIds: groups,
          privateDns,
          inboundResolverOnly,
          policy,
          ...(type && { ipAddressType: type }),
          ...(more.record && { dnsRecordIpType: more.record }),
          tags: new Map(Object.entries(more.tags)),
        };
        await compare(account, plan);
      }),
      { numRuns: 80 },
    );
  });
});

const BALANCERS = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer';

describe('the effect of an endpoint on a service of one’s own', () => {
  for (const accepted of [true, false]) {
    it(accepted ? 'is a connection with it' : 'waits to be accepted', async () => {
      for (const type of ['Interface', 'GatewayLoadBalancer'] as const) {
        const account = lab();
        const { ServiceConfiguration: own } = await account.client.send(
          new ec2.CreateVpcEndpointServiceConfigurationCommand({
            AcceptanceRequired: !accepted,
            ...(type === 'Interface'
              ? { NetworkLoadBalancerArns: [`${BALANCERS}/net/web/0123456789abcdef`] }
              : { GatewayLoadBalancerArns: [`${BALANCERS}/gwy/firewall/0123456789abcdef`] }),
          }),
        );
        const name = own?.ServiceName ?? '';
        const shared = { vpc: vpcOf(networkOf(account)), service: name, tags: new Map<string, string>() };
        const plan: EffectivePlan =
          type === 'Interface'
            ? {
                ...shared,
                kind: 'interface',
                subnets: [{ subnetId: A }],
                securityGroupIds: [],
                privateDns: false,
                inboundResolverOnly: false,
                policy: 'full',
              }
            : { ...shared, kind: 'gateway-load-balancer', subnetId: A };
        await compare(account, plan);
      }
    });
  }
});

const INSTANCE_CONNECT = fc.record({
  subnetId: fc.constantFrom(A, B),
  groups: fc.subarray(GROUPS),
  preserve: fc.boolean(),
  type: TYPE,
  tags: TAGS,
});

describe('the effect of an instance connect endpoint that is planned', () => {
  it('is what the account shows once it is complete', async () => {
    await fc.assert(
      fc.asyncProperty(INSTANCE_CONNECT, async ({ subnetId, groups, preserve, type, tags }) => {
        const account = lab();
        const preserveClientIp = preserve && type === 'ipv4';
        const plan: InstanceConnectPlan = {
          kind: 'instance-connect',
          vpc: vpcOf(networkOf(account)),
          subnetId,
          securityGroupIds: groups,
          preserveClientIp,
          ...(type && { ipAddressType: type }),
          tags: new Map(Object.entries(tags)),
        };
        await compare(account, plan);
      }),
      { numRuns: 40 },
    );
  });
});
