import type { Scope } from '../describe';
import { message } from '../message';
import type { EntryReader } from '../normalise/reader';
import { unknown, type Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

export type VpcEndpointType =
  'gateway' | 'interface' | 'gateway-load-balancer' | 'resource' | 'service-network' | 'tunnel';

/** A name by which an interface endpoint is reached. */
export interface DnsEntry {
  readonly name: string;
  readonly hostedZoneId: string | undefined;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html */
export interface VpcEndpoint extends ResourceCommon {
  readonly kind: 'vpc-endpoint';
  readonly type: Resolved<VpcEndpointType>;
  readonly vpcId: Resolved<string>;
  /** Empty for resource and service-network endpoints, which have an ARN instead. */
  readonly serviceName: Resolved<string>;
  /** The Region of a cross-Region service; undefined when it is the endpoint's own. */
  readonly serviceRegion: string | undefined;
  /** What a resource or service-network endpoint leads to. */
  readonly targetArn: string | undefined;
  /** `available`, `pending`, `pendingacceptance`, `deleting`, `failed` …, in lower case. */
  readonly state: string;
  readonly routeTableIds: readonly Resolved<string>[];
  readonly subnetIds: readonly Resolved<string>[];
  readonly securityGroupIds: readonly Resolved<string>[];
  readonly networkInterfaceIds: readonly string[];
  readonly privateDns: Resolved<boolean>;
  readonly privateDnsOnlyForInboundResolver: boolean;
  /** Regional name, zonal names, private name: in the order of the answer. */
  readonly dnsEntries: readonly DnsEntry[];
  readonly ipAddressType: string | undefined;
  readonly dnsRecordIpType: string | undefined;
  /** JSON text; undefined where the type has no policy or the answer left it out. */
  readonly policy: Resolved<string> | undefined;
  readonly requesterManaged: boolean;
  readonly createdAt: Date | undefined;
  /** Why the endpoint failed, in AWS's words. */
  readonly failure: string | undefined;
}

/** A map, since an object also knows `constructor`, which a file can say. */
const TYPES: ReadonlyMap<string, VpcEndpointType> = new Map([
  ['gateway', 'gateway'],
  ['interface', 'interface'],
  ['gatewayloadbalancer', 'gateway-load-balancer'],
  ['resource', 'resource'],
  ['servicenetwork', 'service-network'],
  ['tunnel', 'tunnel'],
]);

export function readVpcEndpoint(entry: EntryReader, scope: Scope): VpcEndpoint {
  const dns = entry.child('DnsOptions');
  return {
    kind: 'vpc-endpoint',
    ...readCommon(entry, scope, 'VpcEndpointId'),
    type: readType(entry.optionalText('VpcEndpointType')),
    vpcId: entry.text('VpcId'),
    serviceName: entry.optionalText('ServiceName') ?? '',
    serviceRegion: entry.optionalText('ServiceRegion'),
    targetArn: entry.optionalText('ResourceConfigurationArn') ?? entry.optionalText('ServiceNetworkArn'),
    state: entry.lowerCase('State') ?? 'available',
    routeTableIds: entry.texts('RouteTableIds'),
    subnetIds: entry.texts('SubnetIds'),
    securityGroupIds: entry.list('Groups').map((group) => group.text('GroupId')),
    networkInterfaceIds: entry.texts('NetworkInterfaceIds'),
    privateDns: entry.flag('PrivateDnsEnabled') ?? false,
    privateDnsOnlyForInboundResolver: dns?.flag('PrivateDnsOnlyForInboundResolverEndpoint') ?? false,
    dnsEntries: readDnsEntries(entry),
    ipAddressType: entry.lowerCase('IpAddressType'),
    dnsRecordIpType: dns?.lowerCase('DnsRecordIpType'),
    policy: entry.optionalText('PolicyDocument'),
    requesterManaged: entry.flag('RequesterManaged') ?? false,
    createdAt: entry.time('CreationTimestamp'),
    failure: entry.child('LastError')?.optionalText('Message') ?? entry.optionalText('FailureReason'),
  };
}

/** The names of an endpoint, in the order of the answer. */
export function readDnsEntries(entry: EntryReader): readonly DnsEntry[] {
  return entry.list('DnsEntries').flatMap((item) => {
    const name = item.optionalText('DnsName');
    return name === undefined ? [] : [{ name, hostedZoneId: item.optionalText('HostedZoneId') }];
  });
}

/** Gateway is the default type, and the one that answers from before interface endpoints do not name. */
function readType(type: string | undefined): Resolved<VpcEndpointType> {
  if (type === undefined) return 'gateway';
  return TYPES.get(type.toLowerCase()) ?? unknown(message('endpoint type {type} is not known', { type }));
}
