import type { Span } from '../../hcl/expression';
import type { CodeFile } from '../../modules/module-code';
import { insertion, type Draft } from './draft';
import { indentAt, indentOf, isOnOneLine, newlineOf } from './layout';

/**
 * Puts an item before the others of a list, on lines of its own if these are.
 * @param open the offset of the bracket, @param item its lines as if it stood at the beginning of a line
 */
export function prependItem(
  file: CodeFile,
  { open, first }: { readonly open: number; readonly first: Span | undefined },
  item: string,
): Draft {
  const { hcl } = file;
  const newline = newlineOf(hcl);
  const isShared = first !== undefined && isOnOneLine(hcl.text, open, first.start);
  const indent =
    first && !isShared
      ? indentAt(hcl.text, first.start)
      : indentAt(hcl.text, open) + (first ? '' : indentOf(hcl));
  const lines = item.replace(/\r?\n/g, newline + indent);
  if (isShared) return insertion(file, open + 1, `${lines}, `);
  const end = first ? ',' : `${newline}${indentAt(hcl.text, open)}`;
  return insertion(file, open + 1, `${newline}${indent}${lines}${end}`);
}
