import type { HclFile } from '../../hcl/file';

/**
 * @param end where an item of a list or an object ends
 * @returns where the comma after it ends; undefined where there is none
 */
export function separatorAfter({ text, comments }: HclFile, end: number): number | undefined {
  let at = end;
  for (;;) {
    const c = text.charAt(at);
    if (c === ',') return at + 1;
    const comment = comments.find(({ start }) => start === at);
    if (comment) at = comment.end;
    else if (c === ' ' || c === '\t' || c === '\r' || c === '\n') at += 1;
    else return undefined;
  }
}
