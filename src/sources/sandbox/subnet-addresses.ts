import { formatAddress, parseAddress, parseCidr, type Cidr } from '../../network/addresses/address';
import { entitiesField, entityField, textField, type Entity } from './entity';
import { Ec2Error, invalidParameterValue } from './errors';
import { KINDS } from './kinds';
import type { AccountState } from './state';
import { update } from './store';

/**
 * A free IPv4 address of a subnet, the lowest where none is asked for. AWS keeps the first four and the last one.
 * @throws Ec2Error InsufficientFreeAddressesInSubnet, InvalidIPAddress.InUse, InvalidParameterValue
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function freeIpv4(account: AccountState, subnet: Entity, wanted?: string): string {
  const block = blockOf(subnet, textField(subnet, 'CidrBlock'));
  const taken = takenIn(account, subnet);
  if (wanted !== undefined) {
    const value = parseAddress(wanted)?.value;
    if (value === undefined || value < block.first + 4n || value >= block.last) {
      throw invalidParameterValue(`Address ${wanted} does not fall within the subnet's address range`);
    }
    if (taken.has(wanted)) throw new Ec2Error('InvalidIPAddress.InUse', `Address ${wanted} is in use.`);
    return wanted;
  }
  if (subnet['AvailableIpAddressCount'] !== 0) {
    for (let value = block.first + 4n; value < block.last; value++) {
      const address = formatAddress({ family: 'ipv4', value });
      if (!taken.has(address)) return address;
    }
  }
  throw new Ec2Error(
    'InsufficientFreeAddressesInSubnet',
    `Insufficient free addresses in subnet '${String(subnet['SubnetId'])}'.`,
  );
}

/**
 * A free IPv6 address of a subnet, the lowest where none is asked for.
 * @throws Ec2Error InvalidParameterValue where the subnet has no IPv6 block, and as `freeIpv4` does
 */
export function freeIpv6(account: AccountState, subnet: Entity, wanted?: string): string {
  const association = entitiesField(subnet, 'Ipv6CidrBlockAssociationSet').find(
    (entry) => textField(entityField(entry, 'Ipv6CidrBlockState'), 'State') === 'associated',
  );
  const block = blockOf(subnet, association && textField(association, 'Ipv6CidrBlock'));
  const taken = takenIn(account, subnet);
  if (wanted !== undefined) {
    const address = parseAddress(wanted);
    if (address === undefined || address.value < block.first + 4n || address.value >= block.last) {
      throw invalidParameterValue(`Address ${wanted} does not fall within the subnet's address range`);
    }
    if (taken.has(formatAddress(address))) {
      throw new Ec2Error('InvalidIPAddress.InUse', `Address ${wanted} is in use.`);
    }
    return formatAddress(address);
  }
  for (let value = block.first + 0x10n; value < block.last; value++) {
    const address = formatAddress({ family: 'ipv6', value });
    if (!taken.has(address)) return address;
  }
  throw new Ec2Error('InsufficientFreeAddressesInSubnet', 'No free IPv6 address is left.');
}

/** @param change how many addresses become free; negative where they are taken */
export function changeAvailable(account: AccountState, subnetId: string, change: number): void {
  update(account, KINDS.subnet, subnetId, (subnet) => {
    const available = subnet['AvailableIpAddressCount'];
    if (typeof available !== 'number') return subnet;
    return { ...subnet, AvailableIpAddressCount: Math.max(0, available + change) };
  });
}

function takenIn(account: AccountState, subnet: Entity): ReadonlySet<string> {
  const here = account.entities('NetworkInterfaces').filter((one) => one['SubnetId'] === subnet['SubnetId']);
  return new Set(
    here.flatMap((one) => [
      textField(one, 'PrivateIpAddress') ?? '',
      ...entitiesField(one, 'PrivateIpAddresses').flatMap(
        (entry) => textField(entry, 'PrivateIpAddress') ?? [],
      ),
      ...entitiesField(one, 'Ipv6Addresses').flatMap((entry) => textField(entry, 'Ipv6Address') ?? []),
    ]),
  );
}

function blockOf(subnet: Entity, text: string | undefined): Cidr {
  const block = parseCidr(text ?? '');
  if (block !== undefined) return block;
  throw invalidParameterValue(`The subnet ${String(subnet['SubnetId'])} has no such CIDR block`);
}
