import type { Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { ALWAYS } from '../../network/presence';
import { known } from '../../network/resolved';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { Subnet } from '../../network/resources/subnet';
import { familiesOf } from '../../paths/question';
import type { IpAddressType, PlannedSubnet } from '../plan';
import { freeAddress } from './free-address';
import { plannedIds } from './planned-id';

/** What the network interfaces of one endpoint have in common. */
interface Wanted {
  readonly vpc: VpcReference;
  readonly subnets: readonly PlannedSubnet[];
  readonly addressType: IpAddressType;
  readonly securityGroupIds: readonly string[];
  /** `vpc_endpoint`, `gateway_load_balancer_endpoint`, or `interface` for an instance connect endpoint. */
  readonly interfaceType: string;
  readonly description: string;
}

/** The interfaces with their subnets, which have one IPv4 address less to give; or why that cannot be said. */
type Interfaces =
  | {
      readonly ok: true;
      readonly subnets: readonly Subnet[];
      readonly interfaces: readonly NetworkInterface[];
      readonly replaced: ReadonlyMap<Subnet, Subnet>;
    }
  | { readonly ok: false; readonly problem: Message };

/**
 * The network interface that an endpoint gets in each of its subnets, in their order. It is AWS's: the account sees
 * it and cannot change it.
 * @returns a problem where a subnet was not seen, or has no address left
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function interfacesFor(network: Network, wanted: Wanted): Interfaces {
  const { vpc, addressType } = wanted;
  const ids = plannedIds(network, 'eni');
  const subnets: Subnet[] = [];
  const interfaces: NetworkInterface[] = [];
  const replaced = new Map<Subnet, Subnet>();
  for (const planned of new Map(wanted.subnets.map((one) => [one.subnetId, one])).values()) {
    const subnet = network.inVpc('subnet', vpc).find(({ id }) => id === planned.subnetId);
    if (subnet === undefined) {
      const args = { subnet: planned.subnetId, vpc: vpc.id };
      return { ok: false, problem: message('subnet {subnet} was not seen in VPC {vpc}', args) };
    }
    const addresses: Partial<Record<Family, string>> = {};
    for (const family of familiesOf(addressType)) {
      const free = freeAddress(network, vpc, subnet, family, planned[family]);
      if (!free.ok) return free;
      addresses[family] = free.address;
    }
    subnets.push(subnet);
    interfaces.push(interfaceIn(subnet, ids.next().value, addresses, wanted));
    if (addresses.ipv4 !== undefined) replaced.set(subnet, withOneLess(subnet));
  }
  return { ok: true, subnets, interfaces, replaced };
}

function interfaceIn(
  subnet: Subnet,
  id: string,
  { ipv4, ipv6 }: Partial<Record<Family, string>>,
  { vpc, securityGroupIds, interfaceType, description }: Wanted,
): NetworkInterface {
  const { scope } = vpc;
  return {
    kind: 'network-interface',
    id,
    scope,
    owner: scope.account,
    name: undefined,
    tags: new Map(),
    origin: { seen: 'plan', scope },
    presence: ALWAYS,
    vpcId: vpc.id,
    subnetId: subnet.id,
    zone: known(subnet.zone),
    interfaceType,
    description,
    addresses:
      ipv4 === undefined
        ? []
        : [{ address: ipv4, primary: true, publicIp: undefined, allocationId: undefined }],
    ipv6Addresses: ipv6 === undefined ? [] : [ipv6],
    prefixes: [],
    securityGroupIds,
    instanceId: undefined,
    deviceIndex: 1,
    sourceDestCheck: true,
    requesterManaged: true,
    state: 'in-use',
  };
}

function withOneLess(subnet: Subnet): Subnet {
  const { availableAddresses } = subnet;
  if (availableAddresses === undefined) return subnet;
  return { ...subnet, availableAddresses: Math.max(0, availableAddresses - 1) };
}
