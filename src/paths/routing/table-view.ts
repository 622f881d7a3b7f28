import { BITS, type Cidr, type Family } from '../../network/addresses/address';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { AddressClass } from '../address-class';
import { listRanges } from '../list-ranges';
import { choose, type Candidate, type Choice } from './choose';
import { isOfFamily, tableRoutes, type TableRoute } from './table-route';

/**
 * The whole address space of a family, cut where what matches changes: the nth segment ends with the nth of `lasts`
 * (included) and has the nth choice. Two arrays rather than objects: a network has thousands of tables.
 */
export interface Segments {
  readonly lasts: readonly bigint[];
  readonly choices: readonly Nesting[];
}

/**
 * What a route matches of a class:
 * - `ranges`: what it says · `all`: every address, as the class knows; its prefix may not be known
 * - `maybe`: not known · `none`: nothing, as the class knows
 */
type Matching = 'ranges' | 'all' | 'maybe' | 'none';

/** A table made ready for deciding: for each family the whole address space in segments, made when first asked for. */
export class CompiledTable {
  readonly routes: readonly TableRoute[];
  private readonly lists: readonly TableRoute[];
  private readonly views = new Map<string, Segments>();

  constructor(
    private readonly network: Network,
    private readonly table: RouteTable,
  ) {
    this.routes = tableRoutes(table);
    this.lists = this.routes.filter(({ list }) => list !== undefined);
  }

  /** @returns segments that together are all addresses of the class's family, in order. */
  segmentsFor(addresses: AddressClass): Segments {
    const matching = this.lists.map((route) => this.matchingOf(route, addresses));
    const key = [addresses.family, ...matching].join(' ');
    let view = this.views.get(key);
    if (!view) this.views.set(key, (view = this.compile(addresses.family, matching)));
    return view;
  }

  private matchingOf(route: TableRoute, { family, lists, notInLists }: AddressClass): Matching {
    const { list } = route;
    if (list === undefined || notInLists.has(list)) return 'none';
    if (lists.has(list)) return 'all';
    if (this.rangesOf(list, family)) return 'ranges';
    return this.servesOtherFamily(route, family) ? 'none' : 'maybe';
  }

  private rangesOf(id: string, family: Family): readonly Cidr[] | undefined {
    const list = this.network.get('prefix-list', id, this.table.scope);
    return list && listRanges(list, family)?.cidrs;
  }

  /**
   * A gateway endpoint's IP address type decides whether its route names the list of IPv4 or of IPv6 ranges.
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
   */
  private servesOtherFamily({ route: { target } }: TableRoute, family: Family): boolean {
    const id = target.kind === 'vpc-endpoint' ? known(target.id) : undefined;
    const endpoint = id === undefined ? undefined : this.network.get('vpc-endpoint', id, this.table.scope);
    if (endpoint?.type !== 'gateway') return false;
    return endpoint.ipAddressType === (family === 'ipv4' ? 'ipv6' : 'ipv4');
  }

  private compile(family: Family, matching: readonly Matching[]): Segments {
    const blocks: Block[] = [];
    const everywhere: Candidate[] = [];
    const ofList = new Map(this.lists.map((route, i) => [route, matching[i]]));
    for (const of of this.routes.filter((route) => isOfFamily(route, family))) {
      const how = ofList.get(of) ?? (of.cidr ? 'ranges' : 'maybe');
      const cidrs = of.cidr ? [of.cidr] : of.list === undefined ? [] : (this.rangesOf(of.list, family) ?? []);
      if (how === 'ranges' || how === 'all') blocks.push(...cidrs.map((cidr) => ({ ...cidr, of })));
      if (how === 'all' || how === 'maybe') {
        everywhere.push({ of, length: undefined, sure: how === 'all' });
      }
    }
    return segments(blocks, everywhere, family);
  }
}

/** A block that a route matches. */
interface Block extends Cidr {
  readonly of: TableRoute;
}

/** Blocks are nested or apart, so one pass with a stack cuts the space into segments. */
function segments(blocks: readonly Block[], everywhere: readonly Candidate[], family: Family): Segments {
  const sorted = [...blocks].sort(
    (a, b) =>
      (a.first < b.first ? -1 : a.first > b.first ? 1 : 0) || a.length - b.length || a.of.index - b.of.index,
  );
  const lasts: bigint[] = [];
  const choices: Nesting[] = [];
  const end = (1n << BigInt(BITS[family])) - 1n;
  let nesting = new Nesting(undefined, undefined, everywhere, family);
  let covered = -1n;
  const cutAfter = (last: bigint): void => {
    if (last <= covered) return;
    lasts.push(last);
    choices.push(nesting);
    covered = last;
  };
  const open: Block[] = [];
  const closeBefore = (first: bigint): void => {
    for (let top = open.at(-1); top && top.last < first; top = open.at(-1)) {
      cutAfter(top.last);
      open.pop();
      nesting = nesting.around ?? nesting;
    }
  };
  for (const block of sorted) {
    closeBefore(block.first);
    cutAfter(block.first - 1n);
    open.push(block);
    nesting = nesting.within(block);
  }
  closeBefore(end + 1n);
  cutAfter(end);
  return { lasts, choices };
}

/**
 * Blocks within blocks: the same routes with the same lengths, wherever they are, come to the same choice. It is made
 * when somebody asks, since most of a table is never looked up.
 */
class Nesting {
  private made: Choice | undefined;
  private inner: Map<number, Nesting> | undefined;

  constructor(
    readonly around: Nesting | undefined,
    private readonly own: Candidate | undefined,
    private readonly everywhere: readonly Candidate[],
    private readonly family: Family,
  ) {}

  within({ of, length }: Block): Nesting {
    this.inner ??= new Map();
    const key = of.index * 256 + length;
    let nesting = this.inner.get(key);
    if (!nesting) {
      nesting = new Nesting(this, { of, length, sure: true }, this.everywhere, this.family);
      this.inner.set(key, nesting);
    }
    return nesting;
  }

  get choice(): Choice {
    return (this.made ??= choose(this.candidates(), this.family));
  }

  /** One for each route: a list may hold an address more than once, and its longest range, the innermost, counts. */
  private candidates(): readonly Candidate[] {
    const found: Candidate[] = [];
    const add = (candidate: Candidate): void => {
      if (!found.some(({ of }) => of === candidate.of)) found.push(candidate);
    };
    if (this.own) add(this.own);
    for (let at = this.around; at; at = at.around) if (at.own) add(at.own);
    this.everywhere.forEach(add);
    return found;
  }
}

const compiled = new WeakMap<Network, WeakMap<RouteTable, CompiledTable>>();

/** @returns a table of a network, compiled once for each. */
export function compiledTable(network: Network, table: RouteTable): CompiledTable {
  let tables = compiled.get(network);
  if (!tables) compiled.set(network, (tables = new WeakMap()));
  let made = tables.get(table);
  if (!made) tables.set(table, (made = new CompiledTable(network, table)));
  return made;
}
