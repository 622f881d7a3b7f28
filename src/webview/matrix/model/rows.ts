import type { MatrixSubnet, MatrixView } from '../protocol';
import { LOOKS, wayAt } from '../ways';
import type { Look, Sort } from './look';

/** More subnets than this, and the groups are closed by themselves. */
export const OPEN_AT_MOST = 200;

/** A row of the matrix's body; numbers are indexes into the view. */
export type Row =
  | {
      readonly kind: 'vpc';
      readonly vpc: number;
      readonly subnets: readonly number[];
      readonly open: boolean;
    }
  | { readonly kind: 'subnet'; readonly subnet: number };

/** What a look leaves of a matrix. */
export interface Shown {
  readonly rows: readonly Row[];
  /** The subnets of all groups, closed ones too. */
  readonly subnets: readonly number[];
  /** Those that text and VPC leave: what the chips count, so that choosing one leaves the others their numbers. */
  readonly beforeWays: readonly number[];
}

/** @returns the rows that are shown, group by group. */
export function shownRows(view: MatrixView, look: Look): Shown {
  const beforeWays = subnetsOf(view, look);
  const subnets =
    look.ways.size === 0
      ? beforeWays
      : beforeWays.filter((at) => view.subnets[at]?.cells.some((cell) => look.ways.has(wayAt(cell))));
  const openByItself = subnets.length <= OPEN_AT_MOST;
  const rows = groups(view, subnets, look.sort).flatMap(({ vpc, members }): readonly Row[] => {
    const open = openByItself !== look.toggled.has(vpc);
    const head: Row = { kind: 'vpc', vpc, subnets: members, open };
    return open ? [head, ...members.map((subnet): Row => ({ kind: 'subnet', subnet }))] : [head];
  });
  return { rows, subnets, beforeWays };
}

/** @returns a name for a row that it keeps however rows are sorted and filtered. */
export function rowKey(row: Row): string {
  return row.kind === 'vpc' ? `v${row.vpc}` : `s${row.subnet}`;
}

function subnetsOf(view: MatrixView, { text, vpc }: Look): readonly number[] {
  const wanted = text.trim().toLowerCase();
  const found: number[] = [];
  view.subnets.forEach((subnet, at) => {
    if (vpc !== undefined && subnet.vpc !== vpc) return;
    if (wanted === '' || answersTo(subnet, wanted)) found.push(at);
  });
  return found;
}

function answersTo({ label, detail, id }: MatrixSubnet, wanted: string): boolean {
  return [label, detail, id].some((text) => text.toLowerCase().includes(wanted));
}

interface Group {
  readonly vpc: number;
  readonly members: readonly number[];
}

/** Groups stay in the order of the view; sorted, that with the worst (or best) subnet comes first. */
function groups(view: MatrixView, subnets: readonly number[], sort: Sort): readonly Group[] {
  const byVpc = new Map<number, number[]>(view.vpcs.map((_, vpc) => [vpc, []]));
  for (const at of subnets) {
    const subnet = view.subnets[at];
    if (subnet) byVpc.get(subnet.vpc)?.push(at);
  }
  const all = [...byVpc].filter(([, members]) => members.length > 0);
  if (!sort) return all.map(([vpc, members]) => ({ vpc, members }));
  const rank = (at: number): number => {
    const { badness } = LOOKS[wayAt(view.subnets[at]?.cells[sort.service])];
    return sort.order === 'worst' ? -badness : badness;
  };
  return all
    .map(([vpc, members]) => ({ vpc, members: members.sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => first(a.members, rank) - first(b.members, rank));
}

function first(members: readonly number[], rank: (at: number) => number): number {
  return members[0] === undefined ? 0 : rank(members[0]);
}
