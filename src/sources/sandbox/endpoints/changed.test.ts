import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { changed } from '../../../endpoints/change/changed';
import { stepsOf } from '../../../endpoints/change/steps';
import type { Change } from '../../../endpoints/change';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan } from '../../../endpoints/plan';
import { english } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { idNamed, service, type Lab } from '../testing/endpoint-lab';
import { send } from '../testing/clients';
import { create, dualstackLab, networkOf, said, vpcOf } from '../testing/planned';

const TABLES = ['private', 'public', 'main'].map((name) => idNamed('RouteTables', 'RouteTableId', name));
const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const GROUPS = ['web', 'default'].map((name) => idNamed('SecurityGroups', 'GroupId', name));
const TYPE = fc.constantFrom('ipv4' as const, 'dualstack' as const);
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
});

/** Sends the calls of a change, each after the other, and lets all that follows come to its end. */
async function carryOut(account: Lab, change: Change): Promise<void> {
  let id = '';
  for (const step of stepsOf(change)) {
    const { operation, input } = step.kind === 'call' ? step.call : step.callFor(id);
    const answer = await send(account.client, operation, input);
    assert.deepEqual(answer['Unsuccessful'] ?? [], []);
    id = typeof answer['GroupId'] === 'string' ? answer['GroupId'] : '';
  }
  account.later();
}

/** Compares what is said of a change with what the account shows once it was carried out. */
async function compare(account: Lab, change: Change, endpointId: string): Promise<void> {
  const before = networkOf(account);
  const expected = changed(before, change);
  assert.ok(expected.ok, expected.ok ? '' : english(expected.problem));
  await carryOut(account, change);
  assert.deepEqual(said(networkOf(account), endpointId), said(expected.network, endpointId));
}

function endpointIn(network: Network, id: string): VpcEndpoint {
  const found = network.get('vpc-endpoint', id);
  assert.ok(found);
  return found;
}

async function made(account: Lab, plan: GatewayPlan | InterfacePlan): Promise<VpcEndpoint> {
  const id = await create(account, plan);
  account.later();
  return endpointIn(networkOf(account), id);
}

const GATEWAY = fc.record({
  short: fc.constantFrom('s3', 'dynamodb'),
  tables: fc.subarray(TABLES),
  type: TYPE,
});

function gateway(
  account: Lab,
  { short, tables, type }: { short: string; tables: string[]; type: 'ipv4' | 'dualstack' },
): Promise<VpcEndpoint> {
  return made(account, {
    kind: 'gateway',
    vpc: vpcOf(networkOf(account)),
    service: service(short),
    routeTableIds: tables,
    policy: 'full',
    ipAddressType: type,
    tags: new Map([['Name', 'one']]),
  });
}

describe('a gateway endpoint that is changed', () => {
  const CHANGE = fc.constantFrom('delete', 'tables', 'policy', 'full', 'tags');
  it('is what the account shows', async () => {
    await fc.assert(
      fc.asyncProperty(GATEWAY, CHANGE, fc.subarray(TABLES), async (shape, kind, others) => {
        const account = dualstackLab();
        const endpoint = await gateway(account, shape);
        const add = others.filter((id) => !shape.tables.includes(id));
        const remove = others.filter((id) => shape.tables.includes(id));
        const changes: Readonly<Record<string, Change>> = {
          delete: { kind: 'delete-endpoint', endpoint },
          tables: { kind: 'route-tables', endpoint, add, remove },
          policy: { kind: 'policy', endpoint, policy: { document: POLICY } },
          full: { kind: 'policy', endpoint, policy: 'full' },
          tags: {
            kind: 'tags',
            scope: endpoint.scope,
            resourceId: endpoint.id,
            set: new Map([['team', '<b>']]),
            remove: ['Name'],
          },
        };
        const change = changes[kind];
        assert.ok(change);
        await compare(account, change, endpoint.id);
      }),
      { numRuns: 60 },
    );
  });
});

const INTERFACE = fc.record({
  short: fc.constantFrom('ssm', 'ecr.api', 's3'),
  subnets: fc.constantFrom([A], [B], [PUBLIC_A, B], [B, A]),
  groups: fc.subarray(GROUPS, { minLength: 1 }),
  privateDns: fc.boolean(),
  type: TYPE,
});

