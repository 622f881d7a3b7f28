import { isUnknown, known, type Resolved } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { FULL_ACCESS } from '../effect/full-access';
import { samePolicy } from '../same-policy';
import { all, type Told } from './told';
import type { ModifyVpcEndpointInput } from './write';

/** Whether an endpoint is as ModifyVpcEndpoint was to make it; what the call does not say does not count. */
export function endpointIsModified(endpoint: VpcEndpoint, input: ModifyVpcEndpointInput): Told {
  const { DnsOptions: dns = {} } = input;
  return all([
    hasAll(endpoint.routeTableIds, input.AddRouteTableIds),
    hasNone(endpoint.routeTableIds, input.RemoveRouteTableIds),
    hasAll(endpoint.subnetIds, input.AddSubnetIds),
    hasNone(endpoint.subnetIds, input.RemoveSubnetIds),
    hasAll(endpoint.securityGroupIds, input.AddSecurityGroupIds),
    hasNone(endpoint.securityGroupIds, input.RemoveSecurityGroupIds),
    input.PolicyDocument === undefined || hasPolicy(endpoint, input.PolicyDocument),
    input.ResetPolicy !== true || hasPolicy(endpoint, ...Object.values(FULL_ACCESS)),
    input.PrivateDnsEnabled === undefined || isEqual(known(endpoint.privateDns), input.PrivateDnsEnabled),
    input.IpAddressType === undefined || isEqual(endpoint.ipAddressType, input.IpAddressType),
    dns.DnsRecordIpType === undefined || isEqual(endpoint.dnsRecordIpType, dns.DnsRecordIpType),
    dns.PrivateDnsOnlyForInboundResolverEndpoint === undefined ||
      endpoint.privateDnsOnlyForInboundResolver === dns.PrivateDnsOnlyForInboundResolverEndpoint,
  ]);
}

function hasAll(there: readonly Resolved<string>[], wanted: readonly string[] = []): Told {
  if (wanted.every((id) => there.includes(id))) return true;
  return there.some(isUnknown) ? undefined : false;
}

function hasNone(there: readonly Resolved<string>[], unwanted: readonly string[] = []): Told {
  if (unwanted.some((id) => there.includes(id))) return false;
  return unwanted.length > 0 && there.some(isUnknown) ? undefined : true;
}

function isEqual<T>(value: T | undefined, wanted: T): Told {
  return value === undefined ? undefined : value === wanted;
}

function hasPolicy({ policy }: VpcEndpoint, ...wanted: readonly string[]): Told {
  const there = policy === undefined ? undefined : known(policy);
  return there === undefined ? undefined : wanted.some((one) => samePolicy(there, one));
}
