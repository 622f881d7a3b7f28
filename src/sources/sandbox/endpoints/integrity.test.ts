import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { entitiesField, textField, type Entity } from '../entity';
import { createSandbox } from '../sandbox';
import { clientOf, send } from '../testing/clients';
import { endpointLab, FIRST_VPC, idNamed, service, type Lab } from '../testing/endpoint-lab';
import { textsField } from './services';

const SUBNETS = ['private-a', 'private-b', 'public-a', 'public-b'].map((name) =>
  idNamed('Subnets', 'SubnetId', name),
);
const TABLES = ['private', 'public', 'main'].map((name) => idNamed('RouteTables', 'RouteTableId', name));
const SERVICES = ['s3', 'dynamodb', 'ssm', 'kms', 'ecr.dkr'].map(service);

/** What the endpoints of an account say must be what is there. */
function requireIntegrity(lab: Lab): void {
  const endpoints = lab.all('VpcEndpoints');
  const known = new Set(endpoints.map((endpoint) => endpoint['VpcEndpointId']));
  for (const endpoint of endpoints) {
    const id = String(endpoint['VpcEndpointId']);
    assert.deepEqual(
      lab
        .all('RouteTables')
        .filter((table) => entitiesField(table, 'Routes').some((route) => route['GatewayId'] === id))
        .map((table) => table['RouteTableId'])
        .sort(),
      endpoint['State'] === 'deleting' ? [] : [...textsField(endpoint, 'RouteTableIds')].sort(),
    );
    const interfaces = lab.all('NetworkInterfaces').filter((one) => description(one) === id);
    assert.deepEqual(
      interfaces.map((one) => one['NetworkInterfaceId']).sort(),
      [...textsField(endpoint, 'NetworkInterfaceIds')].sort(),
    );
    assert.deepEqual(
      interfaces.map((one) => one['SubnetId']).sort(),
      [...textsField(endpoint, 'SubnetIds')].sort(),
    );
    for (const one of interfaces) assert.deepEqual(one['Groups'], endpoint['Groups']);
    requireNames(endpoint, interfaces);
  }
  for (const table of lab.all('RouteTables')) {
    for (const route of entitiesField(table, 'Routes')) {
      if (textField(route, 'GatewayId')?.startsWith('vpce-') === true)
        assert.ok(known.has(route['GatewayId']));
    }
  }
  for (const subnet of lab.all('Subnets')) {
    const taken = lab.all('NetworkInterfaces').filter((one) => one['SubnetId'] === subnet['SubnetId']);
    assert.equal(subnet['AvailableIpAddressCount'], 251 - taken.length);
    assert.equal(new Set(taken.map((one) => one['PrivateIpAddress'])).size, taken.length);
  }
}

function requireNames(endpoint: Entity, interfaces: readonly Entity[]): void {
  if (endpoint['VpcEndpointType'] !== 'Interface') return;
  const names = entitiesField(endpoint, 'DnsEntries').map((entry) => textField(entry, 'DnsName') ?? '');
  const zonal = names.flatMap((name) => /-(us-east-1[a-f])\./.exec(name)?.[1] ?? []);
  assert.deepEqual(zonal.sort(), interfaces.map((one) => String(one['AvailabilityZone'])).sort());
  const isPrivate = names.some((name) => !name.includes('.vpce.'));
  assert.equal(isPrivate, endpoint['PrivateDnsEnabled']);
}

function description(networkInterface: Entity): string {
  return /^VPC Endpoint Interface (vpce-.*)$/.exec(String(networkInterface['Description']))?.[1] ?? '';
}

const some = (values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values]);

/** Any call, valid or not: EC2 refuses what it must, and what it takes must leave everything in order. */
const CALL = fc.oneof(
  fc.record({
    call: fc.constant('create' as const),
    input: fc.record({
      VpcEndpointType: fc.constantFrom('Gateway' as const, 'Interface' as const),
      ServiceName: fc.constantFrom(...SERVICES),
      RouteTableIds: fc.option(some(TABLES), { nil: undefined }),
      SubnetIds: fc.option(some(SUBNETS), { nil: undefined }),
      PrivateDnsEnabled: fc.option(fc.boolean(), { nil: undefined }),
    }),
  }),
  fc.record({
    call: fc.constant('modify' as const),
    which: fc.nat(5),
    input: fc.record({
      AddRouteTableIds: fc.option(some(TABLES), { nil: undefined }),
      RemoveRouteTableIds: fc.option(some(TABLES), { nil: undefined }),
      AddSubnetIds: fc.option(some(SUBNETS), { nil: undefined }),
      RemoveSubnetIds: fc.option(some(SUBNETS), { nil: undefined }),
      PrivateDnsEnabled: fc.option(fc.boolean(), { nil: undefined }),
    }),
  }),
  fc.record({ call: fc.constant('delete' as const), which: fc.nat(5) }),
  fc.record({ call: fc.constant('wait' as const) }),
);

type Call = typeof CALL extends fc.Arbitrary<infer T> ? T : never;

async function perform(lab: Lab, call: Call): Promise<void> {
  const ids = lab.all('VpcEndpoints').map((endpoint) => String(endpoint['VpcEndpointId']));
  const idOf = (which: number): string => ids[which % ids.length] ?? 'vpce-0123456789abcdef0';
  switch (call.call) {
    case 'create': {
      await lab.client.send(new ec2.CreateVpcEndpointCommand({ VpcId: FIRST_VPC, ...call.input }));
      return;
    }
    case 'modify': {
      const VpcEndpointId = idOf(call.which);
      await lab.client.send(new ec2.ModifyVpcEndpointCommand({ VpcEndpointId, ...call.input }));
      return;
    }
    case 'delete':
      await lab.client.send(new ec2.DeleteVpcEndpointsCommand({ VpcEndpointIds: [idOf(call.which)] }));
      return;
    case 'wait':
      lab.later();
  }
}

describe('after any calls', () => {
  it('endpoints agree with their routes, interfaces and names, and a reopened snapshot answers the same', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(CALL, { maxLength: 12 }), async (calls) => {
        const lab = endpointLab();
        for (const call of calls) {
          try {
            await perform(lab, call);
            done++;
          } catch (error) {
            assert.ok(
              error instanceof ec2.EC2ServiceException && error.name !== 'InternalError',
              String(error),
            );
          }
          requireIntegrity(lab);
        }
        const reopened = clientOf(createSandbox(lab.sandbox.answers()));
        for (const call of [
          'DescribeVpcEndpoints',
          'DescribeRouteTables',
          'DescribeNetworkInterfaces',
          'DescribeSubnets',
        ]) {
          const ask = async (client: ec2.EC2Client): Promise<object> => {
            return { ...(await send(client, call, {})), $metadata: undefined };
          };
          assert.deepEqual(await ask(reopened), await ask(lab.client));
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(done > 50, `only ${done} calls were taken`);
  });
});
