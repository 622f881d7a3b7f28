import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { effect } from '../../../endpoints/effect';
import type { GatewayPlan } from '../../../endpoints/plan';
import { normalise } from '../../../network/normalise/normalise';
import type { Network } from '../../../network/network';
import type { Resource } from '../../../network/resource';
import { endpointLab, FIRST_VPC, idNamed, service, type Lab } from '../testing/endpoint-lab';

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

/** The lesson with services that have lists of both families. */
function lab(): Lab {
  return endpointLab({
    ServiceDetails: (details) =>
      details.map((one) => ({ ...one, SupportedIpAddressTypes: ['ipv4', 'ipv6'] })),
    ManagedPrefixLists: (lists) => [
      ...lists,
      ...['s3', 'dynamodb', 's3express'].map((short) => ({
        PrefixListId: `pl-6-${short}`,
        AddressFamily: 'IPv6',
        OwnerId: 'AWS',
        PrefixListName: `com.amazonaws.us-east-1.ipv6.${short}`,
      })),
    ],
  });
}

function networkOf({ sandbox }: Lab): Network {
  return normalise([sandbox.answers()]);
}

function planOf(network: Network, { short, tables, policy, type, tags }: Planned): GatewayPlan {
  const [region] = network.regions;
  assert.ok(region);
  return {
    kind: 'gateway',
    vpc: { id: FIRST_VPC, scope: region.scope },
    service: service(short),
    routeTableIds: tables,
    policy,
    ...(type && { ipAddressType: type }),
    tags: new Map(Object.entries(tags)),
  };
}

async function create({ client }: Lab, { short, tables, policy, type, tags }: Planned): Promise<string> {
  const entries = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const { VpcEndpoint } = await client.send(
    new ec2.CreateVpcEndpointCommand({
      VpcId: FIRST_VPC,
      ServiceName: service(short),
      RouteTableIds: [...tables],
      PolicyDocument: policy === 'full' ? undefined : policy.document,
      IpAddressType: type,
      TagSpecifications: entries.length === 0 ? [] : [{ ResourceType: 'vpc-endpoint', Tags: entries }],
    }),
  );
  return VpcEndpoint?.VpcEndpointId ?? '';
}

/** What a network says, without where and when it was seen, with one id for what a plan and EC2 name differently. */
function said(network: Network, endpointId: string): unknown {
  const plain = ({ origin: _, ...resource }: Resource): unknown =>
    resource.kind === 'vpc-endpoint' && resource.id === endpointId
      ? { ...resource, id: 'vpce-new', createdAt: undefined }
      : resource.kind === 'route-table'
        ? {
            ...resource,
            routes: resource.routes.map((route) =>
              route.target.kind === 'vpc-endpoint' && route.target.id === endpointId
                ? { ...route, target: { ...route.target, id: 'vpce-new' } }
                : route,
            ),
          }
        : resource;
  return network.resources.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

describe('the effect of a gateway endpoint that is planned', () => {
  it('is what the account shows once it was created', async () => {
    await fc.assert(
      fc.asyncProperty(PLAN, async (planned) => {
        const account = lab();
        const before = networkOf(account);
        const expected = effect(before, planOf(before, planned));
        assert.ok(expected.ok);
        const id = await create(account, planned);
        assert.deepEqual(said(expected.network, expected.endpoint.id), said(networkOf(account), id));
      }),
      { numRuns: 60 },
    );
  });

  it('and so after another: of two for one service in one table EC2 refuses the second', async () => {
    const account = lab();
    const planned: Planned = { short: 's3', tables: TABLES, policy: 'full', type: 'ipv4', tags: {} };
    await create(account, planned);
    const before = networkOf(account);
    await assert.rejects(create(account, planned), /already has a route/);
    const expected = effect(before, planOf(before, planned));
    assert.ok(expected.ok);
    assert.deepEqual(expected.network.all('route-table'), before.all('route-table'));
  });
});
