import type { FileRange } from '../../network/origin';
import type { LineIndex } from '../../sources/declared/line-index';

/** A comment that says which rules are not to speak of what stands below it, beside it, or around it. */
export interface IgnoreComment {
  readonly rules: readonly string[];
  readonly range: FileRange;
  /** The line of what it stands directly above: the first one below it that is no comment. */
  readonly above: number;
}

/** A comment of a file, with what begins it. */
interface CommentSpan {
  readonly start: number;
  readonly end: number;
}

const WORD = 'endpoint-lens:ignore';
const ASKED =
  /endpoint-lens:ignore[ \t]+([A-Z]{2}\d{3}\b(?:[ \t]*,[ \t]*[A-Z]{2}\d{3}\b|[ \t]+[A-Z]{2}\d{3}\b)*)/;

/**
 * `# endpoint-lens:ignore GW003 the data team has its own endpoint`
 * @param comments the comments of the text, which a parser knows from strings that look like them
 */
export function ignoreComments(
  text: string,
  comments: () => readonly CommentSpan[],
  lines: LineIndex,
): readonly IgnoreComment[] {
  if (!text.includes(WORD)) return [];
  const all = comments().map(({ start, end }) => ({ start, end, range: lines.range({ start, end }) }));
  const starts = new Map(
    all.filter((one) => standsAlone(text, one.start)).map((one) => [one.range.start.line, one]),
  );
  return all.flatMap(({ start, end, range }): readonly IgnoreComment[] => {
    const found = ASKED.exec(text.slice(start, end))?.[1];
    if (found === undefined) return [];
    let above = range.end.line + 1;
    for (let next = starts.get(above); next; next = starts.get(above)) above = next.range.end.line + 1;
    return [
      {
        rules: found.split(/[\s,]+/),
        range,
        above: standsAlone(text, start) ? above : range.start.line,
      },
    ];
  });
}

function standsAlone(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(line, start).trim() === '';
}

/**
 * @param place what the finding underlines, @param body the whole resource
 * @returns whether a comment means a finding: it stands above the resource or the value, beside it, or in the resource
 */
export function isMeant(comment: IgnoreComment, rule: string, place: FileRange, body: FileRange): boolean {
  if (!comment.rules.includes(rule)) return false;
  const { line } = comment.range.start;
  return (
    comment.above === place.start.line ||
    comment.above === body.start.line ||
    line === place.start.line ||
    (line >= body.start.line && line <= body.end.line)
  );
}
