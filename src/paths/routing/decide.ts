import { AddressSet, type AddressRange } from '../../network/addresses/address-set';
import { counted, message } from '../../network/message';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/resources/route-table';
import type { AddressClass } from '../address-class';
import type { Choice } from './choose';
import type { RouteDecision, RoutedPart } from './decision';
import { whyVague, type TableRoute } from './table-route';
import { compiledTable, type CompiledTable, type Segments } from './table-view';
import { whyChosen } from './why';

const decided = new WeakMap<CompiledTable, WeakMap<AddressClass, readonly RoutedPart[]>>();

/**
 * Looks addresses up in a route table. Decisions are remembered for each table and class: ask with the same object.
 * @returns one part for each decision, disjoint, together the class; the class itself where there is one decision.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export function decide(network: Network, table: RouteTable, addresses: AddressClass): readonly RoutedPart[] {
  const compiled = compiledTable(network, table);
  let ofTable = decided.get(compiled);
  if (!ofTable) decided.set(compiled, (ofTable = new WeakMap()));
  let parts = ofTable.get(addresses);
  if (!parts) ofTable.set(addresses, (parts = lookUp(network, table, compiled, addresses)));
  return parts;
}

/** Addresses for which a table decides alike, and the choices behind that. */
interface Group {
  readonly ranges: AddressRange[];
  readonly choices: Choice[];
}

function lookUp(
  network: Network,
  table: RouteTable,
  compiled: CompiledTable,
  addresses: AddressClass,
): readonly RoutedPart[] {
  const groups = new Map<string, Group>();
  const groupOf = new Map<Choice, Group>();
  eachOverlap(addresses.set, compiled.segmentsFor(addresses), (range, choice) => {
    let group = groupOf.get(choice);
    if (!group) {
      const key = keyOf(choice);
      group = groups.get(key);
      if (!group) groups.set(key, (group = { ranges: [], choices: [] }));
      group.choices.push(choice);
      groupOf.set(choice, group);
    }
    group.ranges.push(range);
  });
  return [...groups.values()].map(({ ranges, choices }) => ({
    addresses:
      groups.size === 1 ? addresses : { ...addresses, set: AddressSet.ofRanges(addresses.family, ranges) },
    decision: decisionOf(network, table, choices),
  }));
}

/** Calls back with every run of addresses where ranges and segments meet, in order. */
function eachOverlap(
  set: AddressSet,
  { lasts, choices }: Segments,
  found: (range: AddressRange, choice: Choice) => void,
): void {
  const { ranges } = set;
  let i = segmentAt(lasts, ranges[0]?.first ?? 0n);
  for (const range of ranges) {
    let { first } = range;
    for (let end = lasts[i]; end !== undefined && end < first; end = lasts[++i]);
    for (;;) {
      const end = lasts[i];
      const choice = choices[i]?.choice;
      if (end === undefined || !choice) return;
      if (range.last <= end) {
        found(first === range.first ? range : { first, last: range.last }, choice);
        break;
      }
      found({ first, last: end }, choice);
      first = end + 1n;
      i++;
    }
  }
}

/** @returns the place of the segment that holds an address. */
function segmentAt(lasts: readonly bigint[], value: bigint): number {
  let low = 0;
  let high = lasts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const last = lasts[middle];
    if (last !== undefined && last < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal for choices that come to the same. */
function keyOf(choice: Choice): string {
  switch (choice.kind) {
    case 'route':
      return `${choice.winner.of.index}`;
    case 'none':
      return 'none';
    case 'ambiguous':
      return `ambiguous ${indexes(choice.routes)}`;
    case 'undetermined':
      return `undetermined ${indexes(choice.routes)} of ${indexes(choice.vague)}`;
  }
}

function indexes(routes: readonly TableRoute[]): string {
  return routes.map(({ index }) => index).join();
}

/** @param choices of one key */
function decisionOf(network: Network, table: RouteTable, choices: readonly Choice[]): RouteDecision {
  const won = choices.flatMap((choice) => (choice.kind === 'route' ? [choice] : []));
  const [first, ...others] = won;
  if (first) {
    return {
      kind: 'route',
      route: first.winner.of.route,
      ...whyChosen(network, table, [first, ...others]),
    };
  }
  const [choice] = choices;
  if (choice?.kind === 'ambiguous') {
    return {
      kind: 'ambiguous',
      routes: choice.routes.map(({ route }) => route),
      why: message(
        'Overlapping prefix lists lead to different targets: AWS chooses one at random and keeps to it.',
      ),
      rule: 'overlapping-lists',
    };
  }
  if (choice?.kind === 'undetermined') return undetermined(network, table, choice.routes, choice.vague);
  const n = table.routes.length;
  return {
    kind: 'none',
    why:
      n === 0
        ? message('The table has no routes.')
        : counted(
            n,
            'The only route does not contain these addresses.',
            'None of the {n} routes contains these addresses.',
          ),
    rule: 'longest-prefix',
  };
}

function undetermined(
  network: Network,
  table: RouteTable,
  routes: readonly TableRoute[],
  [vague]: readonly TableRoute[],
): RouteDecision {
  const candidates = routes.map(({ route }) => route);
  if (vague) {
    const missing = whyVague(network, table, vague);
    return { kind: 'undetermined', candidates, missing, rule: 'longest-prefix' };
  }
  return {
    kind: 'undetermined',
    candidates,
    missing: message(
      'route table {table} has several routes to the same block, and does not say which of their targets comes first',
      { table: table.id },
    ),
    rule: 'propagated-order',
  };
}
