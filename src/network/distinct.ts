/** More than this are compared as text: the time for pairs grows with their square. */
const FEW = 12;

/** @returns items without repetition, in their order; compared by what they say, since messages are plain data. */
export function distinct<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  if (items.length > FEW) return distinctAsText(items);
  // Every path asks this of a few messages, most often of different templates: seen at once, where a text takes long.
  const kept: T[] = [];
  for (const item of items) if (!kept.some((one) => saysTheSame(one, item))) kept.push(item);
  return kept;
}

function distinctAsText<T>(items: readonly T[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ours, theirs] = [Object.entries(a), Object.entries(b)];
  // Both are made by the same code: their members stand in the same order.
  return (
    ours.length === theirs.length &&
    ours.every(([key, value], n) => key === theirs[n]?.[0] && saysTheSame(value, theirs[n][1]))
  );
}
