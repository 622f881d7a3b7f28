import type { Expression, StringLiteral, Template } from '../expression';
import { parseHeredoc } from './heredoc';
import { parseExpression } from './operators';
import { Parsing } from './parsing';
import { parseQuoted } from './quoted';

/** The parser of expressions as a whole. */
export class Parser extends Parsing {
  override expression(): Expression {
    return parseExpression(this);
  }

  override quoted(): StringLiteral | Template {
    return parseQuoted(this);
  }

  override heredoc(): Template {
    return parseHeredoc(this);
  }
}
