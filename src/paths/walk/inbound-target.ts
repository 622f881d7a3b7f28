import { formatAddress, type Address } from '../../network/addresses/address';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { Instance } from '../../network/resources/instance';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { Subnet } from '../../network/resources/subnet';
import { destinationLabel } from '../labels';
import { notRead } from '../not-read';
import type { Destination } from '../question';
import type { Station } from '../station';
import { holdersOf, stationOf } from '../stations';
import type { Place } from './journey';
import { placeOf } from './start';

/** What somebody on the internet may want to reach: an interface, or some interface of a subnet. */
export interface InboundTarget {
  readonly station: Station | undefined;
  readonly at: Place;
}

/** What of the network somebody outside asks for. */
export interface InboundTargets {
  readonly targets: readonly InboundTarget[];
  /** Where there are none: why it is not known who gets there; undefined where surely nobody does. */
  readonly missing: Message | undefined;
  /** Where there are none: why surely nobody gets there, if there is more to say than that nobody is meant. */
  readonly refusal?: Message;
}

/** @returns what a destination means to somebody outside. */
export function targetsFromOutside(network: Network, to: Destination): InboundTargets {
  switch (to.kind) {
    case 'address':
      return toAddress(network, to.address);
    case 'resource':
      return toResource(network, to.resource);
    case 'cidr':
    case 'service':
    case 'host':
      return notModelled(destinationLabel(to));
  }
}

function notModelled(to: string): InboundTargets {
  return { targets: [], missing: message('what of the internet reaches {to} is not modelled', { to }) };
}

function toAddress(network: Network, address: Address): InboundTargets {
  const byPublic = interfacesByPublicAddress(network).get(formatAddress(address));
  if (byPublic) return toStation(network, byPublic, formatAddress(address));
  const [holder] = holdersOf(network, address);
  if (holder) return toStation(network, holder.resource, formatAddress(address));
  const unread = network.regions.find(({ scope }) => !network.isRead('NetworkInterfaces', scope));
  if (unread) return { targets: [], missing: notRead(network, 'NetworkInterfaces', unread.scope) };
  // Nobody on the internet reaches a private address; a public one may be anybody's.
  if (!PUBLIC_SPACE[address.family].has(address)) return { targets: [], missing: undefined };
  const why = message('no network interface that was read has {address}', {
    address: formatAddress(address),
  });
  return { targets: [], missing: why };
}

function toResource(network: Network, resource: Resource): InboundTargets {
  switch (resource.kind) {
    case 'instance':
    case 'network-interface':
      return toStation(network, resource, undefined);
    case 'subnet':
      return toSubnets([resource]);
    case 'vpc':
      return toSubnets(network.inVpc('subnet', resource));
    case 'nat-gateway':
    case 'vpc-endpoint':
      return answersOnly(resource.id);
    default:
      return notModelled(resource.id);
  }
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html */
function answersOnly(id: string): InboundTargets {
  const refusal = message('{target} lets in nothing from the internet but answers.', { target: id });
  return { targets: [], missing: undefined, refusal };
}

function toSubnets(subnets: readonly Subnet[]): InboundTargets {
  const targets = subnets.flatMap((subnet) => {
    const at = placeOf(subnet);
    return at ? [{ station: undefined, at }] : [];
  });
  const missing = message('no subnet is known that could be reached');
  return { targets, missing: targets.length === 0 ? missing : undefined };
}

/** @param asked the address that is asked for: public, or one of its own; by default one that has a public address */
function toStation(
  network: Network,
  resource: NetworkInterface | Instance,
  asked: string | undefined,
): InboundTargets {
  // A NAT gateway has a public address, but nothing listens there.
  if (resource.kind === 'network-interface' && resource.interfaceType === 'nat_gateway')
    return answersOnly(resource.id);
  const addresses = stationOf(network, resource)?.addresses ?? [];
  const mapped = addresses.find(({ publicIp }) => publicIp !== undefined && (asked ?? publicIp) === publicIp);
  const station = stationOf(network, resource, mapped?.address ?? asked);
  const subnet = station && network.get('subnet', station.subnetId, station.scope);
  const at = subnet && placeOf(subnet);
  if (at) return { targets: [{ station, at }], missing: undefined };
  const why = message('the subnet of {resource} is not known', { resource: resource.id });
  return { targets: [], missing: why };
}

const index = new WeakMap<Network, ReadonlyMap<string, NetworkInterface>>();

function interfacesByPublicAddress(network: Network): ReadonlyMap<string, NetworkInterface> {
  let made = index.get(network);
  if (!made) {
    const entries = network
      .all('network-interface')
      .flatMap((each) =>
        each.addresses.flatMap(({ publicIp }) => (publicIp === undefined ? [] : [[publicIp, each] as const])),
      );
    index.set(network, (made = new Map(entries)));
  }
  return made;
}
