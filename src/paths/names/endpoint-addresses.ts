import { AddressSet } from '../../network/addresses/address-set';
import { formatAddress, parseAddress, type Address, type Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { AddressClass } from '../address-class';
import { subnetClass } from '../walk/start';
import { notRead } from '../not-read';
import { gatewayListIds } from './public-addresses';

/** The addresses of an endpoint's network interfaces in one family. */
export interface EndpointAddresses {
  /** Undefined where it has none of the family. Where they are not known, some of its subnets' addresses. */
  readonly addresses: AddressClass | undefined;
  /** As text, in order. */
  readonly texts: readonly string[];
  /** In how many zones they are. */
  readonly zones: number;
  readonly missing: readonly Message[];
}

const made = new WeakMap<Network, WeakMap<VpcEndpoint, Map<string, EndpointAddresses>>>();

/**
 * An endpoint has a network interface in each of its subnets.
 * @param zone only those in this zone: what a zonal name gives
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function endpointAddresses(
  network: Network,
  endpoint: VpcEndpoint,
  family: Family,
  zone?: string,
): EndpointAddresses {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new WeakMap()));
  let ofEndpoint = ofNetwork.get(endpoint);
  if (!ofEndpoint) ofNetwork.set(endpoint, (ofEndpoint = new Map<string, EndpointAddresses>()));
  const key = `${family} ${zone ?? ''}`;
  let found = ofEndpoint.get(key);
  if (!found) ofEndpoint.set(key, (found = find(network, endpoint, family, zone)));
  return found;
}

function find(
  network: Network,
  endpoint: VpcEndpoint,
  family: Family,
  zone: string | undefined,
): EndpointAddresses {
  const all = endpoint.networkInterfaceIds.map((id) => network.get('network-interface', id, endpoint.scope));
  const seen = all.filter((one) => one !== undefined);
  const missing = whyNotAll(network, endpoint, seen.length);
  if (missing) {
    const addresses = ofSubnets(network, endpoint, family, zone);
    return { addresses, texts: [], zones: 0, missing: [missing] };
  }
  const inZone = seen.filter((one) => zone === undefined || zoneOf(network, one) === zone);
  const own = inZone
    .flatMap((one) => ownAddresses(one, family))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return {
    addresses:
      own.length === 0 ? undefined : inside(network, endpoint, AddressSet.of(family, own.map(blockOf))),
    texts: own.map(formatAddress),
    zones: new Set(inZone.map((one) => zoneOf(network, one))).size,
    missing: [],
  };
}

/** @returns a class of exactly these addresses of a VPC: none is in a list of AWS's public ranges. */
function inside(
  network: Network,
  { scope }: VpcEndpoint,
  set: AddressSet,
  which: AddressClass['which'] = 'all',
): AddressClass {
  return { family: set.family, set, which, lists: NO_LISTS, notInLists: gatewayListIds(network, scope) };
}

const NO_LISTS: ReadonlySet<string> = new Set();

function whyNotAll(network: Network, endpoint: VpcEndpoint, seen: number): Message | undefined {
  const { networkInterfaceIds, subnetIds, scope } = endpoint;
  if (networkInterfaceIds.length === 0) {
    if (subnetIds.length === 0) return undefined;
    return message('the network interfaces of {endpoint} are not in what was read', {
      endpoint: endpoint.id,
    });
  }
  if (seen === networkInterfaceIds.length) return undefined;
  if (!network.isRead('NetworkInterfaces', scope)) return notRead(network, 'NetworkInterfaces', scope);
  return message('a network interface of {endpoint} is not among those read', { endpoint: endpoint.id });
}

function ofSubnets(
  network: Network,
  endpoint: VpcEndpoint,
  family: Family,
  zone: string | undefined,
): AddressClass | undefined {
  const subnets = endpoint.subnetIds
    .flatMap((id) => known(id) ?? [])
    .flatMap((id) => network.get('subnet', id, endpoint.scope) ?? [])
    .filter((subnet) => zone === undefined || isUnknown(subnet.zone) || subnet.zone === zone);
  const set = subnets.reduce(
    (all, subnet) => all.union(subnetClass(subnet, family).set),
    AddressSet.empty(family),
  );
  return set.isEmpty ? undefined : inside(network, endpoint, set, 'some');
}

function zoneOf(network: Network, { zone, subnetId, scope }: NetworkInterface): string | undefined {
  if (zone !== undefined) return zone;
  const subnet = network.get('subnet', subnetId, scope);
  return subnet && known(subnet.zone);
}

function ownAddresses(one: NetworkInterface, family: Family): readonly Address[] {
  const texts = family === 'ipv4' ? one.addresses.map(({ address }) => address) : one.ipv6Addresses;
  return texts.flatMap((text) => parseAddress(text) ?? []);
}

function blockOf({ family, value }: Address): {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
  readonly length: number;
} {
  return { family, first: value, last: value, length: family === 'ipv4' ? 32 : 128 };
}
