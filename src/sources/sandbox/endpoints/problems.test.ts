import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { toCreateInput } from '../../../endpoints/create-input';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan, Plan } from '../../../endpoints/plan';
import { problems } from '../../../endpoints/problems';
import { normalise } from '../../../network/normalise/normalise';
import type { Network, VpcReference } from '../../../network/network';
import type { Entity } from '../entity';
import { failureOf } from '../testing/clients';
import { endpointLab, FIRST_VPC, idNamed, SECOND_VPC, service, type Lab } from '../testing/endpoint-lab';

const SCOPE = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
const FIRST: VpcReference = { id: FIRST_VPC, scope: SCOPE };
const SECOND: VpcReference = { id: SECOND_VPC, scope: SCOPE };
const NOWHERE = '0123456789abcdef0';
const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const OTHERS = idNamed('Subnets', 'SubnetId', 'data-a', SECOND_VPC);
const ZONE_E = 'subnet-0e000000000000000';
const DUAL = 'subnet-0d000000000000000';
const FULL = 'subnet-0f000000000000000';
const TABLE = idNamed('RouteTables', 'RouteTableId', 'private');
const DATA = idNamed('RouteTables', 'RouteTableId', 'data', SECOND_VPC);
const GATEWAY_TABLE = 'rtb-0a000000000000000';
const WEB = idNamed('SecurityGroups', 'GroupId', 'web');
const DEFAULT = idNamed('SecurityGroups', 'GroupId', 'default');
const OTHER_DEFAULT = idNamed('SecurityGroups', 'GroupId', 'default', SECOND_VPC);
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*' },
});

const GATEWAY: GatewayPlan = {
  kind: 'gateway',
  vpc: FIRST,
  service: service('s3'),
  routeTableIds: [TABLE],
  policy: 'full',
  tags: new Map(),
};
const INTERFACE: InterfacePlan = {
  kind: 'interface',
  vpc: FIRST,
  service: service('ssm'),
  subnets: [{ subnetId: A }],
  securityGroupIds: [],
  privateDns: false,
  inboundResolverOnly: false,
  policy: 'full',
  tags: new Map(),
};
const CONNECT: InstanceConnectPlan = {
  kind: 'instance-connect',
  vpc: FIRST,
  subnetId: A,
  securityGroupIds: [],
  preserveClientIp: false,
  tags: new Map(),
};

function subnet(SubnetId: string, zone: string, n: number, more: Entity = {}): Entity {
  return {
    SubnetId,
    VpcId: FIRST_VPC,
    OwnerId: SCOPE.account,
    AvailabilityZone: zone,
    CidrBlock: `10.0.${n}.0/24`,
    AvailableIpAddressCount: 251,
    State: 'available',
    ...more,
  };
}

type Edits = Parameters<typeof endpointLab>[0];

/** The lesson with a subnet in a zone that not every service is in, one of both families, and a full one. */
function lab(edits: Edits = {}): Lab {
  const ipv6 = { Ipv6CidrBlock: '2600:1f18::/64', Ipv6CidrBlockState: { State: 'associated' } };
  return endpointLab({
    Subnets: (subnets) => [
      ...subnets,
      subnet(ZONE_E, 'us-east-1e', 9),
      subnet(DUAL, 'us-east-1c', 10, { Ipv6CidrBlockAssociationSet: [ipv6] }),
      subnet(FULL, 'us-east-1d', 11, { AvailableIpAddressCount: 0 }),
    ],
    RouteTables: (tables) => [
      ...tables,
      {
        RouteTableId: GATEWAY_TABLE,
        VpcId: FIRST_VPC,
        OwnerId: SCOPE.account,
        Routes: [],
        Associations: [{ Main: false, GatewayId: 'igw-0123456789abcdef0' }],
      },
    ],
    ...edits,
  });
}

function networkOf({ sandbox }: Lab): Network {
  return normalise([sandbox.answers()]);
}

