import type { Expression, Tuple } from '../../hcl/expression';
import type { CodeFile } from '../../modules/module-code';
import { replacement, type Draft } from './draft';
import { isOnOneLine } from './layout';
import { dropLines } from './remove';
import { separatorAfter } from './separator';

/** Takes items out of a list that is written out: with their lines, or off the line that they share. */
export function dropFromTuple(
  file: CodeFile,
  { items, start, end }: Tuple,
  gone: readonly Expression[],
): readonly Draft[] {
  const isShared = isOnOneLine(file.hcl.text, start, end);
  return items.flatMap((item, index) => {
    if (!gone.includes(item)) return [];
    if (!isShared) return [dropLines(file, item)];
    const next = items[index + 1];
    if (next && items.slice(index + 1).some((later) => !gone.includes(later))) {
      return [replacement(file, { start: item.start, end: next.start }, '')];
    }
    const comma = separatorAfter(file.hcl, item.end);
    const to = next || comma === undefined ? item.end : comma + blanksAt(file, comma);
    return [replacement(file, { start: items[index - 1]?.end ?? item.start, end: to }, '')];
  });
}

function blanksAt({ hcl: { text } }: CodeFile, from: number): number {
  return /^[ \t]*/.exec(text.slice(from))?.[0].length ?? 0;
}
