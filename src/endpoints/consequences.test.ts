import * as assert from 'node:assert/strict';
import { english } from '../network/message';
import type { Network } from '../network/network';
import {
  associated,
  gatewayEndpoint,
  instance,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  SCOPE,
  securityGroup,
  subnet,
  vpc,
  type Collections,
} from '../network/testing/fixtures';
import { consequences } from './consequences';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan } from './plan';

const ANY = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const ACL = {
  NetworkAclId: 'acl-1',
  VpcId: 'vpc-1',
  IsDefault: true,
  Associations: ['subnet-1', 'subnet-2'].map((SubnetId) => ({ NetworkAclId: 'acl-1', SubnetId })),
  Entries: [true, false].map((Egress) => ({
    Egress,
    RuleNumber: 100,
    RuleAction: 'allow',
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
  })),
};

function network(more: Collections = {}): Network {
  return networkOf({
    Vpcs: [vpc()],
    VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
    Subnets: [
      subnet(),
      subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24', AvailabilityZone: 'us-east-1b' }),
    ],
    RouteTables: [
      routeTable([]),
      routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('subnet-2')] }),
    ],
    PrefixLists: [S3_LIST],
    ManagedPrefixLists: [],
    PrefixListEntries: [],
    VpcEndpoints: [],
    NetworkAcls: [ACL],
    NetworkInterfaces: [],
    SecurityGroups: [
      securityGroup({ GroupName: 'default', IpPermissions: [ANY], IpPermissionsEgress: [ANY] }),
    ],
    ServiceDetails: [
      {
        ServiceName: 'com.amazonaws.us-east-1.sqs',
        ServiceType: [{ ServiceType: 'Interface' }],
        PrivateDnsNames: [{ PrivateDnsName: 'sqs.us-east-1.amazonaws.com' }],
      },
    ],
    Reservations: [
      {
        Instances: [
          instance(),
          instance({ InstanceId: 'i-gone', State: { Name: 'terminated' } }),
          instance({ InstanceId: 'i-2', SubnetId: 'subnet-2', NetworkInterfaces: [] }),
        ],
      },
    ],
    ...more,
  });
}

const SHARED = { vpc: { id: 'vpc-1', scope: SCOPE }, tags: new Map<string, string>() };

const GATEWAY: GatewayPlan = {
  ...SHARED,
  kind: 'gateway',
  service: 'com.amazonaws.us-east-1.s3',
  routeTableIds: ['rtb-1'],
  policy: 'full',
};

const INTERFACE: InterfacePlan = {
  ...SHARED,
  kind: 'interface',
  service: 'com.amazonaws.us-east-1.sqs',
  subnets: [{ subnetId: 'subnet-1' }],
  securityGroupIds: [],
  privateDns: true,
  inboundResolverOnly: false,
  policy: 'full',
};

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

describe('the consequences of a gateway endpoint', () => {
  it('are a route in each table, and the paths of the subnets that it serves, implicit ones too', () => {
    const { routes, subnets, instances, paths, problem } = consequences(network(), GATEWAY);
    assert.deepEqual(
      routes.map(({ routeTable: { id }, destination, target }) => [id, destination, target]),
      [['rtb-1', 'pl-s3', 'vpce-planned']],
    );
    assert.deepEqual(ids(subnets), ['subnet-1']);
    assert.deepEqual(ids(instances), ['i-1']);
    assert.deepEqual(
      paths.map(({ subnet: { id }, before, after }) => [id, before.verdict, after.verdict, after.via]),
      [['subnet-1', 'blocked', 'reachable', 'gateway-endpoint']],
    );
    assert.equal(problem, undefined);
  });

  it('leave out tables that have the route already', () => {
    const before = network({
      RouteTables: [
        routeTable([route('pl-s3', { GatewayId: 'vpce-1' })]),
        routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('subnet-2')] }),
      ],
      VpcEndpoints: [gatewayEndpoint()],
    });
    const { routes, subnets } = consequences(before, { ...GATEWAY, routeTableIds: ['rtb-1', 'rtb-2'] });
    assert.deepEqual(
      routes.map(({ routeTable: { id } }) => id),
      ['rtb-2'],
    );
    assert.deepEqual(ids(subnets), ['subnet-2']);
  });

  it('are none without tables, and not known where a table was not seen', () => {
    const none = { routes: [], subnets: [], instances: [], paths: [], problem: undefined };
    assert.deepEqual(consequences(network(), { ...GATEWAY, routeTableIds: [] }), none);
    const { problem, ...rest } = consequences(network(), { ...GATEWAY, routeTableIds: ['rtb-9'] });
    assert.equal(english(problem ?? ''), 'route table rtb-9 was not seen in VPC vpc-1');
    assert.deepEqual({ ...rest, problem: undefined }, none);
  });
});

describe('the consequences of an interface endpoint', () => {
  it('are, by private DNS, those of every subnet of the VPC, and no route', () => {
    const { routes, paths } = consequences(network(), INTERFACE);
    assert.deepEqual(routes, []);
    assert.deepEqual(
      paths.map(({ subnet: { id }, before, after }) => [id, before.verdict, after.verdict, after.via]),
      [
        ['subnet-1', 'blocked', 'reachable', 'interface-endpoint'],
        ['subnet-2', 'blocked', 'reachable', 'interface-endpoint'],
      ],
    );
  });

  it('are none where the name stays public', () => {
    for (const names of [{ privateDns: false }, { inboundResolverOnly: true }])
      assert.deepEqual(consequences(network(), { ...INTERFACE, ...names }).paths, []);
  });
});

it('an instance connect endpoint changes no path', () => {
  const plan: InstanceConnectPlan = {
    ...SHARED,
    kind: 'instance-connect',
    subnetId: 'subnet-1',
    securityGroupIds: [],
    preserveClientIp: false,
  };
  const { routes, subnets, paths, problem } = consequences(network(), plan);
  assert.deepEqual([routes, subnets, paths, problem], [[], [], [], undefined]);
});