/** @returns EC2's code, or undefined where it was created. */
async function refusal({ client }: Lab, plan: Plan): Promise<string | undefined> {
  const call = toCreateInput(plan);
  const sent =
    call.operation === 'CreateVpcEndpoint'
      ? client.send(new ec2.CreateVpcEndpointCommand(call.input))
      : call.operation === 'CreateInstanceConnectEndpoint'
        ? client.send(new ec2.CreateInstanceConnectEndpointCommand(call.input))
        : assert.fail(call.operation);
  const failure = await failureOf(sent);
  return failure === 'it did not fail' ? undefined : failure.slice(0, failure.indexOf(':'));
}

/** What is said of a plan, and what then happens, are one. */
async function agree(made: Lab, plan: Plan): Promise<string | undefined> {
  const said = problems(networkOf(made), plan).filter(({ severity }) => severity === 'error');
  const codes = said.flatMap(({ awsCode }) => awsCode ?? []);
  const code = await refusal(made, plan);
  if (code === undefined) assert.deepEqual(codes, [], 'an error is said, and EC2 creates it');
  else assert.ok(codes.includes(code), `EC2 says ${code}, said is ${codes.join() || 'nothing'}`);
  return code;
}

const many = new Map(Array.from({ length: 51 }, (_, n) => [`k${n}`, ''] as const));

type Row = readonly [situation: string, code: string, plan: Plan, edits?: Edits];

const STATEMENT = '"Effect":"Allow","Principal":"*","Resource":"*"';
const MALFORMED = [
  `{"Version":"2020","Statement":{${STATEMENT},"Action":"*"}}`,
  `{"Statement":{${STATEMENT},"Action":"*","Foo":1}}`,
  `{"Foo":1,"Statement":{${STATEMENT},"Action":"*"}}`,
  `{"Statement":{${STATEMENT}}}`,
  `{"Statement":{${STATEMENT},"Action":[]}}`,
].map((document): Row => [
  `the policy ${document}`,
  'InvalidPolicyDocument',
  { ...GATEWAY, policy: { document } },
]);

