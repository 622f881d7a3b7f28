import { AddressSet } from '../../network/addresses/address-set';
import { formatAddress, type Family } from '../../network/addresses/address';
import { message } from '../../network/message';
import type { ResolvedAddresses } from '../names/resolution';
import type { Destination, Source } from '../question';
import type { TraceClass } from '../trace';
import { dead } from './conclude';
import { hop } from './hop';

/** What a source asks for, without what is its own, and the class that its own addresses are. */
export interface WithoutOwn {
  readonly targets: readonly ResolvedAddresses[];
  readonly own: readonly TraceClass[];
}

/**
 * Traffic to an address of the source itself stays in its operating system: no route, group or network ACL is asked,
 * and whether anything listens there a network does not tell. A range is asked for its other addresses.
 */
export function withoutOwn(
  targets: readonly ResolvedAddresses[],
  from: Source,
  family: Family,
  to: Destination,
): WithoutOwn {
  if (to.kind === 'cidr' && targets.some(({ addresses }) => addresses.set.size > 1n))
    return { targets, own: [] };
  const addresses = ownAddresses(from, family);
  // A service of which some public addresses are meant, it is not known which, does not run on its caller.
  const mine = ({ addresses: { which, set } }: ResolvedAddresses): AddressSet =>
    which === 'all' ? set.intersect(addresses) : AddressSet.empty(family);
  const own = targets.filter((one) => !mine(one).isEmpty);
  // Nearly every question: nothing is made anew for it.
  if (own.length === 0) return { targets, own: [] };
  return {
    targets: targets.flatMap((one) => {
      const set = one.addresses.set.subtract(mine(one));
      return set.isEmpty ? [] : [{ ...one, addresses: { ...one.addresses, set } }];
    }),
    own: own.map((one) => toItself(family, mine(one))),
  };
}

function toItself(family: Family, set: AddressSet): TraceClass {
  const explanation = message('These are addresses of the source itself.');
  const why = message(
    'traffic to an own address stays in the operating system, where no rule of the VPC applies',
  );
  return dead(family, hop('local', { explanation, rule: 'subnet' }), [why], set);
}

function ownAddresses(from: Source, family: Family): AddressSet {
  const texts = textsOf(from);
  return AddressSet.parse(
    family,
    texts.map((text) => `${text}/${text.includes(':') ? 128 : 32}`),
  );
}

function textsOf(from: Source): readonly string[] {
  switch (from.kind) {
    case 'station':
      return [...from.station.addresses.map(({ address }) => address), ...from.station.ipv6Addresses];
    case 'address':
      return [formatAddress(from.address)];
    case 'subnet':
    case 'internet':
      return [];
  }
}
