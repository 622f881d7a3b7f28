import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** A service that this account offers (PrivateLink's provider side).
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceConfiguration.html */
export interface EndpointService extends ResourceCommon {
  readonly kind: 'endpoint-service';
  readonly serviceName: string;
  readonly state: string;
  readonly acceptanceRequired: boolean;
  readonly zones: readonly string[];
  readonly privateDnsName: string | undefined;
  readonly loadBalancerArns: readonly string[];
}

/** A consumer's endpoint on a service of this account. */
export interface EndpointConnection extends ResourceCommon {
  readonly kind: 'endpoint-connection';
  readonly serviceId: string;
  /** The consumer's account. */
  readonly endpointOwner: string | undefined;
  /** `pendingacceptance`, `available`, `rejected` …, in lower case. */
  readonly state: string;
}

export function readEndpointService(entry: EntryReader, scope: Scope): EndpointService {
  return {
    kind: 'endpoint-service',
    ...readCommon(entry, scope, 'ServiceId'),
    serviceName: entry.text('ServiceName'),
    state: entry.lowerCase('ServiceState') ?? 'available',
    acceptanceRequired: entry.flag('AcceptanceRequired') ?? false,
    zones: entry.texts('AvailabilityZones'),
    privateDnsName: entry.optionalText('PrivateDnsName'),
    loadBalancerArns: [...entry.texts('NetworkLoadBalancerArns'), ...entry.texts('GatewayLoadBalancerArns')],
  };
}

export function readEndpointConnection(entry: EntryReader, scope: Scope): EndpointConnection {
  return {
    kind: 'endpoint-connection',
    ...readCommon(entry, scope, 'VpcEndpointId'),
    serviceId: entry.text('ServiceId'),
    endpointOwner: entry.optionalText('VpcEndpointOwner'),
    state: entry.lowerCase('VpcEndpointState') ?? 'unknown',
  };
}
