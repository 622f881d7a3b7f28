import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { allOf, anyOf, condition, not } from '../../../network/presence';
import type { Value } from '../../declared/value';
import type { BinaryOperator, Unary } from '../hcl/expression';
import { overChoices } from './choose';
import { isFailed, isList, isMap, isNotKnown, isReference, isText } from './kinds';
import { failed, NotKnown } from './not-known';
import { areEqual } from './same';
import { joinedSymbol } from './symbol';
import { asNumber } from './text';
import { presenceOf, truthOf } from './truth';

/** @returns `-x` or `!x` */
export function unary(operator: Unary['operator'], operand: Value): Value {
  if (isFailed(operand)) return operand;
  if (operator === '!') {
    const formula = presenceOf(operand);
    return formula ? truthOf(not(formula)) : undecided();
  }
  return overChoices([operand], ([value = null]) => {
    const number = asNumber(value);
    if (number !== undefined) return -number;
    return isOpen(value)
      ? undecided(joinedSymbol([value], ([symbol = '']) => `-${symbol}`))
      : failed('This is no number.');
  });
}

/** @param right asked for only if it decides anything */
export function binary(operator: BinaryOperator, left: Value, right: () => Value): Value {
  if (isFailed(left)) return left;
  if (operator === '&&' || operator === '||') return logical(operator, left, right);
  const other = right();
  if (isFailed(other)) return other;
  return overChoices([left, other], ([a = null, b = null]) => compared(operator, a, b));
}

function logical(operator: '&&' | '||', left: Value, right: () => Value): Value {
  const decisive = operator === '&&' ? 'never' : 'always';
  const a = presenceOf(left);
  if (a?.when === decisive) return operator === '||';
  const other = right();
  const b = presenceOf(other);
  if (b?.when === decisive) return operator === '||';
  if (isFailed(other)) return other;
  if (!a || !b) return undecided();
  return truthOf(operator === '&&' ? allOf(a, b) : anyOf(a, b));
}

function compared(operator: Exclude<BinaryOperator, '&&' | '||'>, a: Value, b: Value): Value {
  switch (operator) {
    case '==':
      return equal(a, b);
    case '!=':
      return unary('!', equal(a, b));
    case '>':
      return greater(a, b);
    case '<':
      return greater(b, a);
    case '<=':
      return unary('!', greater(a, b));
    case '>=':
      return unary('!', greater(b, a));
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(operator, a, b);
  }
}

function equal(a: Value, b: Value): Value {
  const known = areEqual(a, b) ?? differ(a, b) ?? differ(b, a);
  if (known !== undefined) return known;
  for (const [boolean, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const formula: Presence | undefined = typeof boolean === 'boolean' ? presenceOf(other) : undefined;
    if (formula) return truthOf(boolean === true ? formula : not(formula));
  }
  const symbol = joinedSymbol([a, b], (symbols) => [...symbols].sort(literalsLast).join(' == '));
  return named(symbol);
}

/** `var.x == 1` and `1 == var.x` are one condition. */
function literalsLast(a: string, b: string): number {
  const rank = (symbol: string): number => (/^[a-z_]/i.test(symbol) && symbol !== 'null' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** @returns false where a value that is not known is certainly not the other one. */
function differ(open: Value, other: Value): false | undefined {
  if (isText(open)) {
    const isOther = other === null || other === '';
    return isOther && open.parts.some((part) => typeof part === 'string') ? false : undefined;
  }
  // ids and ARNs are what AWS gives to everything that it creates
  const isGiven = isReference(open) && /^(id|arn|)$/.test(open.attribute);
  if (isGiven && (other === null || other === '')) return false;
  return (isList(open) || isMap(open)) && other === null ? false : undefined;
}

function greater(a: Value, b: Value): Value {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x !== undefined && y !== undefined) return x > y;
  if (!isOpen(a) && !isOpen(b)) return failed('This is no number.');
  return named(joinedSymbol([a, b], (symbols) => symbols.join(' > ')));
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '%', a: Value, b: Value): Value {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x === undefined || y === undefined) {
    if (!isOpen(a) && !isOpen(b)) return failed('This is no number.');
    return undecided(joinedSymbol([a, b], (symbols) => `(${symbols.join(` ${operator} `)})`));
  }
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? failed('A division by zero.') : x / y;
    case '%':
      return y === 0 ? failed('A division by zero.') : x % y;
  }
}

/** @returns whether a value may turn out to be anything. */
function isOpen(value: Value): boolean {
  return isNotKnown(value) || isReference(value) || isText(value);
}

function named(symbol: string | undefined): Value {
  return symbol === undefined ? undecided() : truthOf(condition(symbol));
}

function undecided(symbol?: string): NotKnown {
  return new NotKnown(message('It is not known before it is applied.'), { symbol });
}