describe('an interface endpoint that is changed', () => {
  const CHANGE = fc.constantFrom('delete', 'subnets', 'groups', 'private-dns', 'policy', 'tags');
  it('is what the account shows', async () => {
    await fc.assert(
      fc.asyncProperty(INTERFACE, CHANGE, async ({ short, subnets, groups, privateDns, type }, kind) => {
        const account = dualstackLab();
        const endpoint = await made(account, {
          kind: 'interface',
          vpc: vpcOf(networkOf(account)),
          service: service(short),
          subnets: subnets.map((subnetId) => ({ subnetId })),
          securityGroupIds: groups,
          privateDns,
          inboundResolverOnly: false,
          policy: 'full',
          ipAddressType: type,
          tags: new Map(),
        });
        const hasA = subnets.includes(A);
        const changes: Readonly<Record<string, Change>> = {
          delete: { kind: 'delete-endpoint', endpoint },
          // Within a zone one takes the other's place.
          subnets: hasA
            ? { kind: 'subnets', endpoint, add: [PUBLIC_A], remove: [A] }
            : subnets.length === 1
              ? { kind: 'subnets', endpoint, add: [A], remove: [] }
              : { kind: 'subnets', endpoint, add: [A], remove: [PUBLIC_A] },
          groups: {
            kind: 'security-groups',
            endpoint,
            add: GROUPS.filter((id) => !groups.includes(id)),
            remove: groups.length > 1 ? groups.slice(1) : groups,
          },
          'private-dns': { kind: 'private-dns', endpoint, on: !privateDns },
          policy: { kind: 'policy', endpoint, policy: { document: POLICY } },
          tags: {
            kind: 'tags',
            scope: endpoint.scope,
            resourceId: endpoint.id,
            set: new Map([['Name', '<i>']]),
            remove: [],
          },
        };
        const change =
          kind === 'groups' && groups.length === GROUPS.length
            ? ({ kind: 'security-groups', endpoint, add: [], remove: groups.slice(1) } as const)
            : changes[kind];
        assert.ok(change);
        await compare(account, change, endpoint.id);
      }),
      { numRuns: 80 },
    );
  });
});

describe('an instance connect endpoint that is deleted', () => {
  it('is gone with its interface, as the account shows', async () => {
    for (const type of ['ipv4', 'dualstack'] as const) {
      const account = dualstackLab();
      const plan: InstanceConnectPlan = {
        kind: 'instance-connect',
        vpc: vpcOf(networkOf(account)),
        subnetId: A,
        securityGroupIds: [],
        preserveClientIp: false,
        ipAddressType: type,
        tags: new Map(),
      };
      const id = await create(account, plan);
      account.later();
      const endpoint = networkOf(account).get('instance-connect-endpoint', id);
      assert.ok(endpoint);
      await compare(account, { kind: 'delete-instance-connect-endpoint', endpoint }, id);
    }
  });
});

describe('a service of one’s own that is changed', () => {
  const BALANCER =
    'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/0123456789abcdef';

  it('and its connections are what the account shows', async () => {
    for (const answer of ['accept', 'reject'] as const) {
      const account = dualstackLab();
      await send(account.client, 'CreateVpcEndpointServiceConfiguration', {
        AcceptanceRequired: true,
        NetworkLoadBalancerArns: [BALANCER],
      });
      const [own] = networkOf(account).all('endpoint-service');
      assert.ok(own);
      const endpoint = await made(account, {
        kind: 'interface',
        vpc: vpcOf(networkOf(account)),
        service: own.serviceName,
        subnets: [{ subnetId: A }],
        securityGroupIds: [],
        privateDns: false,
        inboundResolverOnly: false,
        policy: 'full',
        tags: new Map(),
      });
      assert.equal(endpoint.state, 'pendingacceptance');
      const endpointIds = [endpoint.id];
      await compare(account, { kind: 'connections', service: own, endpointIds, answer }, endpoint.id);
      await compare(account, { kind: 'acceptance', service: own, required: false }, endpoint.id);
      await compare(account, { kind: 'delete-endpoint', endpoint }, endpoint.id);
      await compare(account, { kind: 'delete-endpoint-service', service: own }, endpoint.id);
    }
  });
});

describe('what stands around endpoints, when it is changed', () => {
  it('a VPC gets its DNS attributes, support first', async () => {
    const account = dualstackLab();
    const vpc = vpcOf(networkOf(account));
    const off = (EnableDns: string): Promise<unknown> =>
      send(account.client, 'ModifyVpcAttribute', { VpcId: vpc.id, [EnableDns]: { Value: false } });
    await off('EnableDnsHostnames');
    await off('EnableDnsSupport');
    await compare(account, { kind: 'vpc-dns', vpc, support: true, hostnames: true }, 'none');
  });

  it('a route is deleted by its destination', async () => {
    const account = dualstackLab();
    const network = networkOf(account);
    const [routeTableId = ''] = TABLES;
    const { scope } = vpcOf(network);
    await compare(account, { kind: 'delete-route', scope, routeTableId, destination: '0.0.0.0/0' }, 'none');
  });

  it('a group lets a port in, and a new one has its rule as soon as it has an id', async () => {
    const account = dualstackLab();
    const vpc = vpcOf(networkOf(account));
    const cidrs = ['10.9.0.0/16', '2600:1f18::/56'];
    const [groupId = ''] = GROUPS;
    const rulesOf = (network: Network, name: string): readonly string[] =>
      network
        .inVpc('security-group', vpc)
        .filter(({ groupName }) => groupName === name)
        .flatMap(({ rules }) => rules.map((rule) => JSON.stringify(rule)))
        .sort();
    const changes: readonly (readonly [Change, string])[] = [
      [{ kind: 'allow-ingress', scope: vpc.scope, groupId, port: 443, cidrs }, 'web'],
      [{ kind: 'create-security-group', vpc, name: 'endpoints', port: 443, cidrs }, 'endpoints'],
    ];
    for (const [change, name] of changes) {
      const expected = changed(networkOf(account), change);
      assert.ok(expected.ok);
      await carryOut(account, change);
      const shown = rulesOf(networkOf(account), name);
      assert.ok(shown.length >= 3, shown.join());
      assert.deepEqual(shown, rulesOf(expected.network, name));
    }
  });
});
