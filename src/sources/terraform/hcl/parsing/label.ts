import { message } from '../../../../network/message';
import type { Label } from '../file';
import { OPEN_BRACE, lineEnd } from './characters';
import { sequenceAt, unescaped } from './literal-text';
import type { Parsing } from './parsing';
import { quotedEnd } from './quoted';
import { IDENTIFIER, QUOTE } from './tokens';

/** The labels of a block: strings without sequences, or bare names. */
export function parseLabels(p: Parsing): readonly Label[] {
  const mark = p.labels.mark();
  for (;;) {
    if (p.at(IDENTIFIER)) {
      p.labels.push({ start: p.start, end: p.end, value: p.tokenText() });
      p.advance();
    } else if (p.at(QUOTE)) {
      p.labels.push(parseQuotedLabel(p));
    } else return p.labels.since(mark);
  }
}

function parseQuotedLabel(p: Parsing): Label {
  const { start, text, limit } = p;
  const end = quotedEnd(text, start, limit);
  if (end - start < 2 || text.charCodeAt(end - 1) !== 0x22) return parseEndlessLabel(p);
  const value = unescaped(text, start + 1, end - 1, p);
  for (let at = start + 1; at < end - 1; at++) {
    if (sequenceAt(text, at) !== 'sequence') continue;
    p.fail(message('A label cannot contain a sequence.'), at, at + 2);
    break;
  }
  p.leap(end);
  return { start, end, value };
}

/** A label that is being typed: a brace at the end of its line is that of the block. */
function parseEndlessLabel(p: Parsing): Label {
  const { start, text } = p;
  const line = text.slice(start, lineEnd(text, start, p.limit)).trimEnd();
  const label = line.charCodeAt(line.length - 1) === OPEN_BRACE ? line.slice(0, -1).trimEnd() : line;
  const end = start + label.length;
  p.fail(message('The label does not end on its line.'), start, end);
  if (p.wary) p.leap(end);
  return { start, end, value: label.slice(1) };
}
