import { message } from '../../../../network/message';
import type { Expression, ObjectItem } from '../expression';
import { COLON_SIGN, EQUALS_SIGN, skipBlanks } from './characters';
import { parseFor } from './for-expression';
import type { Parsing } from './parsing';
import { CLOSE, CLOSE_BRACKET, COLON, COMMA, EQUALS, IDENTIFIER, NEWLINE, STOP } from './tokens';

/** `[…]`. @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#collection-values */
export function parseTuple(p: Parsing): Expression {
  const { start } = p;
  const outer = p.open(false);
  if (p.isWord('for')) return parseFor(p, 'tuple', start, outer);
  const mark = p.values.mark();
  while (!p.at(CLOSE_BRACKET) && !p.at(STOP)) {
    p.values.push(p.expression());
    if (!p.take(COMMA)) break;
  }
  p.close(CLOSE_BRACKET, start, outer, message('A comma or a closing bracket is expected here.'));
  return { kind: 'tuple', start, end: p.lastEnd, items: p.values.since(mark) };
}

/** `{…}`: unlike in other brackets a line's end matters, it ends an item. */
export function parseObject(p: Parsing): Expression {
  const { start } = p;
  const outer = p.open(false);
  if (p.isWord('for')) return parseFor(p, 'object', start, outer);
  p.newlines = true;
  const mark = p.objectItems.mark();
  while (!p.at(CLOSE) && !p.at(STOP)) {
    if (p.take(NEWLINE)) continue;
    p.objectItems.push(parseItem(p));
    if (!p.take(COMMA) && !p.take(NEWLINE)) break;
  }
  p.close(CLOSE, start, outer, message('A comma, a new line or a closing brace is expected here.'));
  return { kind: 'object', start, end: p.lastEnd, items: p.objectItems.since(mark) };
}

function parseItem(p: Parsing): ObjectItem {
  const key = isBareKey(p) ? parseBareKey(p) : p.expression();
  if (!p.take(COLON)) p.expect(EQUALS, message('An equals sign is expected here: key = value.'));
  const value = p.expression();
  return { key, value, start: key.start, end: p.lastEnd };
}

/** Whether the token is a name with `=` or `:` after it: that is a string, whatever the name means elsewhere. */
function isBareKey(p: Parsing): boolean {
  if (!p.at(IDENTIFIER)) return false;
  const at = skipBlanks(p.text, p.end, p.limit);
  const c = p.text.charCodeAt(at);
  return (c === EQUALS_SIGN || c === COLON_SIGN) && p.text.charCodeAt(at + 1) !== c;
}

function parseBareKey(p: Parsing): Expression {
  const { start, end } = p;
  const value = p.tokenText();
  p.advance();
  return { kind: 'string', start, end, value };
}
