import type { Tone } from '../../path/protocol';
import type { CheckRow, CreateWordKey } from '../protocol';

/** How an outcome is shown: never by colour alone. */
interface OutcomeLook {
  readonly glyph: string;
  readonly tone: Tone;
  readonly word: CreateWordKey;
}

export const outcomes: Readonly<Record<CheckRow['outcome'], OutcomeLook>> = {
  error: { glyph: 'error', tone: 'bad', word: 'errorWord' },
  warning: { glyph: 'warn', tone: 'warn', word: 'warningWord' },
  information: { glyph: 'info', tone: 'net', word: 'informationWord' },
  passed: { glyph: 'pass', tone: 'private', word: 'passedWord' },
  asking: { glyph: 'sync', tone: 'none', word: 'askingWord' },
  'not-asked': { glyph: 'ques', tone: 'none', word: 'notAskedWord' },
};

/** More checks that passed than these are folded to a line: what failed is to be seen. */
const passedShown = 4;

/** @returns the checks that are always seen, and those that a line stands for. */
export function foldedChecks(rows: readonly CheckRow[]): {
  readonly shown: readonly CheckRow[];
  readonly folded: readonly CheckRow[];
} {
  const passed = rows.filter(({ outcome }) => outcome === 'passed');
  if (passed.length <= passedShown) return { shown: rows, folded: [] };
  return { shown: rows.filter(({ outcome }) => outcome !== 'passed'), folded: passed };
}
