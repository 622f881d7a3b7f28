import type { Comment } from './document';
import type { Span } from './node';

const HASH = /(?<=^|[ \t])#[^\r\n]*/gm;

/**
 * The comments of a YAML text: every `#` at the start of a line or after white space that is not inside a scalar.
 *
 * @param scalars the scalars that may hold a `#`, in any order.
 */
export function yamlComments(text: string, scalars: readonly Span[]): readonly Comment[] {
  if (!text.includes('#')) return [];
  const sorted = [...scalars].sort((a, b) => a.start - b.start);
  const comments: Comment[] = [];
  let next = 0;
  HASH.lastIndex = 0;
  for (let found = HASH.exec(text); found; found = HASH.exec(text)) {
    const at = found.index;
    let scalar = sorted[next];
    while (scalar && scalar.end <= at) scalar = sorted[++next];
    if (scalar && scalar.start <= at) {
      HASH.lastIndex = scalar.end;
      continue;
    }
    comments.push({ start: at, end: at + found[0].length, text: found[0] });
  }
  return comments;
}
