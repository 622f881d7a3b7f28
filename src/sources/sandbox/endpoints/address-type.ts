import { entitiesField, entityField, textField, type Entity } from '../entity';
import { invalidParameterValue } from '../errors';
import { KINDS } from '../kinds';
import { textOf, type Input } from '../protocol/input';
import { idOf } from '../store';
import { invalidParameter } from './endpoint-type';
import { dnsOption } from './parameters';
import type { EndpointService } from './services';

const ADDRESS_TYPES = ['ipv4', 'dualstack', 'ipv6'] as const;
const RECORD_TYPES = ['ipv4', 'dualstack', 'ipv6', 'service-defined'] as const;

export type AddressType = (typeof ADDRESS_TYPES)[number];
export type Family = 'ipv4' | 'ipv6';

export function familiesOf(type: AddressType): readonly Family[] {
  return type === 'dualstack' ? ['ipv4', 'ipv6'] : [type];
}

/**
 * The IP address type that a request asks for, which the service must offer.
 * @param otherwise what holds where it asks for none
 * @throws Ec2Error InvalidParameterValue, InvalidParameter
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#aws-services-ip-address-type
 */
export function requireAddressType(
  input: Input,
  service: EndpointService | undefined,
  otherwise: AddressType = 'ipv4',
): AddressType {
  const text = textOf(input, 'IpAddressType') ?? otherwise;
  const type = ADDRESS_TYPES.find((known) => known === text);
  if (type === undefined)
    throw invalidParameterValue(`Value (${text}) for parameter IpAddressType is invalid.`);
  const offered = service?.addressTypes ?? [];
  if (offered.length > 0 && familiesOf(type).some((family) => !offered.includes(family))) {
    throw invalidParameter(
      `The IP address type ${type} is not supported by the service ${service?.name ?? ''}.`,
    );
  }
  return type;
}

/** @throws Ec2Error InvalidParameter where a subnet lacks a block of one of the families */
export function requireBlocks(subnets: readonly Entity[], type: AddressType): void {
  const lacking = subnets.find((subnet) => familiesOf(type).some((family) => !hasBlock(subnet, family)));
  if (lacking === undefined) return;
  throw invalidParameter(
    `The subnet ${idOf(KINDS.subnet, lacking)} does not support the IP address type ${type}.`,
  );
}

/**
 * The type of an endpoint's DNS records: of no family that the endpoint does not have.
 * @throws Ec2Error InvalidParameterValue, InvalidParameter
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptionsSpecification.html
 */
export function requireRecordType(input: Input, type: AddressType, otherwise: string): string {
  const wanted = dnsOption(input, 'DnsRecordIpType');
  if (wanted === undefined) return otherwise;
  const record = RECORD_TYPES.find((known) => known === wanted);
  if (record === undefined) {
    throw invalidParameterValue('The value of the parameter DnsRecordIpType is invalid.');
  }
  if (
    record !== 'service-defined' &&
    familiesOf(record).some((family) => !familiesOf(type).includes(family))
  ) {
    throw invalidParameter(
      `The DNS record IP type ${record} is not supported with the IP address type ${type}.`,
    );
  }
  return record;
}

function hasBlock(subnet: Entity, family: Family): boolean {
  if (family === 'ipv4') return textField(subnet, 'CidrBlock') !== undefined && subnet['Ipv6Native'] !== true;
  return entitiesField(subnet, 'Ipv6CidrBlockAssociationSet').some(
    (one) => textField(entityField(one, 'Ipv6CidrBlockState'), 'State') === 'associated',
  );
}
