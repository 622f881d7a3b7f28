import type { Span } from '../expression';
import type { Body, HclFile } from '../file';
import { childrenOf } from '../walk';
import type { Expression } from '../expression';

/** Says what is wrong with the offsets of a file's nodes: outside of their parent, or overlapping what precedes them. */
export function wrongSpans(file: HclFile): readonly string[] {
  const wrong: string[] = [];
  const within = (what: string, span: Span, parent: Span): void => {
    if (!(span.start <= span.end && span.start >= parent.start && span.end <= parent.end)) {
      wrong.push(`${what} ${span.start}-${span.end} in ${parent.start}-${parent.end}`);
    }
  };
  const expression = (value: Expression, parent: Span): void => {
    within(value.kind, value, parent);
    for (const child of childrenOf(value)) expression(child, value);
  };
  const body = ({ attributes, blocks }: Body, parent: Span): void => {
    const items = [...attributes, ...blocks].sort((a, b) => a.start - b.start);
    let end = parent.start;
    for (const item of items) {
      within(item.kind, item, { start: end, end: parent.end });
      ({ end } = item);
      if (item.kind === 'attribute') {
        within('name', { start: item.start, end: item.nameEnd }, item);
        within('equals', { start: item.nameEnd, end: item.equals }, item);
        expression(item.value, { start: item.equals, end: item.end });
      } else {
        within('type', { start: item.start, end: item.typeEnd }, item);
        within('header', { start: item.typeEnd, end: item.headerEnd }, item);
        within('braces', { start: item.open, end: item.close }, { start: item.headerEnd, end: item.end });
        for (const label of item.labels) within('label', label, { start: item.typeEnd, end: item.headerEnd });
        body(item, { start: item.open, end: item.close });
      }
    }
  };
  const whole = { start: 0, end: file.text.length };
  body(file, whole);
  for (const comment of file.comments) within('comment', comment, whole);
  for (const error of file.errors) within('error', error, whole);
  return wrong;
}
