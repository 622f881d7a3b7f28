import { AddressSet } from '../../network/addresses/address-set';
import { parseCidr, type Cidr } from '../../network/addresses/address';
import { message, type Message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known, type Resolved } from '../../network/resolved';
import { destinationValue, type Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { orderedRoutes } from '../../network/routing/route-order';
import { serviceLabel } from '../../network/service-name';
import type { AddressClass } from '../address-class';
import { listRanges } from '../list-ranges';
import type { RouteChoice } from '../trace';
import { decide } from './decide';
import type { RouteDecision } from './decision';

/** A route table, as one choice that it made shows it. */
export interface RouteCard {
  readonly table: RouteTable;
  /** In the stable order of `orderedRoutes`, whatever was asked. */
  readonly rows: readonly RouteRow[];
  /** Why the choice fell as it did, or what is not known. */
  readonly reason: Message;
}

export interface RouteRow {
  readonly route: Route;
  readonly destination: RowDestination;
  readonly target: Text;
  readonly mark: RouteMark;
  readonly blackhole: boolean;
  /** Ranges of a prefix list in the family asked about, those of the destination among them; empty for a CIDR. */
  readonly ranges: readonly RowRange[];
}

export interface RowDestination {
  /** The CIDR, or the list's id. */
  readonly text: Text;
  /** `S3` for AWS's own list; undefined for a CIDR or a list that was not seen. */
  readonly service: string | undefined;
}

/**
 * What became of a route:
 * - `chosen`: with the shortest and the longest prefix that matched, where those are known
 * - `at-random`: one of those that AWS chooses among
 * - `may-match`: it is not known whether it is chosen
 * - `shorter`: it matches, and a longer prefix wins · `local-wins`: the local route does, whatever the lengths
 * - `static-wins`, `list-wins`: a route of another kind to the same block does
 * - `not-used`: a propagated route that the table leaves out
 */
export type RouteMark =
  | { readonly kind: 'chosen'; readonly lengths: { readonly from: number; readonly to: number } | undefined }
  | {
      readonly kind:
        | 'at-random'
        | 'may-match'
        | 'shorter'
        | 'local-wins'
        | 'static-wins'
        | 'list-wins'
        | 'not-used'
        | 'no-match';
    };

export interface RowRange {
  readonly cidr: string;
  /** Whether it holds addresses of the destination. */
  readonly matches: boolean;
  /** Routes that take addresses of this range away from the list; of matching ranges only. */
  readonly takenBy: readonly Route[];
}

/** @returns the rows of a table, each with what became of it when these addresses were looked up. */
export function routeCard(network: Network, { table, chosen, addresses }: RouteChoice): RouteCard {
  const parts = decide(network, table, addresses);
  const [first] = parts;
  const ambiguous = parts.some(({ decision }) => decision.kind === 'ambiguous');
  const decided = parts.every(({ decision }) => decision.kind === 'route');
  const rows = orderedRoutes(network, table).map((route) => {
    const matched = matchedBy(network, table, route, addresses);
    const won = chosen.includes(route);
    const one = decided && won;
    return {
      route,
      destination: destinationOf(network, table, route),
      target: targetOf(route),
      mark: one
        ? ({ kind: 'chosen', lengths: matched.lengths } as const)
        : won
          ? ({ kind: ambiguous ? 'at-random' : 'may-match' } as const)
          : markOfLoser(network, table, route, matched, chosen, addresses),
      blackhole: route.state === 'blackhole',
      ranges: rangesOf(network, table, route, addresses),
    };
  });
  return {
    table,
    rows,
    reason: first ? reasonOf(first.decision) : message('There is no address to look up.'),
  };
}

function reasonOf(decision: RouteDecision): Message {
  return decision.kind === 'undetermined' ? decision.missing : decision.why;
}

/** What a route matches of a class. */
interface Matched {
  readonly how: 'yes' | 'maybe' | 'no';
  readonly lengths: { readonly from: number; readonly to: number } | undefined;
}

const NO_MATCH: Matched = { how: 'no', lengths: undefined };

function matchedBy(
  network: Network,
  table: RouteTable,
  { destination }: Route,
  { family, set, lists, notInLists }: AddressClass,
): Matched {
  if (destination.kind !== 'prefix-list') {
    if (destination.kind !== family) return NO_MATCH;
    const text = known(destination.cidr);
    const cidr = text === undefined ? undefined : parseCidr(text);
    if (!cidr) return { how: 'maybe', lengths: undefined };
    if (set.intersect(AddressSet.of(family, [cidr])).isEmpty) return NO_MATCH;
    return { how: 'yes', lengths: { from: cidr.length, to: cidr.length } };
  }
  const id = known(destination.id);
  if (id !== undefined && notInLists.has(id)) return NO_MATCH;
  const ranges = cidrsOf(network, table, destination.id, family);
  const matching = ranges?.filter((cidr) => !set.intersect(AddressSet.of(family, [cidr])).isEmpty) ?? [];
  if (matching.length > 0) {
    const lengths = matching.map(({ length }) => length);
    return { how: 'yes', lengths: { from: Math.min(...lengths), to: Math.max(...lengths) } };
  }
  if (id !== undefined && lists.has(id)) return { how: 'yes', lengths: undefined };
  return ranges ? NO_MATCH : { how: 'maybe', lengths: undefined };
}

function cidrsOf(
  network: Network,
  table: RouteTable,
  listId: Resolved<string>,
  family: AddressClass['family'],
): readonly Cidr[] | undefined {
  const id = known(listId);
  const list = id === undefined ? undefined : network.get('prefix-list', id, table.scope);
  return list && listRanges(list, family)?.cidrs;
}

function markOfLoser(
  network: Network,
  table: RouteTable,
  route: Route,
  matched: Matched,
  chosen: readonly Route[],
  addresses: AddressClass,
): RouteMark {
  if (route.state === 'filtered') return { kind: matched.how === 'no' ? 'no-match' : 'not-used' };
  if (matched.how !== 'yes') return { kind: matched.how === 'no' ? 'no-match' : 'may-match' };
  const [winner] = chosen;
  if (!winner || chosen.length > 1) return { kind: 'shorter' };
  if (winner.target.kind === 'local' || winner.origin === 'table') return localWins(matched, winner);
  const of = matchedBy(network, table, winner, addresses).lengths;
  if (of && matched.lengths?.to === of.to) {
    return { kind: winner.destination.kind === 'prefix-list' ? 'list-wins' : 'static-wins' };
  }
  return { kind: 'shorter' };
}

function localWins({ lengths }: Matched, { destination }: Route): RouteMark {
  const cidr = destination.kind === 'prefix-list' ? undefined : known(destination.cidr);
  const local = cidr === undefined ? undefined : parseCidr(cidr);
  const longer = lengths === undefined || (local !== undefined && lengths.to >= local.length);
  return { kind: longer ? 'local-wins' : 'shorter' };
}

function destinationOf(network: Network, table: RouteTable, route: Route): RowDestination {
  const { destination } = route;
  const value = destinationValue(route);
  if (isUnknown(value)) return { text: value.unknown, service: undefined };
  if (destination.kind !== 'prefix-list') return { text: value, service: undefined };
  const list = network.get('prefix-list', value, table.scope);
  const service = list && (list.managedByAws ? serviceLabel(list.listName) : list.listName);
  return { text: value, service };
}

function targetOf({ target }: Route): Text {
  switch (target.kind) {
    case 'local':
      return 'local';
    case 'unknown':
      return target.why.unknown;
    default:
      return isUnknown(target.id) ? target.id.unknown : target.id;
  }
}

function rangesOf(
  network: Network,
  table: RouteTable,
  route: Route,
  addresses: AddressClass,
): readonly RowRange[] {
  const { destination } = route;
  if (destination.kind !== 'prefix-list') return [];
  const { family, set, notInLists } = addresses;
  const id = known(destination.id);
  const absent = id !== undefined && notInLists.has(id);
  return (cidrsOf(network, table, destination.id, family) ?? []).map((cidr) => {
    const block = AddressSet.of(family, [cidr]);
    const matches = !absent && !set.intersect(block).isEmpty;
    const takenBy = matches ? takers(network, table, route, { ...addresses, set: block }) : [];
    return { cidr: block.toCidrs()[0] ?? '', matches, takenBy };
  });
}

/** @returns the routes other than a list's own that take addresses of one of its ranges. */
function takers(network: Network, table: RouteTable, route: Route, range: AddressClass): readonly Route[] {
  const taking = decide(network, table, range).flatMap(({ decision }) =>
    decision.kind === 'route' && decision.route !== route ? [decision.route] : [],
  );
  return [...new Set(taking)];
}
