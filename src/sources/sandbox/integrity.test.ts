import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CollectionKey } from '../../network/collections';
import { normalise } from '../../network/normalise/normalise';
import { entitiesField, isEntity, textField, type Entity } from './entity';
import { KINDS } from './kinds';
import { createSandbox, type Sandbox } from './sandbox';
import { LESSON, testAccount } from './testing/account';
import { clientOf, failureOf, send } from './testing/clients';

/** Everything that is named and does not exist, blackholes excepted: their targets are gone. */
function dangling(sandbox: Sandbox): readonly string[] {
  const { collections } = sandbox.answers();
  const known = new Set<string>();
  for (const { collection, field } of Object.values(KINDS)) {
    for (const entity of collections.get(collection as CollectionKey) ?? []) {
      if (!isEntity(entity)) continue;
      for (const one of [entity, ...entitiesField(entity, 'Instances')])
        known.add(textField(one, field) ?? '');
    }
  }
  const ID = /^(vpc|subnet|rtb|igw|eigw|nat|eni|sg|acl|pcx|vpce|pl)-[0-9a-f]{8,17}$/;
  const found: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (ID.test(value) && !known.has(value)) found.push(`${path}: ${value}`);
    } else if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (isEntity(value)) {
      if (['blackhole', 'deleted', 'deleting'].includes(textField(value, 'State') ?? '')) return;
      for (const [member, inner] of Object.entries(value)) visit(inner, `${path}.${member}`);
    }
  };
  for (const key of [
    'RouteTables',
    'Subnets',
    'NetworkAcls',
    'SecurityGroups',
    'NetworkInterfaces',
    'NatGateways',
    'InternetGateways',
    'VpcEndpoints',
  ] as const)
    visit(collections.get(key), key);
  return found;
}

/** The ids that a step may name: what is there, so that steps meet each other, and what never was. */
function pick(sandbox: Sandbox, key: CollectionKey, field: string, n: number): string {
  const ids = (sandbox.answers().collections.get(key) ?? [])
    .filter(isEntity)
    .map((entity) => textField(entity, field) ?? '');
  return ids[n % (ids.length + 1)] ?? `${field.toLowerCase()}-00000000`;
}

const CIDRS = [
  '10.0.0.0/24',
  '10.0.9.0/24',
  '10.9.0.0/16',
  '10.9.1.0/24',
  '0.0.0.0/0',
  '192.0.2.0/24',
  '10.1.9.0/28',
];

interface Step {
  readonly operation: string;
  readonly numbers: readonly number[];
}

const OPERATIONS: Readonly<
  Record<string, (id: (key: CollectionKey, field: string) => string, cidr: string) => object>
