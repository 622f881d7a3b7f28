import type { Via, Way } from '../trace';
import { wayLabel } from '../labels';

/** The ways that sentences about two ways have words for. All others are named by their ids, which say what they are. */
const WORDED: readonly Via[] = ['gateway-endpoint', 'interface-endpoint', 'nat-gateway', 'internet-gateway'];

export type PairKind =
  | 'gateway-endpoint+nat-gateway'
  | 'gateway-endpoint+internet-gateway'
  | 'gateway-endpoint+interface-endpoint'
  | 'interface-endpoint+nat-gateway'
  | 'interface-endpoint+internet-gateway'
  | 'nat-gateway+internet-gateway'
  | 'nat-gateway+nat-gateway'
  | 'other';

/** Two ways in the order in which sentences name them: what is private first. */
export interface Pair<T> {
  readonly kind: PairKind;
  readonly first: T;
  readonly second: T;
}

export function pairOf<T extends { readonly way: Way }>(a: T, b: T): Pair<T> {
  const [first, second] = rank(a.way.via) <= rank(b.way.via) ? [a, b] : [b, a];
  const kind = [first.way.via, second.way.via].join('+');
  return { kind: isPairKind(kind) ? kind : 'other', first, second };
}

/** @returns the ids for the places of a pair's template. */
export function pairArgs({ first, second }: Pair<{ readonly way: Way }>): {
  readonly first: string;
  readonly second: string;
} {
  return { first: wayLabel(first.way), second: wayLabel(second.way) };
}

function rank(via: Via | undefined): number {
  const at = via === undefined ? -1 : WORDED.indexOf(via);
  return at < 0 ? WORDED.length : at;
}

const KINDS: ReadonlySet<string> = new Set<PairKind>([
  'gateway-endpoint+nat-gateway',
  'gateway-endpoint+internet-gateway',
  'gateway-endpoint+interface-endpoint',
  'interface-endpoint+nat-gateway',
  'interface-endpoint+internet-gateway',
  'nat-gateway+internet-gateway',
  'nat-gateway+nat-gateway',
]);

function isPairKind(kind: string): kind is PairKind {
  return KINDS.has(kind);
}
