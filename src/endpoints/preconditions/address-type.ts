import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { Family } from '../../network/addresses/address';
import { known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';
import type { DnsRecordIpType, IpAddressType } from '../plan';
import type { Problem } from '../problem';
import { offerOf, type ToService } from './offers';
import { PAGES } from './pages';
import { error } from './report';
import { familiesOf, seenFrom, type InSubnets } from './view';

/** The service must take endpoints of that IP address type. */
export function serviceHasAddressType(
  network: Network,
  plan: ToService & { readonly ipAddressType?: IpAddressType },
): readonly Problem[] {
  const type = plan.ipAddressType ?? 'ipv4';
  const offered = offerOf(network, plan)?.ipAddressTypes ?? [];
  if (offered.length === 0 || familiesOf(type).every((family) => offered.includes(family))) return [];
  return [
    error({
      code: 'address-type-of-service',
      message: message('{service} does not take endpoints with the IP address type {type}, but {offered}.', {
        service: plan.service,
        type,
        offered: offered.join(', '),
      }),
      resource: plan.service,
      documentation: PAGES.addressTypes,
      awsCode: 'InvalidParameter',
    }),
  ];
}

/** Every subnet must have a block of each family of the type. @param type undefined: what the subnets have */
export function subnetsHaveAddressType(
  network: Network,
  { vpc, subnets }: InSubnets,
  type: IpAddressType | undefined,
): readonly Problem[] {
  if (type === undefined) return [];
  return [...new Set(subnets.map(({ subnetId }) => subnetId))].flatMap((id) => {
    const subnet = seenFrom(network, 'subnet', id, vpc);
    if (!subnet || known(subnet.vpcId) !== vpc.id) return [];
    const lacking = familiesOf(type).find((family) => !hasBlock(subnet, family));
    if (lacking === undefined) return [];
    const args = { subnet: id, type };
    return [
      error({
        code: 'address-type-of-subnet',
        message:
          lacking === 'ipv4'
            ? message('Subnet {subnet} has no IPv4 addresses, which the IP address type {type} needs.', args)
            : message('Subnet {subnet} has no IPv6 addresses, which the IP address type {type} needs.', args),
        resource: id,
        documentation: PAGES.addressTypes,
        awsCode: 'InvalidParameter',
      }),
    ];
  });
}

/** An endpoint's DNS records are of no family that it does not have. */
export function recordTypeFits({
  ipAddressType = 'ipv4',
  dnsRecordIpType,
}: {
  readonly ipAddressType?: IpAddressType;
  readonly dnsRecordIpType?: DnsRecordIpType;
}): readonly Problem[] {
  if (dnsRecordIpType === undefined || dnsRecordIpType === 'service-defined') return [];
  const own = familiesOf(ipAddressType);
  if (familiesOf(dnsRecordIpType).every((family) => own.includes(family))) return [];
  return [
    error({
      code: 'record-type',
      message: message('DNS records of type {record} do not go with the IP address type {type}.', {
        record: dnsRecordIpType,
        type: ipAddressType,
      }),
      documentation: PAGES.dnsOptions,
      awsCode: 'InvalidParameter',
    }),
  ];
}

function hasBlock({ cidr, ipv6CidrBlocks }: Subnet, family: Family): boolean {
  return family === 'ipv4' ? cidr !== undefined : ipv6CidrBlocks.some(inForce);
}
