import { BITS, type Family } from '../../network/addresses/address';
import { RANK, type TableRoute } from './table-route';

/** A route that matches, or may match, some addresses. */
export interface Candidate {
  readonly of: TableRoute;
  /** The length of the prefix that matches; undefined where the ranges of a list are not known. */
  readonly length: number | undefined;
  /** Whether it matches; if not, it may. */
  readonly sure: boolean;
}

/** Which route takes addresses that all the same candidates match. */
export type Choice =
  | {
      readonly kind: 'route';
      readonly winner: Candidate;
      /** Every route that matches, those among them that may not compete with the local route. */
      readonly matched: readonly Candidate[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly routes: readonly TableRoute[] }
  /** @property vague those of which it is not known what they match; none where AWS knows an order that a table does not tell */
  | {
      readonly kind: 'undetermined';
      readonly routes: readonly TableRoute[];
      readonly vague: readonly TableRoute[];
    };

/**
 * Chooses among routes: the longest prefix, then static, prefix list, propagated. The local route beats propagated
 * routes and lists even where those are more specific. Lists with different targets that overlap are chosen among at
 * random, whatever the lengths of their entries; a CIDR more specific than either is not.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html
 */
export function choose(candidates: readonly Candidate[], family: Family): Choice {
  const [only] = candidates;
  if (!only) return { kind: 'none' };
  if (candidates.length === 1 && !isVague(only)) return { kind: 'route', winner: only, matched: candidates };
  const running = withoutBeatenByLocal(candidates);
  const lists = running.filter(({ of }) => of.rank === RANK.list);
  const rivals = new Set(lists.map(({ of }) => of.target)).size > 1;
  const outcomes = rivals ? oneListAtATime(running, lists, family) : [best(running, family)];
  const winners = [...new Set(outcomes.flatMap((outcome) => outcome.winners))].sort(byPreference);
  const [first] = winners;
  const mayBeNone = outcomes.some(({ none }) => none);
  if (!first) return { kind: 'none' };
  if (!mayBeNone && winners.every(({ of }) => of.target === first.of.target)) {
    return { kind: 'route', winner: first, matched: candidates.filter(({ sure }) => sure) };
  }
  const routes = distinctTargets(winners);
  const definite = outcomes.every((outcome) => outcome.winners.length === 1 && !outcome.none);
  if (rivals && definite && lists.every(({ sure }) => sure)) return { kind: 'ambiguous', routes };
  const vague = winners.filter(isVague).map(({ of }) => of);
  return { kind: 'undetermined', routes, vague };
}

/**
 * Static routes may be more specific than the local route (EC2 accepts them for whole subnets); propagated ones do
 * not count, and an entry of a list within the VPC's block is ignored. A list's shorter entry loses anyway.
 */
function withoutBeatenByLocal(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ of, sure }) => sure && of.rank === RANK.local)) return candidates;
  return candidates.filter(({ of }) => of.rank === RANK.local || of.rank === RANK.static);
}

/** Which routes may win; `none` where perhaps no route matches. */
interface Outcome {
  readonly winners: readonly Candidate[];
  readonly none: boolean;
}

function oneListAtATime(
  running: readonly Candidate[],
  lists: readonly Candidate[],
  family: Family,
): readonly Outcome[] {
  const others = running.filter(({ of }) => of.rank !== RANK.list);
  const outcomes = lists.map((list) => best([...others, list], family));
  return lists.some(({ sure }) => sure) ? outcomes : [...outcomes, best(others, family)];
}

function best(candidates: readonly Candidate[], family: Family): Outcome {
  let top: Candidate | undefined;
  for (const candidate of candidates) {
    if (candidate.sure && candidate.length !== undefined && (!top || beats(candidate, top))) top = candidate;
  }
  const vague = candidates.filter(isVague);
  if (vague.length === 0 && !top) return { winners: [], none: true };
  const equals = top
    ? candidates.filter(({ of, length, sure }) => sure && length === top.length && of.rank === top.of.rank)
    : [];
  if (vague.length === 0) return { winners: distinctCandidates(equals), none: false };
  const winning = vague.filter((candidate) => !top || mayBeat(candidate, top, family));
  // The ranges of a service's list are longer than /0, and its list holds the addresses: a default route loses.
  const surpassed = winning.some(({ sure }) => sure && (!top || top.length === 0));
  return {
    winners: surpassed ? winning : [...distinctCandidates(equals), ...winning],
    none: !top && !surpassed,
  };
}

function isVague({ length, sure }: Candidate): boolean {
  return length === undefined || !sure;
}

function beats(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.length ?? 0, b.length ?? 0];
  return x === y ? a.of.rank < b.of.rank : x > y;
}

/** @returns whether a candidate of unknown length could be the longer one. */
function mayBeat(candidate: Candidate, top: Candidate, family: Family): boolean {
  const length = candidate.length ?? BITS[family];
  return beats({ ...candidate, length }, top) || (length === top.length && candidate.of.rank === top.of.rank);
}

/** One candidate for each target: routes that do the same are one choice. */
function distinctCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const byTarget = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (!byTarget.has(candidate.of.target)) byTarget.set(candidate.of.target, candidate);
  }
  return [...byTarget.values()];
}

function distinctTargets(candidates: readonly Candidate[]): readonly TableRoute[] {
  return distinctCandidates(candidates)
    .map(({ of }) => of)
    .sort((a, b) => a.index - b.index);
}

/** What is known before what is not. */
function byPreference(a: Candidate, b: Candidate): number {
  const vague = ({ sure, length }: Candidate): number => Number(!sure) * 2 + Number(length === undefined);
  return (
    vague(a) - vague(b) ||
    (b.length ?? 0) - (a.length ?? 0) ||
    a.of.rank - b.of.rank ||
    a.of.index - b.of.index
  );
}
