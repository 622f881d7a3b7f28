/** Up to here all rows are shown (ui.md §5.3). */
const MAX_ROWS = 8;
/** How many rows that do not matter stay, so that one sees where the others stand. */
const NEIGHBOURS = 2;

/**
 * @param count of rows; @param isKept whether a row is shown whatever else: it matches, or is the local one.
 * @returns the rows that are shown, in order, and those that are folded.
 */
export function foldRows(
  count: number,
  isKept: (index: number) => boolean,
): { readonly shown: readonly number[]; readonly folded: readonly number[] } {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= MAX_ROWS) return { shown: all, folded: [] };
  const kept = new Set(all.filter(isKept));
  const last = [...kept].at(-1) ?? 0;
  const neighbours = all
    .filter((i) => !kept.has(i))
    .sort((a, b) => Math.abs(a - last) - Math.abs(b - last) || a - b)
    .slice(0, NEIGHBOURS);
  for (const i of neighbours) kept.add(i);
  return { shown: all.filter((i) => kept.has(i)), folded: all.filter((i) => !kept.has(i)) };
}
