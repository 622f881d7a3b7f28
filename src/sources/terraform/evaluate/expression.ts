import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import type { Call, Conditional, Expression, ObjectExpression } from '../hcl/expression';
import { call } from './call';
import { choose, overChoices } from './choose';
import { evaluateFor } from './for-expression';
import { isChoice, isFailed } from './kinds';
import { mapWith } from './maps';
import { failed, NotKnown } from './not-known';
import { binary, unary } from './operators';
import { isSame } from './same';
import type { Scope } from './scope';
import { joinedSymbol } from './symbol';
import { evaluateTemplate } from './template';
import { asText } from './text';
import { evaluateTraversal } from './traversal';
import { presenceOf } from './truth';

/** @returns what an expression is, as far as it can be worked out without applying anything. It never throws. */
export function evaluate(expression: Expression, scope: Scope): Value {
  return scope.module.evaluation.within(() => evaluated(expression, scope));
}

function evaluated(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'missing':
      return new NotKnown(message('Something is missing in the code.'));
    case 'parentheses':
      return evaluate(expression.inner, scope);
    case 'template':
      return evaluateTemplate(expression, scope);
    case 'tuple':
      return expression.items.map((item) => evaluate(item, scope));
    case 'object':
      return evaluateObject(expression, scope);
    case 'for':
      return evaluateFor(expression, scope);
    case 'call':
      return evaluateCall(expression, scope);
    case 'variable':
    case 'traversal':
      return evaluateTraversal(expression, scope);
    case 'unary':
      return unary(expression.operator, evaluate(expression.operand, scope));
    case 'binary':
      return binary(expression.operator, evaluate(expression.left, scope), () =>
        evaluate(expression.right, scope),
      );
    case 'conditional':
      return evaluateConditional(expression, scope);
  }
}

function evaluateObject({ items }: ObjectExpression, scope: Scope): Value {
  const entries: (readonly [string, Value])[] = [];
  const rest: Value[] = [];
  for (const item of items) {
    const key = evaluate(item.key, scope);
    const value = evaluate(item.value, scope);
    const text = asText(key);
    if (text === undefined) rest.push(value);
    else entries.push([text, value]);
  }
  return mapWith(entries, rest);
}

function evaluateCall(expression: Call, scope: Scope): Value {
  const args = expression.arguments.map((argument) => () => evaluate(argument, scope));
  return call(expression.name, args, expression.expands, scope);
}

function evaluateConditional(expression: Conditional, scope: Scope): Value {
  const condition = evaluate(expression.condition, scope);
  if (isFailed(condition)) return condition;
  const formula = presenceOf(condition);
  if (formula?.when === 'always') return evaluate(expression.whenTrue, scope);
  if (formula?.when === 'never') return evaluate(expression.whenFalse, scope);
  const whenTrue = evaluate(expression.whenTrue, scope);
  const whenFalse = evaluate(expression.whenFalse, scope);
  if (formula) return choose(formula, whenTrue, whenFalse);
  if (isChoice(condition)) {
    // some of its leaves have no name: what is common is kept
    return overChoices([condition], ([leaf = null]) => between(leaf, whenTrue, whenFalse));
  }
  return between(condition, whenTrue, whenFalse);
}

/** Nothing names the condition, so that it cannot be told from others: only what both sides share is known. */
function between(condition: Value, whenTrue: Value, whenFalse: Value): Value {
  const formula = presenceOf(condition);
  if (formula) return choose(formula, whenTrue, whenFalse);
  if (condition === null || typeof condition === 'string' || typeof condition === 'number') {
    return failed('The condition is neither true nor false.');
  }
  const symbol = joinedSymbol([condition, whenTrue, whenFalse], ([c, a, b]) => `${c} ? ${a} : ${b}`);
  const isCommon = isSame(whenTrue, whenFalse);
  return isCommon
    ? whenTrue
    : new NotKnown(message('It hangs on a condition that is not decided here.'), { symbol });
}
