import { message } from '../../../../network/message';
import type { Call, Expression } from '../expression';
import { parseObject, parseTuple } from './collections';
import type { Parsing } from './parsing';
import {
  CLOSE_PAREN,
  COMMA,
  DOUBLE_COLON,
  ELLIPSIS,
  HEREDOC,
  IDENTIFIER,
  NUMBER,
  OPEN,
  OPEN_BRACKET,
  OPEN_PAREN,
  QUOTE,
  STOP,
} from './tokens';

/** What operators and steps apply to. */
export function parseTerm(p: Parsing): Expression {
  switch (p.kind()) {
    case IDENTIFIER:
      return parseName(p);
    case QUOTE:
      return p.quoted();
    case NUMBER:
      return parseNumber(p);
    case OPEN_BRACKET:
      return parseTuple(p);
    case OPEN:
      return parseObject(p);
    case OPEN_PAREN:
      return parseParentheses(p);
    case HEREDOC:
      return p.heredoc();
    default:
      return p.missing(message('A value is expected here.'));
  }
}

function parseNumber(p: Parsing): Expression {
  const { start, end } = p;
  const value = Number(p.tokenText());
  p.advance();
  return { kind: 'number', start, end, value };
}

function parseParentheses(p: Parsing): Expression {
  const { start } = p;
  const outer = p.open(false);
  const inner = p.expression();
  p.close(CLOSE_PAREN, start, outer, message('A closing parenthesis is expected here.'));
  return { kind: 'parentheses', start, end: p.lastEnd, inner };
}

function parseName(p: Parsing): Expression {
  const { start, end } = p;
  const name = p.tokenText();
  p.advance();
  if (p.at(OPEN_PAREN) || p.at(DOUBLE_COLON)) return parseCall(p, start, end);
  switch (name) {
    case 'true':
      return { kind: 'boolean', start, end, value: true };
    case 'false':
      return { kind: 'boolean', start, end, value: false };
    case 'null':
      return { kind: 'null', start, end };
    default:
      return { kind: 'variable', start, end, name };
  }
}

/** `name(arguments)`, its first name taken. @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#functions-and-function-calls */
function parseCall(p: Parsing, start: number, firstEnd: number): Call {
  let nameEnd = firstEnd;
  let name = p.text.slice(start, nameEnd);
  while (p.take(DOUBLE_COLON)) {
    if (!p.at(IDENTIFIER)) break;
    name += `::${p.tokenText()}`;
    nameEnd = p.end;
    p.advance();
  }
  if (!p.at(OPEN_PAREN)) {
    p.halt(message('The arguments of a function are expected here, in parentheses.'));
    return { kind: 'call', start, end: p.lastEnd, name, nameEnd, arguments: [], expands: false };
  }
  const opened = p.start;
  const outer = p.open(false);
  const mark = p.values.mark();
  let expands = false;
  while (!p.at(CLOSE_PAREN) && !p.at(STOP)) {
    p.values.push(p.expression());
    expands = p.take(ELLIPSIS);
    if (expands || !p.take(COMMA)) break;
  }
  p.close(CLOSE_PAREN, opened, outer, message('A comma or a closing parenthesis is expected here.'));
  return { kind: 'call', start, end: p.lastEnd, name, nameEnd, arguments: p.values.since(mark), expands };
}