> = {
  CreateVpc: (_id, CidrBlock) => ({ CidrBlock }),
  DeleteVpc: (id) => ({ VpcId: id('Vpcs', 'VpcId') }),
  CreateSubnet: (id, CidrBlock) => ({ VpcId: id('Vpcs', 'VpcId'), CidrBlock }),
  DeleteSubnet: (id) => ({ SubnetId: id('Subnets', 'SubnetId') }),
  CreateRouteTable: (id) => ({ VpcId: id('Vpcs', 'VpcId') }),
  DeleteRouteTable: (id) => ({ RouteTableId: id('RouteTables', 'RouteTableId') }),
  AssociateRouteTable: (id) => ({
    RouteTableId: id('RouteTables', 'RouteTableId'),
    SubnetId: id('Subnets', 'SubnetId'),
  }),
  CreateRoute: (id, DestinationCidrBlock) => ({
    RouteTableId: id('RouteTables', 'RouteTableId'),
    DestinationCidrBlock,
    GatewayId: id('InternetGateways', 'InternetGatewayId'),
  }),
  ReplaceRoute: (id, DestinationCidrBlock) => ({
    RouteTableId: id('RouteTables', 'RouteTableId'),
    DestinationCidrBlock,
    NatGatewayId: id('NatGateways', 'NatGatewayId'),
  }),
  DeleteRoute: (id, DestinationCidrBlock) => ({
    RouteTableId: id('RouteTables', 'RouteTableId'),
    DestinationCidrBlock,
  }),
  CreateInternetGateway: () => ({}),
  AttachInternetGateway: (id) => ({
    InternetGatewayId: id('InternetGateways', 'InternetGatewayId'),
    VpcId: id('Vpcs', 'VpcId'),
  }),
  DetachInternetGateway: (id) => ({
    InternetGatewayId: id('InternetGateways', 'InternetGatewayId'),
    VpcId: id('Vpcs', 'VpcId'),
  }),
  DeleteInternetGateway: (id) => ({ InternetGatewayId: id('InternetGateways', 'InternetGatewayId') }),
  CreateNatGateway: (id) => ({ SubnetId: id('Subnets', 'SubnetId'), ConnectivityType: 'private' }),
  DeleteNatGateway: (id) => ({ NatGatewayId: id('NatGateways', 'NatGatewayId') }),
  CreateSecurityGroup: (id, GroupName) => ({ VpcId: id('Vpcs', 'VpcId'), GroupName, Description: 'x' }),
  DeleteSecurityGroup: (id) => ({ GroupId: id('SecurityGroups', 'GroupId') }),
  AuthorizeSecurityGroupIngress: (id) => ({
    GroupId: id('SecurityGroups', 'GroupId'),
    IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: id('SecurityGroups', 'GroupId') }] }],
  }),
  CreateVpcPeeringConnection: (id) => ({ VpcId: id('Vpcs', 'VpcId'), PeerVpcId: id('Vpcs', 'VpcId') }),
};

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    operation: fc.constantFrom(...Object.keys(OPERATIONS)),
    numbers: fc.array(fc.nat(14), { minLength: 4, maxLength: 4 }),
  }),
  { minLength: 5, maxLength: 40 },
);

describe('a snapshot of an account on its way', () => {
  it('comes to its end', async () => {
    const { sandbox, client, clock } = testAccount();
    const input = { SubnetId: LESSON.publicSubnet, ConnectivityType: 'private' };
    await send(client, 'CreateNatGateway', input);
    await send(client, 'DeleteNatGateway', { NatGatewayId: LESSON.natGateway });
    const copy = createSandbox(sandbox.answers(), { clock });
    clock.advance(60_000);
    const { NatGateways } = await send(clientOf(copy), 'DescribeNatGateways', {});
    assert.deepEqual(
      (NatGateways as Entity[]).map(({ State }) => State),
      ['available'],
    );
    assert.deepEqual(dangling(copy), []);
  });
});

describe('any sequence of calls', () => {
  it('leaves an account that hangs together, and that a copy of it answers alike', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { sandbox, client, clock } = testAccount();
        for (const { operation, numbers } of sequence) {
          let at = 0;
          const id = (key: CollectionKey, field: string): string =>
            pick(sandbox, key, field, numbers[at++] ?? 0);
          const cidr = CIDRS[(numbers[3] ?? 0) % CIDRS.length] ?? '';
          const failure = await failureOf(send(client, operation, OPERATIONS[operation]?.(id, cidr) ?? {}));
          assert.doesNotMatch(failure, /^Internal/);
          if ((numbers[2] ?? 0) % 3 === 0) clock.advance(2000);
          assert.deepEqual(dangling(sandbox), [], operation);
        }
        clock.advance(60_000);
        assert.deepEqual(dangling(sandbox), []);
        const answers = sandbox.answers();
        assert.deepEqual(normalise([answers]).problems, []);
        const copy = createSandbox(answers, { clock });
        assert.deepEqual(copy.answers(), answers);
        const read = async (from: Sandbox): Promise<Entity> =>
          send(clientOf(from), 'DescribeRouteTables', {});
        assert.deepEqual((await read(copy))['RouteTables'], (await read(sandbox))['RouteTables']);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it('gives ids that no copy gives again', async () => {
    const { sandbox } = testAccount();
    const made = async (from: Sandbox): Promise<unknown> =>
      ((await send(clientOf(from), 'CreateRouteTable', { VpcId: LESSON.first }))['RouteTable'] as Entity)[
        'RouteTableId'
      ];
    const first = await made(sandbox);
    assert.notEqual(await made(createSandbox(sandbox.answers())), first);
  });
});
