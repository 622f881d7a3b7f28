import type { CountedKey, MatrixWordKey, MatrixWords } from './protocol';

/** @returns a text of the page with its places filled. */
export function say(
  words: MatrixWords,
  key: MatrixWordKey,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return words[key].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString(undefined, { useGrouping: true }) : value;
  });
}

/** @returns a text about a number of things, of which `KEY.one` and `KEY.many` are the forms. */
export function sayCount(
  words: MatrixWords,
  key: CountedKey,
  n: number,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return say(words, `${key}.${n === 1 ? 'one' : 'many'}`, { ...args, n });
}
