import type { Span } from '../../hcl/expression';
import type { HclFile } from '../../hcl/file';
import type { CodeFile } from '../../modules/module-code';
import { replacement, type Draft } from './draft';
import { entryNamed, type Holder } from './holder';
import { isOnOneLine, lineEnd, lineStart, nextLine } from './layout';
import { separatorAfter } from './separator';

/** Takes arguments and nested blocks of these names away. */
export function dropNamed(holder: Holder, names: readonly string[]): readonly Draft[] {
  const { file, blocks, kind } = holder;
  const entries = names.flatMap((name) => entryNamed(holder, name) ?? []);
  const nested = blocks.filter(({ type }) => names.includes(type));
  if (kind === 'object' && isOnOneLine(file.hcl.text, holder.open, holder.close)) {
    return entries.map((entry) => dropItem(holder, entry));
  }
  return together(file.hcl, [...entries, ...nested]).map((span) => dropLines(file, span));
}

/** What stands on lines that follow each other goes as one. */
function together({ text }: HclFile, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const previous = joined.at(-1);
    const between = previous && text.slice(nextLine(text, previous.end), lineStart(text, start));
    if (previous && between === '') joined.splice(-1, 1, { start: previous.start, end });
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * Takes away what has its lines for itself, with a comment after it, and one of the empty lines around it where there
 * would be two, or one at the beginning or the end of a block.
 */
export function dropLines(file: CodeFile, { start, end }: Span): Draft {
  const { text } = file.hcl;
  const comma = separatorAfter(file.hcl, end);
  const last = comma !== undefined && isOnOneLine(text, end, comma) ? comma : end;
  const from = lineStart(text, start);
  const rest = text.slice(last, lineEnd(text, last)).trim();
  const isAlone = text.slice(from, start).trim() === '' && (rest === '' || isComment(file.hcl, last, rest));
  if (!isAlone) return replacement(file, { start, end: last }, '');
  const to = nextLine(text, last);
  const before = from > 0 ? text.slice(lineStart(text, from - 1), from).trim() : '{';
  const after = text.slice(to, lineEnd(text, to)).trim();
  const isBlankTwice = before === '' && (after === '' || /^[}\])]/.test(after));
  const isBlankFirst = /[{[(]$/.test(before) && after === '' && to < text.length;
  if (isBlankTwice && from > 0) return replacement(file, { start: lineStart(text, from - 1), end: to }, '');
  return replacement(file, { start: from, end: isBlankFirst ? nextLine(text, to) : to }, '');
}

function isComment({ comments, text }: HclFile, from: number, rest: string): boolean {
  const at = text.indexOf(rest, from);
  return comments.some(({ start, end }) => start === at && end >= at + rest.length);
}

/** Takes an item off a line that it shares, with one comma. */
function dropItem({ file, entries, open }: Holder, item: Span): Draft {
  const { hcl } = file;
  const comma = separatorAfter(hcl, item.end);
  if (comma !== undefined) {
    const blank = /^[ \t]*/.exec(hcl.text.slice(comma))?.[0].length ?? 0;
    return replacement(file, { start: item.start, end: comma + blank }, '');
  }
  const previous = entries.filter(({ end }) => end <= item.start).at(-1);
  return replacement(file, { start: previous?.end ?? open + 1, end: item.end }, '');
}
