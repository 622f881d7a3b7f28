import {
  associated,
  instance,
  networkInterface,
  networkOf,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { english } from '../../network/message';
import { readQuestion, type AskedQuestion } from '../read-question';
import type { Trace } from '../trace';
import { tracePath } from '../trace-path';

/** Help for tests: asks a question about describe answers. */
export function ask(collections: Collections, asked: AskedQuestion): Trace {
  const network = networkOf(collections);
  const read = readQuestion(network, asked);
  if (!read.ok) throw new Error(english(read.problem));
  return tracePath(network, read.question);
}

/** The codes of all blockers, class by class, without repetition. */
export function codesOf({ classes }: Trace): readonly string[] {
  return [...new Set(classes.flatMap(({ blockers }) => blockers.map(({ code }) => code)))];
}

/** The kinds of all hops of the first way of the first class. */
export function kindsOf({ classes }: Trace): readonly string[] {
  return classes[0]?.ways[0]?.hops.map(({ kind }) => kind) ?? [];
}

/** An ACL that lets everything pass, on the subnets that are named. */
export function openAcl(...subnetIds: readonly string[]): Entry {
  return acl('acl-open', subnetIds, [
    { RuleNumber: 100, Egress: false, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
    { RuleNumber: 100, Egress: true, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
    { RuleNumber: 101, Egress: false, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0' },
    { RuleNumber: 101, Egress: true, RuleAction: 'allow', Protocol: '-1', Ipv6CidrBlock: '::/0' },
  ]);
}

export function acl(id: string, subnetIds: readonly string[], entries: readonly Entry[]): Entry {
  return {
    NetworkAclId: id,
    VpcId: 'vpc-1',
    OwnerId: '111122223333',
    IsDefault: false,
    Associations: subnetIds.map((SubnetId) => ({ NetworkAclId: id, SubnetId })),
    Entries: [
      ...entries,
      { RuleNumber: 32767, Egress: false, RuleAction: 'deny', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
      { RuleNumber: 32767, Egress: true, RuleAction: 'deny', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
    ],
  };
}

export const EVERYTHING_OUT: Entry = {
  IpProtocol: '-1',
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  Ipv6Ranges: [{ CidrIpv6: '::/0' }],
};

/** A NAT gateway in the public subnet. */
export function natGateway(more: Entry = {}): Entry {
  return {
    NatGatewayId: 'nat-1',
    VpcId: 'vpc-1',
    SubnetId: 'subnet-public',
    ConnectivityType: 'public',
    State: 'available',
    NatGatewayAddresses: [
      {
        PublicIp: '54.80.112.7',
        PrivateIp: '10.0.101.9',
        NetworkInterfaceId: 'eni-nat',
        AllocationId: 'eipalloc-1',
      },
    ],
    ...more,
  };
}

export function internetGateway(more: Entry = {}): Entry {
  return {
    InternetGatewayId: 'igw-1',
    OwnerId: '111122223333',
    Attachments: [{ VpcId: 'vpc-1', State: 'available' }],
    ...more,
  };
}

export const TO_NAT = route('0.0.0.0/0', { NatGatewayId: 'nat-1' });
export const TO_IGW = route('0.0.0.0/0', { GatewayId: 'igw-1' });

/**
 * The lesson's VPC: subnet-1 (private, 10.0.1.0/24, NAT) with instance i-1, subnet-public (10.0.101.0/24, internet
 * gateway) with the NAT gateway. Everything that a path depends on was read.
 */
export function lesson(more: Collections = {}): Collections {
  return {
    Vpcs: [vpc()],
    VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
    Subnets: [subnet(), subnet({ SubnetId: 'subnet-public', CidrBlock: '10.0.101.0/24' })],
    RouteTables: [
      routeTable([TO_NAT]),
      routeTable([TO_IGW], { RouteTableId: 'rtb-public', Associations: [associated('subnet-public')] }),
    ],
    NatGateways: [natGateway()],
    InternetGateways: [internetGateway()],
    NetworkAcls: [openAcl('subnet-1', 'subnet-public')],
    SecurityGroups: [securityGroup({ IpPermissionsEgress: [EVERYTHING_OUT] })],
    NetworkInterfaces: [
      networkInterface({ Attachment: { InstanceId: 'i-1', DeviceIndex: 0 }, SourceDestCheck: true }),
    ],
    Reservations: [{ ReservationId: 'r-1', OwnerId: '111122223333', Instances: [instance()] }],
    VpcEndpoints: [],
    PrefixLists: [
      {
        PrefixListId: 'pl-s3',
        PrefixListName: 'com.amazonaws.us-east-1.s3',
        Cidrs: ['52.216.0.0/15', '54.231.0.0/17', '3.5.16.0/21', '3.5.0.0/20'],
      },
      {
        PrefixListId: 'pl-ddb',
        PrefixListName: 'com.amazonaws.us-east-1.dynamodb',
        Cidrs: ['52.94.0.0/22', '52.119.224.0/20'],
      },
    ],
    VpcPeeringConnections: [],
    TransitGatewayAttachments: [],
    TransitGatewayVpcAttachments: [],
    EgressOnlyInternetGateways: [],
    VpcBlockPublicAccessExclusions: [],
    VpcBlockPublicAccessOptions: [
      {
        AwsAccountId: '111122223333',
        AwsRegion: 'us-east-1',
        InternetGatewayBlockMode: 'off',
        State: 'default-state',
      },
    ],
    ...more,
  };
}

/** @returns the answers without a collection: as if nobody had asked for it. */
export function without(collections: Collections, key: keyof Collections): Collections {
  return Object.fromEntries(Object.entries(collections).filter(([each]) => each !== key));
}
