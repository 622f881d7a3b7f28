import { AddressSet } from '../network/addresses/address-set';
import { formatAddress } from '../network/addresses/address';
import type { Resource } from '../network/resource';
import { serviceLabel } from '../network/service-name';
import type { Destination, Question, Source } from './question';
import type { Hop, Way } from './trace';

/** @returns what a resource is called in a sentence: its Name tag, else its id. */
export function nameOrId({ name, id }: Pick<Resource, 'name' | 'id'>): string {
  // A name of blanks is no name.
  return name === undefined || name.trim() === '' ? id : name;
}

/** @returns what the source is called in a sentence: its address, or the name of a subnet. */
export function sourceLabel({ from, families }: Question): string {
  switch (from.kind) {
    case 'subnet':
      return nameOrId(from.subnet);
    case 'address':
      return formatAddress(from.address);
    case 'station':
      return stationLabel(from, families);
    case 'internet':
      return 'internet';
  }
}

function stationLabel(
  { station, askedAs }: Extract<Source, { readonly kind: 'station' }>,
  families: Question['families'],
): string {
  if ('value' in askedAs) return formatAddress(askedAs);
  const ipv4 = station.addresses[0]?.address;
  const ipv6 = station.ipv6Addresses[0];
  return (families === 'ipv6' ? (ipv6 ?? ipv4) : (ipv4 ?? ipv6)) ?? nameOrId(askedAs);
}

/** @returns what the destination is called in a sentence: `S3 (us-east-1)`, a host name, an address, a name. */
export function destinationLabel(to: Destination): string {
  switch (to.kind) {
    case 'service': {
      const label = serviceLabel(to.service.name);
      return to.region === '' ? label : `${label} (${to.region})`;
    }
    case 'host':
      return to.host;
    case 'address':
      return formatAddress(to.address);
    case 'cidr':
      return AddressSet.of(to.cidr.family, [to.cidr]).toCidrs().join(', ');
    case 'resource':
      return nameOrId(to.resource);
  }
}

/** @returns the hop that a way is called after: what the source's own table, or private DNS, leads to. */
export function viaHop({ via, hops }: Way): Hop | undefined {
  return via && hops.find(({ kind }) => kind === via);
}

/** @returns what tells a way from others in few letters: the id of what it leads through, else the word for it. */
export function wayLabel(way: Way): string {
  return viaHop(way)?.id ?? way.via ?? 'unknown';
}
