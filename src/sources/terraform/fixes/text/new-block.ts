import type { Block } from '../../hcl/file';
import type { CodeFile } from '../../modules/module-code';
import { insertion, type Draft } from './draft';
import { withComment } from './leading-comment';
import { indentOf, lineEnd, lineEndAfter, newlineOf, nextLine } from './layout';
import type { Argument } from './set-argument';

/** A block as it is to be written: arguments, some of them set apart by an empty line, and what is nested in it. */
export interface NewBlock {
  /** `resource "aws_vpc_endpoint" "s3"` */
  readonly header: string;
  readonly groups: readonly (readonly Argument[])[];
  readonly blocks?: readonly NewBlock[];
}

/** @returns the lines of a block; its equal signs are aligned where it is put in. */
export function linesOf({ header, groups, blocks = [] }: NewBlock, indent: string): readonly string[] {
  const written = groups.filter((group) => group.length > 0);
  if (written.length === 0 && blocks.length === 0) return [`${header} {}`];
  const parts = [
    ...written.map((group) => group.flatMap(({ name, value }) => `${name} = ${value}`.split('\n'))),
    ...blocks.map((block) => linesOf(block, indent)),
  ];
  const inside = parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
  return [`${header} {`, ...inside.map((line) => (line === '' ? '' : indent + line)), '}'];
}

/** Puts blocks after another one at the top of a file, with an empty line between them. */
export function insertAfter(file: CodeFile, anchor: Block, blocks: readonly NewBlock[]): Draft {
  const { hcl } = file;
  const { text } = hcl;
  const newline = newlineOf(hcl);
  const indent = indentOf(hcl);
  const lines = blocks.flatMap((block) => ['', ...linesOf(block, indent)]);
  const at = lineEndAfter(hcl, anchor.end);
  const next = nextLine(text, at);
  const isFollowed = next < text.length && text.slice(next, lineEnd(text, next)).trim() !== '';
  return insertion(file, at, newline + [...lines, ...(isFollowed ? [''] : [])].join(newline));
}

/** Puts blocks before another one at the top of a file, and before the comment that belongs to it. */
export function insertBefore(file: CodeFile, { start }: Block, blocks: readonly NewBlock[]): Draft {
  const { hcl } = file;
  const newline = newlineOf(hcl);
  const lines = blocks.flatMap((block) => [...linesOf(block, indentOf(hcl)), '', '']);
  return insertion(file, withComment(hcl, start), lines.join(newline));
}
