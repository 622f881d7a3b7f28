import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { createSandbox } from '../sandbox';
import { classicLesson } from '../seed/classic-lesson';
import { clientOf, failureOf, httpClient } from '../testing/clients';
import { endpointLab, FIRST_VPC, idNamed, SECOND_VPC, service, type Lab } from '../testing/endpoint-lab';
import { serveSandbox } from '../server';

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const TABLE = idNamed('RouteTables', 'RouteTableId', 'private');
const DATA = idNamed('RouteTables', 'RouteTableId', 'data', SECOND_VPC);
const ZONE_E = 'subnet-0e000000000000000';
const NOWHERE = '0123456789abcdef0';

type Input = Partial<ec2.CreateVpcEndpointCommandInput>;
const INTERFACE: Input = { VpcEndpointType: 'Interface', ServiceName: service('ssm'), SubnetIds: [A] };

function lab(quotas = {}): Lab {
  return endpointLab(
    {
      Subnets: (subnets) => [
        ...subnets,
        {
          SubnetId: ZONE_E,
          VpcId: FIRST_VPC,
          AvailabilityZone: 'us-east-1e',
          CidrBlock: '10.0.9.0/24',
          AvailableIpAddressCount: 251,
        },
      ],
    },
    { quotas },
  );
}

function tags(list: readonly ec2.Tag[]): Input {
  return { TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [...list] }] };
}

/** Every row of facts/aws-networking.md §2 that an endpoint's create can meet, with its code. */
const ROWS: readonly [situation: string, failure: RegExp, input: Input, quotas?: object][] = [
  [
    'second endpoint for the same service on the same table',
    new RegExp(
      `^RouteAlreadyExists: route table ${DATA} already has a route with destination-prefix-list-id pl-63a5400a$`,
    ),
    { VpcId: SECOND_VPC, RouteTableIds: [DATA] },
  ],
  [
    'unknown service',
    /^InvalidServiceName: The Vpc Endpoint Service 'com\.amazonaws\.us-east-1\.s4' does not exist$/,
    { ServiceName: service('s4') },
  ],
  ['service of another Region', /^InvalidServiceName/, { ServiceName: 'com.amazonaws.eu-west-1.s3' }],
  [
    'two subnets in one AZ',
    /^DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the availability zone of subnet-/,
    { ...INTERFACE, SubnetIds: [A, PUBLIC_A] },
  ],
  [
    'service not offered in that AZ',
    new RegExp(
      '^InvalidParameter: The VPC endpoint service com\\.amazonaws\\.us-east-1\\.ec2messages does not support the ' +
        `availability zone of the subnet: ${ZONE_E}\\.$`,
    ),
    { ...INTERFACE, ServiceName: service('ec2messages'), SubnetIds: [ZONE_E] },
  ],
  [
    'private DNS conflict',
    new RegExp(
      '^InvalidParameter: private-dns-enabled cannot be set because there is already a conflicting DNS domain for ' +
        `sqs\\.us-east-1\\.amazonaws\\.com in the VPC ${SECOND_VPC}$`,
    ),
    { VpcId: SECOND_VPC, VpcEndpointType: 'Interface', ServiceName: service('sqs') },
  ],
  [
    'S3 inbound-resolver-only DNS without a gateway endpoint',
    new RegExp(
      '^InvalidParameter: To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC ' +
        `${FIRST_VPC} must have a Gateway endpoint for the service\\.$`,
    ),
    {
      ...INTERFACE,
      ServiceName: service('s3'),
      PrivateDnsEnabled: true,
      DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true },
    },
  ],
  ['policy not JSON', /^InvalidPolicyDocument/, { PolicyDocument: '{' }],
  ['policy too long', /^InvalidPolicyDocument/, { PolicyDocument: '{}'.padEnd(20_481) }],
  [
    'too many tags',
    /^TagLimitExceeded/,
    tags(Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' }))),
  ],
  ['an empty tag key', /^InvalidTagKey\.Malformed/, tags([{ Key: '', Value: 'x' }])],
  // Documented as InvalidTagKey.Malformed; EC2 says another code (see tags.ts).
  [
    'a tag key of AWS’s',
    /^(InvalidTagKey\.Malformed|InvalidParameterValue)/,
    tags([{ Key: 'aws:x', Value: '' }]),
  ],
  ['limit of endpoints', /^VpcEndpointLimitExceeded/, {}, { gatewayEndpointsPerRegion: 1 }],
  ['limit of routes', /^RouteLimitExceeded/, { RouteTableIds: [TABLE] }, { routesPerTable: 2 }],
  ['VPC not found', /^InvalidVpcID\.NotFound/, { VpcId: `vpc-${NOWHERE}` }],
  ['route table not found', /^InvalidRouteTableID\.NotFound/, { RouteTableIds: [`rtb-${NOWHERE}`] }],
  ['subnet not found', /^InvalidSubnetID\.NotFound/, { ...INTERFACE, SubnetIds: [`subnet-${NOWHERE}`] }],
  ['group not found', /^InvalidGroup\.NotFound/, { ...INTERFACE, SecurityGroupIds: [`sg-${NOWHERE}`] }],
];

