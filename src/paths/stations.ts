import { formatAddress, parseAddress, parseCidr, type Address } from '../network/addresses/address';
import type { Network, VpcReference } from '../network/network';
import type { Instance, InstanceInterface } from '../network/resources/instance';
import type { NetworkInterface } from '../network/resources/network-interface';
import { interfacesOf, whoHas } from './station-index';
import type { Station } from './station';

/**
 * What a network interface or an instance is as a sender and receiver. An instance stands for its primary interface
 * (device index 0), unless the address is one of another; where its interfaces were not described, for what
 * DescribeInstances says of them.
 * @param address one of its addresses, which is then the one in use.
 * @returns undefined for an instance that is in no subnet (any more).
 */
export function stationOf(
  network: Network,
  resource: NetworkInterface | Instance,
  address?: string,
): Station | undefined {
  if (resource.kind === 'network-interface') return ofInterface(network, resource, address);
  const seen = interfacesOf(network, resource);
  const described = resource.interfaces.filter(({ id }) => seen.every((one) => one.id !== id));
  const all = [...seen, ...described];
  const using = address === undefined ? undefined : all.find((one) => hasAddress(one, address));
  const chosen = using ?? primaryOf(all);
  return chosen && isDescribed(chosen)
    ? ofInterface(network, chosen, address)
    : ofInstance(resource, chosen, address);
}

/**
 * @returns who has an address in a VPC, as its own or in a prefix that is delegated to it; undefined where nobody
 * that was seen has it.
 */
export function stationAt(network: Network, vpc: VpcReference, address: Address): Station | undefined {
  const holder = whoHas(network, vpc, address);
  return holder && stationOf(network, holder, formatAddress(address));
}

/** @returns who has an address, in every VPC. */
export function holdersOf(network: Network, address: Address): readonly Station[] {
  return network
    .all('vpc')
    .flatMap((vpc) => stationAt(network, { id: vpc.id, scope: vpc.scope }, address) ?? []);
}

function ofInterface(network: Network, one: NetworkInterface, address: string | undefined): Station {
  const { instanceId, scope, subnetId, vpcId, zone, securityGroupIds, sourceDestCheck } = one;
  return {
    resource: one,
    instance: instanceId === undefined ? undefined : network.get('instance', instanceId, scope),
    scope,
    subnetId,
    vpcId,
    zone,
    ...addressesOf(one, one.prefixes, address),
    securityGroupIds,
    sourceDestCheck,
  };
}

function ofInstance(
  instance: Instance,
  chosen: InstanceInterface | undefined,
  address: string | undefined,
): Station | undefined {
  const { privateIp, publicIp, scope, vpcId, zone } = instance;
  const subnetId = chosen?.subnetId ?? instance.subnetId;
  if (subnetId === undefined) return undefined;
  const groups = chosen?.securityGroupIds ?? [];
  const says = (chosen?.addresses.length ?? 0) + (chosen?.ipv6Addresses.length ?? 0) > 0;
  const own = privateIp === undefined ? [] : [{ address: privateIp, publicIp, primary: true }];
  const holding = chosen && says ? chosen : { addresses: own, ipv6Addresses: [] };
  return {
    resource: instance,
    instance,
    scope,
    subnetId,
    vpcId,
    zone,
    ...addressesOf(holding, [], address),
    securityGroupIds: groups.length > 0 ? groups : instance.securityGroupIds,
    sourceDestCheck: chosen?.sourceDestCheck,
  };
}

type Holding = Pick<InstanceInterface, 'ipv6Addresses'> & {
  readonly addresses: readonly {
    readonly address: string;
    readonly publicIp: string | undefined;
    readonly primary: boolean;
  }[];
};

/** The primary address comes first, unless another is in use: one of its own, or of a delegated prefix. */
function addressesOf(
  holding: Holding,
  prefixes: readonly string[],
  inUse: string | undefined,
): Pick<Station, 'addresses' | 'ipv6Addresses'> {
  const addresses = [...holding.addresses]
    .sort((a, b) => Number(b.primary) - Number(a.primary))
    .map(({ address, publicIp }) => ({ address, publicIp }));
  const { ipv6Addresses } = holding;
  const used = inUse === undefined ? undefined : parseAddress(inUse);
  if (!used) return { addresses, ipv6Addresses };
  const isUsed = (text: string): boolean => isSame(parseAddress(text), used);
  const delegated = prefixes.some((prefix) => holds(prefix, used));
  const text = formatAddress(used);
  if (used.family === 'ipv6') {
    const own = ipv6Addresses.some(isUsed);
    const others = ipv6Addresses.filter((each) => !isUsed(each));
    return { addresses, ipv6Addresses: own || delegated ? [text, ...others] : ipv6Addresses };
  }
  const own = addresses.find(({ address }) => isUsed(address));
  if (!own && !delegated) return { addresses, ipv6Addresses };
  const first = own ?? { address: text, publicIp: undefined };
  return { addresses: [first, ...addresses.filter((each) => each !== own)], ipv6Addresses };
}

function hasAddress(one: NetworkInterface | InstanceInterface, text: string): boolean {
  const address = parseAddress(text);
  if (!address) return false;
  const own = [...one.addresses.map((each) => each.address), ...one.ipv6Addresses];
  const prefixes = isDescribed(one) ? one.prefixes : [];
  return (
    own.some((each) => isSame(parseAddress(each), address)) || prefixes.some((each) => holds(each, address))
  );
}

function isDescribed(one: NetworkInterface | InstanceInterface): one is NetworkInterface {
  return 'kind' in one;
}

function isSame(one: Address | undefined, other: Address): boolean {
  return one?.family === other.family && one.value === other.value;
}

function holds(prefix: string, { family, value }: Address): boolean {
  const block = parseCidr(prefix);
  return block?.family === family && block.first <= value && value <= block.last;
}

/** The interface of device index 0; where no index is known, the first. */
function primaryOf<T extends { readonly deviceIndex: number | undefined }>(all: readonly T[]): T | undefined {
  const index = ({ deviceIndex }: T): number => deviceIndex ?? Infinity;
  return all.reduce<T | undefined>(
    (best, one) => (!best || index(one) < index(best) ? one : best),
    undefined,
  );
}
