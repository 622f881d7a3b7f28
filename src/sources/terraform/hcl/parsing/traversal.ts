import { message } from '../../../../network/message';
import type { AttributeStep, Expression, IndexStep, SplatStep, Step } from '../expression';
import type { Parsing } from './parsing';
import { digitsEnd } from './symbols';
import { CLOSE_BRACKET, DOT, IDENTIFIER, NUMBER, OPEN_BRACKET, STAR } from './tokens';

/** What is taken from a value. @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#index-operator */
export function parseTraversal(p: Parsing, source: Expression): Expression {
  if (!p.at(DOT) && !p.at(OPEN_BRACKET)) return source;
  const steps = parseSteps(p);
  return { kind: 'traversal', start: source.start, end: p.lastEnd, source, steps };
}

function parseSteps(p: Parsing): readonly Step[] {
  const mark = p.steps.mark();
  for (;;) {
    if (p.at(DOT)) p.steps.push(parseDot(p));
    else if (p.at(OPEN_BRACKET)) p.steps.push(parseBracket(p));
    else return p.steps.since(mark);
  }
}

/** `.name`, the old `.0`, or `.*` */
function parseDot(p: Parsing): Step {
  const { start } = p;
  p.advance();
  if (p.at(STAR)) return parseAttributeSplat(p, start);
  if (p.at(NUMBER)) return parseOldIndex(p, start);
  const name = p.at(IDENTIFIER) ? p.tokenText() : '';
  p.expect(IDENTIFIER, message('The name of an attribute is expected here.'));
  return attribute(start, p.lastEnd, name);
}

function attribute(start: number, end: number, name: string): AttributeStep {
  return { kind: 'attribute', start, end, name };
}

/** `.0`; in `.0.1` the digits look like one number and are two indexes. */
function parseOldIndex(p: Parsing, start: number): IndexStep {
  const first = p.start;
  const end = digitsEnd(p.text, first, p.end);
  const value = Number(p.text.slice(first, end));
  p.leap(end);
  return { kind: 'index', start, end, key: { kind: 'number', start: first, end, value } };
}

/** `.*`: names and old indexes after it are taken from each element, what is in brackets from the list. */
function parseAttributeSplat(p: Parsing, start: number): SplatStep {
  p.enter();
  p.advance();
  const mark = p.steps.mark();
  while (p.at(DOT)) p.steps.push(parseDot(p));
  p.leave();
  return { kind: 'splat', start, end: p.lastEnd, each: p.steps.since(mark) };
}

/** `[key]` or `[*]`, after which everything is taken from each element. */
function parseBracket(p: Parsing): Step {
  const { start } = p;
  const outer = p.open(false);
  const expected = message('A closing bracket is expected here.');
  if (p.take(STAR)) {
    p.close(CLOSE_BRACKET, start, outer, expected);
    p.enter();
    const each = parseSteps(p);
    p.leave();
    return { kind: 'splat', start, end: p.lastEnd, each };
  }
  const key = p.expression();
  p.close(CLOSE_BRACKET, start, outer, expected);
  return { kind: 'index', start, end: p.lastEnd, key };
}
