import type { Expression, ObjectExpression, Span } from '../../hcl/expression';
import type { Block } from '../../hcl/file';
import type { CodeFile } from '../../modules/module-code';

/** An argument of a block, or an item of an object: what it is called and what it is. */
export interface Entry extends Span {
  readonly name: string;
  readonly value: Expression;
}

/** What stands between braces and holds arguments: a block, or an object that a module takes for one. */
export interface Holder {
  readonly file: CodeFile;
  readonly kind: 'block' | 'object';
  /** Offsets of the braces. */
  readonly open: number;
  readonly close: number;
  readonly entries: readonly Entry[];
  /** Nested blocks. */
  readonly blocks: readonly Block[];
}

export function blockHolder(file: CodeFile, { attributes, blocks, open, close }: Block): Holder {
  return { file, kind: 'block', open, close, entries: attributes, blocks };
}

export function objectHolder(file: CodeFile, { start, end, items }: ObjectExpression): Holder {
  const entries = items.flatMap((item): readonly Entry[] =>
    item.key.kind === 'string'
      ? [{ name: item.key.value, value: item.value, start: item.start, end: item.end }]
      : [],
  );
  // an item without a name is one all the same: what comes last may be such
  const all =
    items.length === entries.length ? entries : items.map((item) => ({ ...item, name: nameOf(item.key) }));
  return { file, kind: 'object', open: start, close: end - 1, entries: all, blocks: [] };
}

function nameOf(key: Expression): string {
  return key.kind === 'string' ? key.value : '';
}

export function entryNamed({ entries }: Holder, name: string): Entry | undefined {
  return entries.find((entry) => entry.name === name);
}
