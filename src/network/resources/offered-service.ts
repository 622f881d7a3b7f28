import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/**
 * A service that endpoints can be created for. S3 stands twice in the answer, as Gateway and as Interface:
 * what identifies an offer is its name and type together.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceDetail.html
 */
export interface OfferedService extends ResourceCommon {
  readonly kind: 'offered-service';
  readonly serviceName: string;
  readonly types: readonly string[];
  readonly zones: readonly string[];
  /** Where the service is; undefined where the answer left it out. */
  readonly serviceRegion: string | undefined;
  readonly privateDnsNames: readonly string[];
  /** `verified`, `pendingverification` or `failed`, in lower case: only verified names can be used. */
  readonly privateDnsState: string | undefined;
  /** Undefined where the answer left it out: that says neither. */
  readonly policySupported: boolean | undefined;
  readonly acceptanceRequired: boolean;
  /** `ipv4`, `ipv6`, in lower case; empty where the answer left them out. */
  readonly ipAddressTypes: readonly string[];
}

export function readOfferedService(entry: EntryReader, scope: Scope): OfferedService {
  const types = entry.list('ServiceType').map((type) => type.text('ServiceType'));
  const common = readCommon(entry, scope, 'ServiceName');
  const single = entry.optionalText('PrivateDnsName');
  const several = entry.list('PrivateDnsNames').map((name) => name.text('PrivateDnsName'));
  return {
    kind: 'offered-service',
    ...common,
    id: `${common.id}/${types.join('+')}`,
    owner: entry.optionalText('Owner') ?? '',
    serviceName: common.id,
    types,
    zones: entry.texts('AvailabilityZones'),
    serviceRegion: entry.optionalText('ServiceRegion'),
    privateDnsNames: several.length > 0 || single === undefined ? several : [single],
    privateDnsState: entry.lowerCase('PrivateDnsNameVerificationState'),
    policySupported: entry.flag('VpcEndpointPolicySupported'),
    acceptanceRequired: entry.flag('AcceptanceRequired') ?? false,
    ipAddressTypes: entry.lowerCaseTexts('SupportedIpAddressTypes'),
  };
}
