import { message } from '../../../../network/message';
import type { Expression } from '../expression';
import type { Parsing } from './parsing';
import { parseTerm } from './term';
import { COLON, MINUS, NOT, QUESTION, operatorOf } from './tokens';
import { parseTraversal } from './traversal';

/** @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#operations */
export function parseExpression(p: Parsing): Expression {
  p.enter();
  const condition = parseBinary(p, 1);
  const whole = p.at(QUESTION) ? parseConditional(p, condition) : condition;
  p.leave();
  return whole;
}

function parseConditional(p: Parsing, condition: Expression): Expression {
  p.advance();
  const whenTrue = p.expression();
  p.expect(COLON, message('A colon is expected here: condition ? value : value.'));
  const whenFalse = p.expression();
  return { kind: 'conditional', start: condition.start, end: p.lastEnd, condition, whenTrue, whenFalse };
}

/** Operators that bind at least as strongly as `weakest`; equal ones group from the left. */
function parseBinary(p: Parsing, weakest: number): Expression {
  let left = parseUnary(p);
  let levels = 0;
  for (let precedence = p.precedence(); precedence >= weakest; precedence = p.precedence()) {
    const operator = operatorOf(p.kind());
    p.enter();
    levels++;
    p.advance();
    const right = parseBinary(p, precedence + 1);
    left = { kind: 'binary', start: left.start, end: p.lastEnd, operator, left, right };
  }
  if (levels > 0) p.leave(levels);
  return left;
}

function parseUnary(p: Parsing): Expression {
  if (!p.at(MINUS) && !p.at(NOT)) return parseTraversal(p, parseTerm(p));
  const { start } = p;
  const operator = p.at(NOT) ? '!' : '-';
  p.enter();
  p.advance();
  const operand = parseUnary(p);
  p.leave();
  return { kind: 'unary', start, end: p.lastEnd, operator, operand };
}
