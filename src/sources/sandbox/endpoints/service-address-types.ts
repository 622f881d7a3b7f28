import { invalidParameterValue } from '../errors';

const TYPES = ['ipv4', 'ipv6'];

/**
 * The address types that a service takes endpoints of; IPv4 where none is named.
 * @throws Ec2Error InvalidParameterValue
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 */
export function requireServiceAddressTypes(types: readonly string[]): readonly string[] {
  const unknown = types.find((type) => !TYPES.includes(type));
  if (unknown !== undefined) {
    throw invalidParameterValue(`Value (${unknown}) for parameter SupportedIpAddressType is invalid.`);
  }
  return types.length === 0 ? ['ipv4'] : [...new Set(types)];
}