/** Situations that EC2 refuses, with its code; every one of an endpoint's create in facts/aws-networking.md §2. */
const REFUSED: readonly Row[] = [
  ['a second route to the list', 'RouteAlreadyExists', { ...GATEWAY, vpc: SECOND, routeTableIds: [DATA] }],
  ['an unknown service', 'InvalidServiceName', { ...GATEWAY, service: service('s4') }],
  [
    'a service of another Region',
    'InvalidServiceName',
    { ...GATEWAY, service: 'com.amazonaws.eu-west-1.s3' },
  ],
  ['a service of another type', 'InvalidParameter', { ...GATEWAY, service: service('sqs') }],
  ['an unknown VPC', 'InvalidVpcID.NotFound', { ...GATEWAY, vpc: { id: `vpc-${NOWHERE}`, scope: SCOPE } }],
  ['an unknown table', 'InvalidRouteTableID.NotFound', { ...GATEWAY, routeTableIds: [`rtb-${NOWHERE}`] }],
  ['a table of another VPC', 'InvalidParameter', { ...GATEWAY, routeTableIds: [DATA] }],
  ['the table of a gateway', 'InvalidParameter', { ...GATEWAY, routeTableIds: [GATEWAY_TABLE] }],
  ['a family without a list', 'InvalidParameter', { ...GATEWAY, ipAddressType: 'ipv6' }],
  ['a policy that is not JSON', 'InvalidPolicyDocument', { ...GATEWAY, policy: { document: '{' } }],
  ['a policy too long', 'InvalidPolicyDocument', { ...GATEWAY, policy: { document: POLICY.padEnd(20_481) } }],
  [
    'a policy without statements',
    'InvalidPolicyDocument',
    { ...GATEWAY, policy: { document: '{"Statement":[]}' } },
  ],
  ...MALFORMED,
  ['too many tags', 'TagLimitExceeded', { ...GATEWAY, tags: many }],
  ['an empty tag key', 'InvalidTagKey.Malformed', { ...GATEWAY, tags: new Map([['', 'x']]) }],
  ['a long tag key', 'InvalidParameterValue', { ...GATEWAY, tags: new Map([['k'.repeat(129), '']]) }],
  ['a long tag value', 'InvalidParameterValue', { ...GATEWAY, tags: new Map([['k', 'v'.repeat(257)]]) }],
  ['a tag of AWS', 'InvalidParameterValue', { ...CONNECT, tags: new Map([['AWS:x', '']]) }],
  [
    'a VPC shared by others',
    'OperationNotPermitted',
    GATEWAY,
    {
      Vpcs: (all) => all.map((one) => ({ ...one, OwnerId: '999988887777' })),
    },
  ],
  [
    'two subnets in a zone',
    'DuplicateSubnetsInSameZone',
    { ...INTERFACE, subnets: [{ subnetId: A }, { subnetId: PUBLIC_A }] },
  ],
  [
    'a service not in the zone',
    'InvalidParameter',
    { ...INTERFACE, service: service('ec2messages'), subnets: [{ subnetId: ZONE_E }] },
  ],
  [
    'an unknown subnet',
    'InvalidSubnetID.NotFound',
    { ...INTERFACE, subnets: [{ subnetId: `subnet-${NOWHERE}` }] },
  ],
  ['a subnet of another VPC', 'InvalidParameter', { ...INTERFACE, vpc: SECOND }],
  ['an unknown group', 'InvalidGroup.NotFound', { ...INTERFACE, securityGroupIds: [`sg-${NOWHERE}`] }],
  ['a group of another VPC', 'InvalidParameter', { ...INTERFACE, securityGroupIds: [OTHER_DEFAULT] }],
  [
    'a private name that is taken',
    'InvalidParameter',
    { ...INTERFACE, vpc: SECOND, service: service('sqs'), subnets: [], privateDns: true },
  ],
  [
    'a private name, with DNS off',
    'InvalidParameter',
    { ...INTERFACE, privateDns: true },
    {
      VpcAttributes: (all) => all.map((one) => ({ ...one, EnableDnsHostnames: false })),
    },
  ],
  [
    'inbound resolvers without a gateway endpoint',
    'InvalidParameter',
    { ...INTERFACE, service: service('s3'), privateDns: true, inboundResolverOnly: true },
  ],
  [
    'inbound resolvers of a service without gateway endpoints',
    'InvalidParameter',
    { ...INTERFACE, privateDns: true, inboundResolverOnly: true },
  ],
  ['an address type of no offer', 'InvalidParameter', { ...INTERFACE, ipAddressType: 'dualstack' }],
  ['an address type of no subnet', 'InvalidParameter', { ...CONNECT, ipAddressType: 'ipv6' }],
  [
    'DNS records of a family without addresses',
    'InvalidParameter',
    { ...INTERFACE, dnsRecordIpType: 'ipv6' },
  ],
  [
    'an address outside',
    'InvalidParameterValue',
    { ...INTERFACE, subnets: [{ subnetId: A, ipv4: '10.0.9.9' }] },
  ],
  [
    'an address that AWS keeps',
    'InvalidParameterValue',
    { ...INTERFACE, subnets: [{ subnetId: A, ipv4: '10.0.2.3' }] },
  ],
  [
    'an address in use',
    'InvalidIPAddress.InUse',
    { ...INTERFACE, subnets: [{ subnetId: PUBLIC_A, ipv4: '10.0.0.100' }] },
  ],
  ['a full subnet', 'InsufficientFreeAddressesInSubnet', { ...INTERFACE, subnets: [{ subnetId: FULL }] }],
  [
    'the client’s address over IPv6',
    'InvalidParameterValue',
    { ...CONNECT, subnetId: DUAL, preserveClientIp: true },
  ],
];

