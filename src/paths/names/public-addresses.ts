import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import {
  GATEWAY_SERVICES,
  isGatewayService,
  serviceLabel,
  type ServiceName,
} from '../../network/service-name';
import type { AddressClass } from '../address-class';
import { gatewayLists, rangesOf, type GatewayList } from './gateway-lists';

/** The public addresses of a service in one family. */
export interface PublicAddresses {
  /** Undefined where the service has none. */
  readonly addresses: AddressClass | undefined;
  readonly assumptions: readonly Message[];
  readonly notes: readonly Message[];
}

/** A service as names and questions tell it. */
export interface NamedService {
  readonly service: ServiceName;
  /** The empty string where it is not known. */
  readonly region: string;
}

const made = new WeakMap<Network, Map<string, PublicAddresses>>();

/**
 * The public addresses of a service, as an account sees them: those of its prefix list, where it has one whose ranges
 * are known; else some addresses, of which it is known at least in which lists they are not. The same object for
 * everybody in the account and Region.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function publicAddresses(
  network: Network,
  scope: Scope,
  { service, region }: NamedService,
  family: Family,
): PublicAddresses {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new Map<string, PublicAddresses>()));
  // Of services without a list nothing is known that would tell one from another, but for what they are called like.
  const which = isGatewayService(service.short)
    ? `${service.short} ${region}`
    : excluded(service.short).join();
  const key = `${scopeKey(scope)} ${family} ${which}`;
  let found = ofNetwork.get(key);
  if (!found) ofNetwork.set(key, (found = find(network, scope, { service, region }, family)));
  return found;
}

/**
 * Some public addresses of something that is no gateway service.
 * @param short what it is called, where it is a service of AWS
 */
export function somePublicAddresses(
  network: Network,
  scope: Scope,
  family: Family,
  short = '',
): AddressClass {
  const service = { name: short, region: undefined, short };
  const { addresses } = publicAddresses(network, scope, { service, region: scope.region }, family);
  return addresses ?? some(family, [], []);
}

/** @returns the ids of lists whose ranges are all public: what is not public is in none of them. */
export function gatewayListIds(network: Network, scope: Scope): ReadonlySet<string> {
  return ids(gatewayLists(network, scope, scope.region));
}

/** The gateway services whose lists hold nothing of a service: all but those that it may be a part of by its name. */
function excluded(short: string): readonly string[] {
  return GATEWAY_SERVICES.filter((gateway) => !short.startsWith(gateway));
}

function find(
  network: Network,
  scope: Scope,
  { service, region }: NamedService,
  family: Family,
): PublicAddresses {
  const here = gatewayLists(network, scope, scope.region);
  const { short } = service;
  if (!isGatewayService(short)) {
    const others = excluded(short);
    const not = here.filter((list) => others.includes(list.service));
    return { addresses: some(family, [], not), assumptions: [], notes: [] };
  }
  const own = gatewayLists(network, scope, region).filter((list) => list.service === short);
  const not = here.filter(({ id }) => !own.some((list) => list.id === id));
  const args = { service: serviceLabel(service.name), region };
  const known = own.filter((list) => rangesOf(list, family)?.isEmpty === false);
  // The list of the other family holds none of these.
  const ofOther = own.filter((list) => !known.includes(list) && !list.families.includes(family));
  if (known.length > 0) {
    const set = known
      .map((list) => rangesOf(list, family) ?? AddressSet.empty(family))
      .reduce((all, ranges) => all.union(ranges));
    const addresses = classOf(set, 'all', known, [...not, ...ofOther]);
    return { addresses, assumptions: [], notes: [] };
  }
  const vague = own.filter((list) => list.families.includes(family) && !rangesOf(list, family));
  if (vague.length === 0 && own.some(({ list }) => list) && own.every((list) => rangesOf(list, family))) {
    return { addresses: undefined, assumptions: [], notes: [noRanges(family, args)] };
  }
  const assumption = message(
    'Which public addresses {service} has in {region} is not known: the ranges of its prefix list were not read.',
    args,
  );
  return { addresses: some(family, vague, [...not, ...ofOther]), assumptions: [assumption], notes: [] };
}

function noRanges(family: Family, args: Message['args']): Message {
  return family === 'ipv6'
    ? message('The prefix list of {service} in {region} has no IPv6 ranges.', args)
    : message('The prefix list of {service} in {region} has no IPv4 ranges.', args);
}

/** Some public addresses that are in these lists and not in those. */
function some(family: Family, lists: readonly GatewayList[], not: readonly GatewayList[]): AddressClass {
  const set = not.reduce((left, list) => {
    const ranges = rangesOf(list, family);
    return ranges ? left.subtract(ranges) : left;
  }, PUBLIC_SPACE[family]);
  return classOf(set, 'some', lists, not);
}

function classOf(
  set: AddressSet,
  which: AddressClass['which'],
  lists: readonly GatewayList[],
  not: readonly GatewayList[],
): AddressClass {
  return { family: set.family, set, which, lists: ids(lists), notInLists: ids(not) };
}

function ids(lists: readonly GatewayList[]): ReadonlySet<string> {
  return new Set(lists.map(({ id }) => id));
}
