import { cidrsInWords } from './cidrs';
import { HOP_WORDS } from './words';
import { plain } from './plain';
import { hopsOf, routeText } from './steps';
import type { Check, Hop, Trace, TraceClass } from '../trace';

/** A class as documents show it: a head, and its hops in one list or, where AWS chooses at random, in several. */
export interface PrintedClass {
  /** `A · IPv4 · 52.216.0.0/15 · reachable`. */
  readonly head: string;
  readonly lists: readonly PrintedList[];
}

export interface PrintedList {
  /** Empty where there is one list only. */
  readonly head: string;
  /** The number of the first hop. */
  readonly start: number;
  readonly hops: readonly Hop[];
}

const FAMILIES = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

/** @returns the letter of a class, as the picture has it: A, B … Z, then A2. */
export function classLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  const round = Math.floor(index / 26);
  return round === 0 ? letter : `${letter}${round + 1}`;
}

export function printedClasses({ classes }: Trace): readonly PrintedClass[] {
  return classes.map((each, i) => ({ head: headOf(each, i, classes.length), lists: listsOf(each) }));
}

function headOf({ family, addresses, verdict }: TraceClass, index: number, of: number): string {
  const parts = [FAMILIES[family], addresses ? cidrsInWords(addresses) : 'some public addresses', verdict];
  return (of > 1 ? [classLetter(index), ...parts] : parts).join(' · ');
}

function listsOf(each: TraceClass): readonly PrintedList[] {
  const { shared, own } = hopsOf(each);
  const first = { head: '', start: 1, hops: shared };
  if (own.length < 2) return [first];
  const maybe = own.map((hops, i) => ({
    head: `Maybe: ${each.ways[i]?.via ?? 'unknown'}`,
    start: shared.length + 1,
    hops,
  }));
  return shared.length === 0 ? maybe : [first, ...maybe];
}

const MARKS: Readonly<Record<Check['outcome'], string>> = { passes: '✓', blocks: '✗', unknown: '?' };

/** @returns what stands below a hop, a line each: the chosen routes, then the filters; not what its blockers repeat. */
export function hopDetails({ route, checks, blockers }: Hop): readonly string[] {
  const repeated = new Set(blockers.map(({ explanation }) => plain(explanation)));
  return [
    ...(route?.chosen ?? []).map((each) => plain(routeText(each))),
    ...checks
      .filter(({ outcome, explanation }) => outcome !== 'blocks' || !repeated.has(plain(explanation)))
      .map(({ outcome, explanation }) => `${MARKS[outcome]} ${plain(explanation)}`),
  ];
}

/** @returns what a hop is called: `NAT gateway nat-0f3a9c`. */
export function hopTitle({ kind, id }: Hop): string {
  return id === undefined ? HOP_WORDS[kind] : `${HOP_WORDS[kind]} ${plain(id)}`;
}
