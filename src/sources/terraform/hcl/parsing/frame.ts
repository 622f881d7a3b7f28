import { CLOSE_BRACE } from './characters';
import { beginsTopLevelBlock, lookOf } from './layout';
import type { Parsing } from './parsing';

/** The layout of a body that is being read: what tells, in a text with errors, where it ends. */
export interface Frame {
  /** Column of the line with the block's header; -1 of the file. */
  readonly indent: number;
  /** That of the block around it. */
  readonly outerIndent: number;
  /** Whether its items stand further right than its header, as far as is known. */
  isIndented: boolean;
  hasItems: boolean;
  /** Where the line of its opening brace begins. */
  openLine: number;
}

export function fileFrame(): Frame {
  return { indent: -1, outerIndent: -1, isIndented: true, hasItems: true, openLine: -1 };
}

/** The frame of a block whose header is being read. */
export function blockFrame(p: Parsing, outer: Frame): Frame {
  const isIndented = outer.indent >= 0 && outer.isIndented;
  return {
    indent: p.lineIndent,
    outerIndent: outer.indent,
    isIndented,
    hasItems: false,
    openLine: p.lineStart,
  };
}

/** Notes where an item of the body begins, which is the token. */
export function noteItem(p: Parsing, frame: Frame): void {
  if (frame.hasItems || !p.isFirstOnLine()) return;
  frame.hasItems = true;
  frame.isIndented = p.lineIndent > frame.indent;
}

/** Whether the name that is the token begins an item of a body around this one, whose brace was forgotten. */
export function leaves(p: Parsing, frame: Frame): boolean {
  if (!p.wary || p.lineIndent > frame.indent || !p.isFirstOnLine()) return false;
  if (frame.isIndented) return lookOf(p.text, p.start, p.limit) !== undefined;
  return p.lineIndent === 0 && beginsTopLevelBlock(p.text, p.start, p.limit);
}

/** What a closing brace, which is the token, does: ends this body, one around it, or nothing. */
export function closes(p: Parsing, frame: Frame): 'this' | 'outer' | 'nothing' {
  if (frame.indent < 0) return 'nothing';
  if (!p.wary || p.lineStart === frame.openLine) return 'this';
  const column = p.lineIndent;
  if (p.isFirstOnLine() && column <= frame.indent) {
    return column < frame.indent && column <= frame.outerIndent ? 'outer' : 'this';
  }
  // It is not where it should be. It counts unless the body goes on after it.
  const { lineStart, at } = p.nextLine();
  if (at >= p.limit) return 'this';
  const next = at - lineStart;
  const goesOn =
    p.text.charCodeAt(at) === CLOSE_BRACE
      ? next === frame.indent
      : next > frame.indent && lookOf(p.text, at, p.limit) !== undefined;
  return goesOn ? 'nothing' : 'this';
}