describe('what is said of a plan, beside what happens to it', () => {
  for (const [situation, code, plan, edits] of REFUSED) {
    it(`is refused as is said: ${situation}`, async () => {
      assert.equal(await agree(lab(edits), plan), code);
    });
  }

  it('a second Instance Connect endpoint, and one gateway endpoint too many', async () => {
    const made = lab();
    assert.equal(await agree(made, CONNECT), undefined);
    assert.equal(await agree(made, { ...CONNECT, subnetId: B }), 'ResourceLimitExceeded');
    const plan = { ...GATEWAY, routeTableIds: [] };
    for (
      let n = made.all('VpcEndpoints').filter((one) => one['VpcEndpointType'] === 'Gateway').length;
      n < 20;
      n++
    )
      assert.equal(await agree(made, plan), undefined);
    assert.equal(await agree(made, plan), 'VpcEndpointLimitExceeded');
  });

  const tags = fc.constantFrom<ReadonlyMap<string, string>>(new Map([['a', 'b']]), new Map([['', '']]));
  const policy = fc.constantFrom({ document: POLICY }, { document: '[]' });
  const type = fc.constantFrom('ipv4' as const, 'ipv6' as const, 'dualstack' as const);
  const securityGroupIds = fc.subarray([WEB, DEFAULT, OTHER_DEFAULT]);
  const planned = fc.record(
    {
      subnetId: fc.constantFrom(A, B, PUBLIC_A, ZONE_E, DUAL, OTHERS),
      ipv4: fc.constantFrom('10.0.2.77', '10.0.0.100'),
    },
    { requiredKeys: ['subnetId'] },
  );
  const gateway = changed<GatewayPlan>(GATEWAY, {
    vpc: fc.constant(SECOND),
    service: fc.constantFrom('dynamodb', 's3express', 'sqs', 's4').map(service),
    routeTableIds: fc.subarray([TABLE, DATA, GATEWAY_TABLE, `rtb-${NOWHERE}`], { maxLength: 2 }),
    policy,
    ipAddressType: type,
    tags,
  });
  const interfaces = changed<InterfacePlan>(INTERFACE, {
    vpc: fc.constant(SECOND),
    service: fc.constantFrom('s3', 'ec2messages', 'sqs').map(service),
    subnets: fc.uniqueArray(planned, { maxLength: 3, selector: ({ subnetId }) => subnetId }),
    securityGroupIds,
    privateDns: fc.boolean(),
    inboundResolverOnly: fc.boolean(),
    policy,
    ipAddressType: type,
    dnsRecordIpType: fc.constantFrom('ipv4', 'service-defined', 'dualstack'),
    tags,
  });
  const connect = changed<InstanceConnectPlan>(CONNECT, {
    subnetId: fc.constantFrom(DUAL, `subnet-${NOWHERE}`),
    securityGroupIds,
    preserveClientIp: fc.boolean(),
    ipAddressType: type,
    tags,
  });

  it('agrees for plans of every kind, one after the other', async () => {
    const seen = new Map<string | undefined, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(gateway, interfaces, connect), { minLength: 1, maxLength: 5 }),
        async (plans) => {
          const made = lab();
          for (const plan of plans) {
            const code = await agree(made, plan);
            seen.set(code, (seen.get(code) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 300 },
    );
    assert.ok((seen.get(undefined) ?? 0) > 100, 'many are created');
    assert.ok(seen.size > 5, 'and refused for many reasons');
  });
});

/** A plan that is created, but for a few of its parts. */
function changed<P extends Plan>(
  base: P,
  parts: { readonly [K in keyof P]?: fc.Arbitrary<P[K]> } & Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<P> {
  const model: Readonly<Record<string, fc.Arbitrary<unknown>>> = parts;
  return fc
    .tuple(fc.record(model), fc.subarray(Object.keys(model), { maxLength: 3 }))
    .map(([all, chosen]) => ({
      ...base,
      ...Object.fromEntries(Object.entries(all).filter(([key]) => chosen.includes(key))),
    }));
}
