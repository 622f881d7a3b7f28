import { replacement, textOf, type Draft } from './draft';
import { entryNamed, type Holder } from './holder';
import { isOnOneLine } from './layout';
import { dropNamed } from './remove';
import { addArguments, type Argument } from './set-argument';

/** What is to be different between braces. */
export interface ArgumentChange {
  /** Values are replaced; what is not written is added. */
  readonly set: readonly Argument[];
  /** Arguments and nested blocks. */
  readonly drop: readonly string[];
  /** What added arguments come after: the first of these names that stays. */
  readonly after: readonly string[];
}

/** Changes several arguments at once. */
export function changeArguments(holder: Holder, { set, drop, after }: ArgumentChange): readonly Draft[] {
  const { file, open, close } = holder;
  const kept = holder.entries.filter(({ name }) => !drop.includes(name));
  const added = set.filter(({ name }) => !entryNamed(holder, name));
  if (holder.kind === 'object' && isOnOneLine(file.hcl.text, open, close)) {
    return [inside(holder, kept, set, added)];
  }
  const changed = set.flatMap(({ name, value }) => {
    const entry = entryNamed(holder, name);
    return entry && textOf(file, entry.value) !== value ? [replacement(file, entry.value, value)] : [];
  });
  return [
    ...dropNamed(holder, drop),
    ...changed,
    ...addArguments({ ...holder, entries: kept }, added, after),
  ];
}

/** An object on one line is written anew. */
function inside(
  { file, open, close }: Holder,
  kept: Holder['entries'],
  set: readonly Argument[],
  added: readonly Argument[],
): Draft {
  const stays = kept.map((entry) => {
    const value = set.find(({ name }) => name === entry.name)?.value;
    return value === undefined
      ? textOf(file, entry)
      : textOf(file, { start: entry.start, end: entry.value.start }) + value;
  });
  const items = [...stays, ...added.map(({ name, value }) => `${name} = ${value}`)];
  return replacement(file, { start: open + 1, end: close }, ` ${items.join(', ')} `);
}
