import { english } from '../../network/message';
import type { Network } from '../../network/network';
import {
  associated,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  SCOPE,
  securityGroup,
  subnet,
  vpc,
  type Collections,
} from '../../network/testing/fixtures';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan, Plan } from '../plan';
import type { Problem } from '../problem';
import { problems } from '../problems';

/** Help for tests of problems: one VPC, read wholly, in which each of these plans can be created. */
export const VPC = { id: 'vpc-1', scope: SCOPE };

export const GATEWAY: GatewayPlan = {
  kind: 'gateway',
  vpc: VPC,
  service: 'com.amazonaws.us-east-1.s3',
  routeTableIds: ['rtb-1'],
  policy: 'full',
  tags: new Map(),
};

export const INTERFACE: InterfacePlan = {
  kind: 'interface',
  vpc: VPC,
  service: 'com.amazonaws.us-east-1.sqs',
  subnets: [{ subnetId: 'subnet-1' }],
  securityGroupIds: ['sg-1'],
  privateDns: true,
  inboundResolverOnly: false,
  policy: 'full',
  tags: new Map(),
};

export const CONNECT: InstanceConnectPlan = {
  kind: 'instance-connect',
  vpc: VPC,
  subnetId: 'subnet-1',
  securityGroupIds: ['sg-1'],
  preserveClientIp: true,
  tags: new Map(),
};

/** Lets TCP 443 in from a block, and out to everything. */
export const OPEN_GROUP = securityGroup({
  IpPermissions: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/16' }] }],
  IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
});

export const OPEN_ACL = {
  NetworkAclId: 'acl-1',
  VpcId: 'vpc-1',
  IsDefault: true,
  Associations: [{ SubnetId: 'subnet-1' }],
  Entries: [true, false].map((Egress) => ({
    Egress,
    RuleNumber: 100,
    RuleAction: 'allow',
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
  })),
};

export const NAT_TABLE = routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-1' })], {
  Associations: [associated('subnet-1')],
});

function offer(name: string, type: string, names: readonly string[]): unknown {
  return {
    ServiceName: `com.amazonaws.us-east-1.${name}`,
    ServiceType: [{ ServiceType: type }],
    AvailabilityZones: ['us-east-1a', 'us-east-1b'],
    PrivateDnsNames: names.map((PrivateDnsName) => ({ PrivateDnsName })),
    VpcEndpointPolicySupported: true,
    AcceptanceRequired: false,
    SupportedIpAddressTypes: ['ipv4'],
  };
}

export const COLLECTIONS: Collections = {
  Vpcs: [vpc()],
  VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
  Subnets: [subnet()],
  RouteTables: [NAT_TABLE],
  SecurityGroups: [OPEN_GROUP],
  NetworkAcls: [OPEN_ACL],
  NetworkInterfaces: [],
  VpcEndpoints: [],
  InstanceConnectEndpoints: [],
  ServiceConfigurations: [],
  PrefixLists: [S3_LIST],
  ServiceDetails: [
    offer('s3', 'Gateway', []),
    offer('s3', 'Interface', ['s3.us-east-1.amazonaws.com']),
    offer('sqs', 'Interface', ['sqs.us-east-1.amazonaws.com']),
  ],
};

/** @param without collections that were not read */
export function account(more: Collections = {}, without: readonly string[] = []): Network {
  const collections = Object.entries({ ...COLLECTIONS, ...more }).filter(([key]) => !without.includes(key));
  return networkOf(Object.fromEntries(collections));
}

/** @returns `severity code resource` of each problem. */
export function said(network: Network, plan: Plan): readonly string[] {
  return problems(network, plan).map(
    ({ severity, code, resource }) => `${severity} ${code} ${resource ?? '-'}`,
  );
}

/** The one problem of that code. */
export function theOne(network: Network, plan: Plan, code: string): Problem & { readonly text: string } {
  const [found, ...others] = problems(network, plan).filter((one) => one.code === code);
  if (!found || others.length > 0)
    throw new Error(`${code}: ${others.length + Number(!!found)} of ${said(network, plan).join('; ')}`);
  return { ...found, text: english(found.message) };
}
