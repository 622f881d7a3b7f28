import type { Tone } from '../path/protocol';
import { WAYS, type Way } from './protocol';

/** How a way is drawn; its word comes from the extension. */
export interface WayLook {
  readonly glyph: string;
  readonly tone: Tone | 'plain';
  /** The higher, the worse: blocked first, then what is not sure, then what costs, then what is free. */
  readonly badness: number;
}

export const LOOKS: Readonly<Record<Way, WayLook>> = {
  gateway: { glyph: 'door', tone: 'private', badness: 0 },
  interface: { glyph: 'plug', tone: 'private', badness: 1 },
  other: { glyph: 'tgw', tone: 'plain', badness: 2 },
  internet: { glyph: 'globe', tone: 'net', badness: 3 },
  nat: { glyph: 'nat', tone: 'nat', badness: 4 },
  split: { glyph: 'half', tone: 'amb', badness: 5 },
  unknown: { glyph: 'minus', tone: 'none', badness: 6 },
  ambiguous: { glyph: 'ques', tone: 'amb', badness: 7 },
  blocked: { glyph: 'error', tone: 'bad', badness: 8 },
};

/** @returns the way of a cell by its number in `WAYS`; a number that is none means that nothing is known. */
export function wayAt(cell: number | undefined): Way {
  return (cell === undefined ? undefined : WAYS[cell]) ?? 'unknown';
}

/** Of the subnet's own traffic, what stays private: counted in a column's head. */
export function isPrivate(way: Way): boolean {
  return way === 'gateway' || way === 'interface';
}
