import type { HclFile } from '../../hcl/file';
import { lineStart } from './layout';

/**
 * @returns where the lines of comments begin that stand directly above what begins at an offset; the line of the offset
 * where there are none, or where they are what the file begins with: that is about the file
 */
export function withComment({ text, comments }: HclFile, start: number): number {
  let from = lineStart(text, start);
  for (const comment of comments.toReversed()) {
    if (comment.end > from) continue;
    const isAbove = text.slice(comment.end, from).replace(/\r?\n/, '') === '';
    const begin = lineStart(text, comment.start);
    if (!isAbove || text.slice(begin, comment.start).trim() !== '') break;
    from = begin;
  }
  return from === 0 ? lineStart(text, start) : from;
}
