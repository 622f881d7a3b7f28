import type { Scope } from '../describe';
import { message } from '../message';
import type { EntryReader } from '../normalise/reader';
import { unknown, type Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';
import { readDnsEntries, type DnsEntry } from './vpc-endpoint';

/** A service that this account offers (PrivateLink's provider side).
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceConfiguration.html */
export interface EndpointService extends ResourceCommon {
  readonly kind: 'endpoint-service';
  readonly serviceName: string;
  /** `available`, `pending`, `deleting` …, in lower case. */
  readonly state: string;
  /** Which endpoints lead to it: `Interface` or `GatewayLoadBalancer`, as EC2 spells them. */
  readonly types: readonly string[];
  readonly acceptanceRequired: boolean;
  /** Whether a service of AWS makes and deletes its endpoints. */
  readonly managesVpcEndpoints: boolean;
  readonly zones: readonly string[];
  /** The names under which endpoints have theirs: `vpce-svc-….us-east-1.vpce.amazonaws.com`. */
  readonly baseEndpointDnsNames: readonly string[];
  readonly privateDnsName: string | undefined;
  /** How the account proves that the domain of the private name is its own; undefined without such a name. */
  readonly privateDnsProof: PrivateDnsProof | undefined;
  /** What stands behind it: those of the two lists below, one of which is empty. */
  readonly loadBalancerArns: readonly string[];
  readonly networkLoadBalancerArns: readonly string[];
  readonly gatewayLoadBalancerArns: readonly string[];
  /** `ipv4`, `ipv6`, in lower case; empty where the answer left them out. */
  readonly ipAddressTypes: readonly string[];
  /** `serviceowner` where the service's owner pays for its endpoints, in lower case; undefined: who has them. */
  readonly payerResponsibility: string | undefined;
  /** Who may create endpoints to it; unknown where that was not read, which costs a call for each service. */
  readonly allowedPrincipals: Resolved<readonly AllowedPrincipal[]>;
}

/** The public DNS record that proves the ownership of a private name's domain.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrivateDnsNameConfiguration.html */
export interface PrivateDnsProof {
  /** `pendingverification`, `verified` or `failed`, in lower case: consumers can use the name once it is verified. */
  readonly state: string;
  /** `TXT`. */
  readonly recordType: string | undefined;
  /** The first label of the record's name, which the private name's domain follows. */
  readonly recordName: string | undefined;
  readonly recordValue: string | undefined;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllowedPrincipal.html */
export interface AllowedPrincipal {
  /** An ARN, or `*` for everybody. */
  readonly principal: string;
  /** `Account`, `Role`, `User`, `All` …, as EC2 says it. */
  readonly type: string | undefined;
}

/** A consumer's endpoint on a service of this account.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpointConnection.html */
export interface EndpointConnection extends ResourceCommon {
  readonly kind: 'endpoint-connection';
  readonly serviceId: string;
  /** The consumer's account. */
  readonly endpointOwner: string | undefined;
  /** `pendingacceptance`, `available`, `rejected` …, in lower case. */
  readonly state: string;
  readonly createdAt: Date | undefined;
  readonly ipAddressType: string | undefined;
  readonly dnsEntries: readonly DnsEntry[];
  /** Where the endpoint is; undefined where the answer left it out. */
  readonly region: string | undefined;
}

/** @param allowed what DescribeVpcEndpointServicePermissions answered; absent where it was not asked */
export function readEndpointService(
  entry: EntryReader,
  scope: Scope,
  allowed?: readonly AllowedPrincipal[],
): EndpointService {
  const networkLoadBalancerArns = entry.texts('NetworkLoadBalancerArns');
  const gatewayLoadBalancerArns = entry.texts('GatewayLoadBalancerArns');
  return {
    kind: 'endpoint-service',
    ...readCommon(entry, scope, 'ServiceId'),
    serviceName: entry.text('ServiceName'),
    state: entry.lowerCase('ServiceState') ?? 'available',
    types: entry.list('ServiceType').map((type) => type.text('ServiceType')),
    acceptanceRequired: entry.flag('AcceptanceRequired') ?? false,
    managesVpcEndpoints: entry.flag('ManagesVpcEndpoints') ?? false,
    zones: entry.texts('AvailabilityZones'),
    baseEndpointDnsNames: entry.texts('BaseEndpointDnsNames'),
    privateDnsName: entry.optionalText('PrivateDnsName'),
    privateDnsProof: readProof(entry.child('PrivateDnsNameConfiguration')),
    loadBalancerArns: [...networkLoadBalancerArns, ...gatewayLoadBalancerArns],
    networkLoadBalancerArns,
    gatewayLoadBalancerArns,
    ipAddressTypes: entry.lowerCaseTexts('SupportedIpAddressTypes'),
    payerResponsibility: entry.lowerCase('PayerResponsibility'),
    allowedPrincipals: allowed ?? unknown(message('who may use it was not read')),
  };
}

function readProof(configuration: EntryReader | undefined): PrivateDnsProof | undefined {
  const state = configuration?.lowerCase('State');
  if (configuration === undefined || state === undefined) return undefined;
  return {
    state,
    recordType: configuration.optionalText('Type'),
    recordName: configuration.optionalText('Name'),
    recordValue: configuration.optionalText('Value'),
  };
}

/** @returns whether consumers can use a service's private name; undefined where it has none or nothing says it. */
export function isPrivateNameVerified({
  privateDnsName,
  privateDnsProof,
}: EndpointService): boolean | undefined {
  if (privateDnsName === undefined || privateDnsProof === undefined) return undefined;
  return privateDnsProof.state === 'verified';
}

/** The permissions of one service: `{ServiceId, AllowedPrincipals}`, as snapshots keep them. */
export function readServicePermissions(entry: EntryReader): readonly AllowedPrincipal[] | undefined {
  return entry.optionalList('AllowedPrincipals')?.map((one) => ({
    principal: one.text('Principal'),
    type: one.optionalText('PrincipalType'),
  }));
}

export function readEndpointConnection(entry: EntryReader, scope: Scope): EndpointConnection {
  return {
    kind: 'endpoint-connection',
    ...readCommon(entry, scope, 'VpcEndpointId'),
    serviceId: entry.text('ServiceId'),
    endpointOwner: entry.optionalText('VpcEndpointOwner'),
    state: entry.lowerCase('VpcEndpointState') ?? 'unknown',
    createdAt: entry.time('CreationTimestamp'),
    ipAddressType: entry.lowerCase('IpAddressType'),
    dnsEntries: readDnsEntries(entry),
    region: entry.optionalText('VpcEndpointRegion'),
  };
}
