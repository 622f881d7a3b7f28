import { message } from '../../../../network/message';
import type { Attribute } from '../file';
import type { Parsing } from './parsing';
import { recover } from './recovery';
import { CLOSE, NEWLINE, STOP } from './tokens';

/** Where a name stands that begins an argument or a block. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `name = value`, its name taken and `=` the token. */
export function parseAttribute(p: Parsing, name: Name, indent: number): Attribute {
  const flaws = p.flaws;
  const equals = p.start;
  p.argumentIndent = indent;
  p.advance();
  const value = p.expression();
  const end = p.lastEnd;
  // `}` ends a block of one line
  if (!p.at(NEWLINE) && !p.at(CLOSE) && !p.at(STOP)) {
    p.halt(message('An argument ends with its line: a new line is expected here.'));
  }
  recover(p);
  const broken = p.flaws > flaws;
  return {
    kind: 'attribute',
    start: name.start,
    end,
    name: name.text,
    nameEnd: name.end,
    equals,
    value,
    broken,
  };
}