describe('every error that a create meets (facts §2)', () => {
  for (const [situation, failure, input, quotas] of ROWS) {
    it(situation, async () => {
      const made = lab(quotas);
      const before = made.sandbox.answers().collections;
      assert.match(await failureOf(made.create(input)), failure);
      assert.deepEqual(made.sandbox.answers().collections, before, 'nothing is left of it');
    });
  }

  for (const off of ['EnableDnsSupport', 'EnableDnsHostnames']) {
    it(`private DNS while ${off} is off`, async () => {
      const made = endpointLab({
        VpcAttributes: (all) => all.map((attributes) => ({ ...attributes, [off]: false })),
      });
      assert.match(
        await failureOf(made.create(INTERFACE)),
        new RegExp(
          '^InvalidParameter: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC ' +
            `attributes set to true for ${FIRST_VPC}$`,
        ),
      );
      await made.create({ ...INTERFACE, PrivateDnsEnabled: false });
    });
  }

  it('endpoint and endpoint service not found', async () => {
    const { client } = lab();
    const vpce = `vpce-${NOWHERE}`;
    assert.match(
      await failureOf(client.send(new ec2.ModifyVpcEndpointCommand({ VpcEndpointId: vpce }))),
      /^InvalidVpcEndpointId\.NotFound: The Vpc Endpoint Id 'vpce-0123456789abcdef0' does not exist$/,
    );
    assert.match(
      await failureOf(
        client.send(
          new ec2.AcceptVpcEndpointConnectionsCommand({
            ServiceId: `vpce-svc-${NOWHERE}`,
            VpcEndpointIds: [vpce],
          }),
        ),
      ),
      /^InvalidVpcEndpointServiceId\.NotFound/,
    );
    assert.match(
      await failureOf(
        client.send(new ec2.GetManagedPrefixListEntriesCommand({ PrefixListId: `pl-${NOWHERE}` })),
      ),
      /^InvalidPrefixListID\.NotFound/,
    );
  });

  const faults: readonly [fault: 'denied' | 'expired' | 'throttled', failure: RegExp][] = [
    ['denied', /^UnauthorizedOperation: .*[Ee]ncoded authorization failure message/],
    ['expired', /^(RequestExpired|ExpiredToken)/],
    ['throttled', /^RequestLimitExceeded/],
  ];
  for (const [fault, failure] of faults) {
    it(`not allowed, or too often: ${fault}`, async () => {
      const made = endpointLab({}, { faults: [{ fault, action: 'CreateVpcEndpoint' }] });
      assert.match(await failureOf(made.create({})), failure);
      assert.equal(made.all('VpcEndpoints').length, 2);
    });
  }

  it('reads the same over HTTP', async () => {
    const sandbox = createSandbox(classicLesson());
    const server = await serveSandbox(sandbox, { port: 0 });
    try {
      const overHttp = httpClient(server.url);
      for (const [situation, , input, quotas] of ROWS) {
        if (quotas !== undefined) continue;
        const command = (): ec2.CreateVpcEndpointCommand =>
          new ec2.CreateVpcEndpointCommand({ VpcId: FIRST_VPC, ServiceName: service('s3'), ...input });
        assert.equal(
          await failureOf(overHttp.send(command())),
          await failureOf(clientOf(sandbox).send(command())),
          situation,
        );
      }
      const made = await overHttp.send(
        new ec2.CreateVpcEndpointCommand({
          VpcId: FIRST_VPC,
          ServiceName: service('s3'),
          RouteTableIds: [TABLE],
        }),
      );
      assert.equal(made.VpcEndpoint?.State, 'available');
      overHttp.destroy();
    } finally {
      await server.close();
    }
  });
});
