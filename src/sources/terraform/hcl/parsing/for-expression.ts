import { message } from '../../../../network/message';
import type { Expression } from '../expression';
import type { Parsing } from './parsing';
import { ARROW, CLOSE, CLOSE_BRACKET, COLON, COMMA, ELLIPSIS, IDENTIFIER, STOP } from './tokens';

/** `for` and what follows, its bracket at `start` taken.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#for-expressions */
export function parseFor(p: Parsing, result: 'tuple' | 'object', start: number, outer: boolean): Expression {
  p.advance();
  const { keyName, valueName, collection } = parseForHeader(p);
  p.expect(COLON, message('A colon is expected here: for name in collection : value.'));
  const first = p.expression();
  const arrow = p.start;
  const hasKey = p.take(ARROW);
  const key = hasKey ? first : undefined;
  const value = hasKey ? p.expression() : first;
  const groups = p.take(ELLIPSIS);
  const condition = takeWord(p, 'if') ? p.expression() : undefined;
  checkResult(p, result, first, { hasKey, groups, arrow });
  const [close, expected] =
    result === 'tuple'
      ? [CLOSE_BRACKET, message('A closing bracket is expected here.')]
      : [CLOSE, message('A closing brace is expected here.')];
  p.close(close, start, outer, expected);
  const end = p.lastEnd;
  return { kind: 'for', start, end, result, keyName, valueName, collection, key, value, groups, condition };
}

interface ForHeader {
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
}

/** `valueName in collection` or `keyName, valueName in collection` */
export function parseForHeader(p: Parsing): ForHeader {
  const first = takeName(p);
  const second = p.take(COMMA) ? takeName(p) : undefined;
  if (!takeWord(p, 'in')) p.halt(message('“in” is expected here: for name in collection.'));
  const collection = p.expression();
  return second === undefined
    ? { keyName: undefined, valueName: first, collection }
    : { keyName: first, valueName: second, collection };
}

function takeName(p: Parsing): string {
  const name = p.at(IDENTIFIER) ? p.tokenText() : '';
  p.expect(IDENTIFIER, message('A name is expected here: for name in collection.'));
  return name;
}

function takeWord(p: Parsing, word: string): boolean {
  const there = p.isWord(word);
  if (there) p.advance();
  return there;
}

function checkResult(
  p: Parsing,
  result: 'tuple' | 'object',
  { start, end }: Expression,
  { hasKey, groups, arrow }: { hasKey: boolean; groups: boolean; arrow: number },
): void {
  if (p.at(STOP)) return;
  if (result === 'object' && !hasKey) p.fail(message('An object needs keys: key => value.'), start, end);
  if (result === 'tuple' && hasKey) p.fail(message('A tuple has no keys.'), arrow, arrow + 2);
  if (result === 'tuple' && groups) {
    p.fail(message('The values of a tuple cannot be grouped.'), p.lastEnd - 3, p.lastEnd);
  }
}
