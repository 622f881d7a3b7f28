import { LF, identifierEnd, lineEnd, skipBlanks, startsIdentifier } from './characters';
import { beginsTopLevelBlock } from './layout';

/** Where a heredoc's content ends, and where it ends itself. */
export interface HeredocEnd {
  /** Offset of the line that ends it. */
  readonly contentEnd: number;
  /** Offset after the marker. */
  readonly end: number;
  /** Whether there is such a line. */
  readonly closed: boolean;
}

interface Surroundings {
  readonly text: string;
  readonly limit: number;
  readonly wary: boolean;
}

/** Finds the ends of heredocs, in time linear in the text's length. */
export class Heredocs {
  /** Where the last line stands that consists of a marker. */
  private lastLines: ReadonlyMap<string, number> | undefined;
  /** How much was looked at and is to be looked at again; no more than a text's length. */
  private lookedAt = 0;

  /**
   * @param from offset of the first line. A line with the marker alone ends it, however indented. Where a block of the
   * top level begins in it and another heredoc of the same name follows, the line that ends it was forgotten.
   * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
   */
  endOf({ text, limit, wary }: Surroundings, from: number, marker: string): HeredocEnd {
    // In a text known to be wrong there may be many that nothing ends: the text is not searched for each.
    const mayEnd = !wary || (this.lastLine(text, marker) ?? -1) >= from;
    let block = -1;
    for (let line = from; line < limit;) {
      if (mayEnd) {
        const end = markerEnd(text, line, limit, marker);
        if (end > 0) return { contentEnd: line, end, closed: true };
      }
      const next = lineEnd(text, line, limit);
      if (block < 0 && beginsTopLevelBlock(text, line, limit)) {
        block = line;
        if (wary && !mayEnd) break;
      }
      if (block >= 0 && opensHeredoc(text, line, next, marker) && this.lookedAt < text.length) {
        this.lookedAt += line - block;
        return { contentEnd: block, end: block, closed: false };
      }
      line = next + 1;
    }
    const end = block < 0 || !wary ? limit : block;
    return { contentEnd: end, end, closed: false };
  }

  private lastLine(text: string, marker: string): number | undefined {
    this.lastLines ??= lastLinesOf(text);
    return this.lastLines.get(marker);
  }
}

/** Offset after the marker if it is all that stands on a line; 0 if it is not. */
function markerEnd(text: string, line: number, limit: number, marker: string): number {
  const at = skipBlanks(text, line, limit);
  if (!text.startsWith(marker, at)) return 0;
  const end = at + marker.length;
  const next = skipBlanks(text, end, limit);
  return next >= limit || text.charCodeAt(next) === LF ? Math.min(end, limit) : 0;
}

function opensHeredoc(text: string, start: number, end: number, marker: string): boolean {
  const line = text.slice(start, end).trimEnd();
  return line.endsWith(`<<${marker}`) || line.endsWith(`<<-${marker}`);
}

function lastLinesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (let line = 0; line < text.length; line = lineEnd(text, line, text.length) + 1) {
    const at = skipBlanks(text, line, text.length);
    if (at >= text.length || !startsIdentifier(text, at)) continue;
    const end = identifierEnd(text, at, text.length);
    const next = skipBlanks(text, end, text.length);
    if (next >= text.length || text.charCodeAt(next) === LF) lines.set(text.slice(at, end), line);
  }
  return lines;
}
