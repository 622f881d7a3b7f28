import type { Expression } from '../../hcl/expression';
import type { Body, HclFile } from '../../hcl/file';
import { childrenOf } from '../../hcl/walk';
import { lineEnd, lineStart, nextLine } from './layout';
import type { Change, Pieces } from './pieces';

/** A part of a line that is aligned with the same of the lines around it: `= value`, or a comment at the end. */
interface Cell {
  readonly line: number;
  /** Where what precedes it ends, and where it begins. */
  readonly before: number;
  readonly at: number;
}

/**
 * Aligns what a change has brought as `terraform fmt` does: lines that follow each other with an argument that ends on
 * its line, then with a comment after it. Where the lines around were not aligned, they stay as they are.
 * @param parse reads the text as it is now
 * @see https://developer.hashicorp.com/terraform/language/style#code-formatting
 */
export function align(before: HclFile, pieces: Pieces, parse: (text: string) => HclFile): void {
  for (const cellsOf of [argumentCells, commentCells]) {
    const now = parse(pieces.text);
    const crooked = crookedLines(before, cellsOf(before));
    const changes = chainsOf(cellsOf(now)).flatMap((chain) => {
      const lines = chain.map(({ at }) => originOf(now.text, pieces, at));
      const isTouched = lines.some((line) => line === undefined) || isCut(now, pieces, chain);
      const old = lines.filter((line) => line !== undefined).map((at) => before.lines.position(at).line);
      return isTouched && !old.some((line) => crooked.has(line)) ? aligned(now.text, chain) : [];
    });
    pieces.change(changes);
  }
}

/** Where a line was that is kept as far as its cell; undefined where it is new. */
function originOf(text: string, pieces: Pieces, at: number): number | undefined {
  const from = pieces.origin(lineStart(text, at));
  return from === undefined ? undefined : pieces.origin(at);
}

/** Whether something was changed within or beside lines that follow each other. */
function isCut({ text }: HclFile, pieces: Pieces, chain: readonly Cell[]): boolean {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return false;
  const [start, end] = [Math.max(0, lineStart(text, first.at) - 1), nextLine(text, last.at)];
  const [from, to] = [pieces.origin(start), pieces.origin(end)];
  return from === undefined || to === undefined || to - from !== end - start;
}

function crookedLines({ text }: HclFile, cells: readonly Cell[]): ReadonlySet<number> {
  const crooked = chainsOf(cells).filter((chain) => aligned(text, chain).length > 0);
  return new Set(crooked.flatMap((chain) => chain.map(({ line }) => line)));
}

function aligned(text: string, chain: readonly Cell[]): readonly Change[] {
  const widths = chain.map(({ before, at }) => widthOf(text.slice(lineStart(text, at), before)));
  const most = Math.max(...widths);
  return chain.flatMap(({ before, at }, index) => {
    const blanks = ' '.repeat(most - (widths[index] ?? 0) + 1);
    return text.slice(before, at) === blanks ? [] : [{ start: before, end: at, text: blanks }];
  });
}

function widthOf(text: string): number {
  return Array.from(text).length;
}

function chainsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const chains: Cell[][] = [];
  for (const cell of cells) {
    const chain = chains.at(-1);
    if (chain?.at(-1)?.line === cell.line - 1) chain.push(cell);
    else chains.push([cell]);
  }
  return chains;
}

/** The equal signs of arguments and of objects' items that a line begins with, and whose brackets close on it. */
function argumentCells(hcl: HclFile): readonly Cell[] {
  const { text } = hcl;
  const cells = new Map<number, Cell>();
  const add = (start: number, nameEnd: number, value: Expression): void => {
    const at = text.indexOf('=', nameEnd);
    const isFirst = text.slice(lineStart(text, start), start).trim() === '';
    if (!isFirst || at < 0 || text.slice(nameEnd, at).trim() !== '' || !endsOnLine(text, at, value)) return;
    const { line } = hcl.lines.position(start);
    cells.set(line, { line, before: nameEnd, at });
  };
  const expression = (value: Expression): void => {
    if (value.kind === 'object') for (const item of value.items) add(item.start, item.key.end, item.value);
    for (const child of childrenOf(value)) expression(child);
  };
  const body = ({ attributes, blocks }: Body): void => {
    for (const { start, nameEnd, value } of attributes) {
      add(start, nameEnd, value);
      expression(value);
    }
    blocks.forEach(body);
  };
  body(hcl);
  return inOrder(cells);
}

/** A heredoc's header is a line like others. */
function endsOnLine(text: string, from: number, value: Expression): boolean {
  if (value.kind === 'template' && value.form !== 'quoted') return true;
  return value.end <= lineEnd(text, from);
}

/** Comments after something. */
function commentCells(hcl: HclFile): readonly Cell[] {
  const { text } = hcl;
  const cells = new Map<number, Cell>();
  for (const { start, end } of hcl.comments) {
    const lead = text.slice(lineStart(text, start), start);
    if (lead.trim() === '' || text.slice(end, lineEnd(text, end)).trim() !== '') continue;
    const { line } = hcl.lines.position(start);
    cells.set(line, { line, before: lineStart(text, start) + lead.trimEnd().length, at: start });
  }
  return inOrder(cells);
}

function inOrder(cells: ReadonlyMap<number, Cell>): readonly Cell[] {
  return [...cells.values()].sort((a, b) => a.line - b.line);
}
