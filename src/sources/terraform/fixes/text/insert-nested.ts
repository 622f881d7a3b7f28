import { insertion, type Draft } from './draft';
import type { Holder } from './holder';
import { indentAt, indentOf, isOnOneLine, lineEndAfter, newlineOf } from './layout';
import { linesOf, type NewBlock } from './new-block';

/**
 * Puts a block into another one: after the last block of these types, else after the last argument or block.
 * @returns undefined where the block is written on one line
 */
export function insertNested(
  { file, open, close, entries, blocks }: Holder,
  nested: NewBlock,
  types: readonly string[],
): Draft | undefined {
  const { hcl } = file;
  const { text } = hcl;
  if (isOnOneLine(text, open, close)) return undefined;
  const alike = blocks.filter(({ type, labels }) => types.includes(labels[0]?.value ?? type));
  const last = [...entries, ...blocks].reduce((end, one) => Math.max(end, one.end), open + 1);
  const after = alike.at(-1)?.end ?? last;
  const newline = newlineOf(hcl);
  const indent = indentAt(text, open) + indentOf(hcl);
  const lines = linesOf(nested, indentOf(hcl)).map((line) => (line === '' ? '' : indent + line));
  const isFirst = last === open + 1;
  return insertion(
    file,
    lineEndAfter(hcl, after),
    newline + [...(isFirst ? [] : ['']), ...lines].join(newline),
  );
}
