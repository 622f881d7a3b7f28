import type { Presence } from '../../../network/presence';
import { allOf, ALWAYS, not } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { isChoice, isEach, isFailed, isList, isMap } from '../evaluate/kinds';
import { isSamePresence } from '../evaluate/presence-key';
import { isSame } from '../evaluate/same';

/** The values of a nested block, and when it is there. */
export interface BlockValues {
  readonly values: ReadonlyMap<string, Value>;
  readonly under?: Presence;
}

/** The nested blocks of one type. */
export interface Blocks {
  readonly items: readonly BlockValues[];
  /** Whether there may be others. */
  readonly hasMore: boolean;
}

const NONE: Blocks = { items: [], hasMore: false };
const SOME: Blocks = { items: [], hasMore: true };

/**
 * Takes blocks apart, which may also be written as a list of objects. A `dynamic` block over nobody knows how many items
 * counts as one of them.
 * @param isOpen whether they may be there without being written
 * @see https://developer.hashicorp.com/terraform/language/attr-as-blocks
 */
export function blocksOf(value: Value | undefined, isOpen = false): Blocks {
  if (value === undefined || value === null) return isOpen ? SOME : NONE;
  const items: BlockValues[] = [];
  const isWhole = gather(value, items);
  return { items, hasMore: !isWhole };
}

/** @returns whether all of them could be read */
function gather(value: Value, into: BlockValues[]): boolean {
  if (value === null || isFailed(value)) return true;
  if (isMap(value)) {
    into.push({ values: value });
    return true;
  }
  if (isList(value)) {
    let isWhole = true;
    for (const item of value) isWhole = !isList(item) && gather(item, into) && isWhole;
    return isWhole;
  }
  if (isEach(value)) return gather(value.of, into);
  if (!isChoice(value)) return false;
  const yes: BlockValues[] = [];
  const no: BlockValues[] = [];
  const isYesWhole = gather(value.then, yes);
  const isNoWhole = gather(value.otherwise, no);
  into.push(...eitherOf(value.condition, yes, no));
  return isYesWhole && isNoWhole;
}

/** Blocks beside a `dynamic` one under a condition are in both lists, and hang on nothing. */
function eitherOf(
  condition: Presence,
  yes: readonly BlockValues[],
  no: readonly BlockValues[],
): readonly BlockValues[] {
  const left = [...no];
  const first = yes.map((block) => {
    const at = left.findIndex((other) => isSameBlock(block, other));
    if (at < 0) return onlyUnder(condition, block);
    left.splice(at, 1);
    return block;
  });
  return [...first, ...left.map((block) => onlyUnder(not(condition), block))];
}

function isSameBlock(a: BlockValues, b: BlockValues): boolean {
  return isSame(a.values, b.values) && isSamePresence(a.under ?? ALWAYS, b.under ?? ALWAYS);
}

function onlyUnder(condition: Presence, { values, under = ALWAYS }: BlockValues): BlockValues {
  return { values, under: allOf(condition, under) };
}
