import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { allOf, ALWAYS, anyOf, condition, NEVER, not } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { isChoice, isFailed } from './kinds';
import { LONGEST_SYMBOL, NotKnown } from './not-known';
import { symbolOf } from './symbol';

/**
 * @returns when a value is true; undefined for what is no boolean and for what nothing names, so that it could not be
 * told from another condition.
 */
export function presenceOf(value: Value): Presence | undefined {
  if (value === true || value === 'true') return ALWAYS;
  if (value === false || value === 'false') return NEVER;
  if (isChoice(value)) {
    if (isFailed(value.then)) return presenceOf(value.otherwise);
    if (isFailed(value.otherwise)) return presenceOf(value.then);
    const yes = presenceOf(value.then);
    const no = presenceOf(value.otherwise);
    if (!yes || !no) return undefined;
    return anyOf(allOf(value.condition, yes), allOf(not(value.condition), no));
  }
  if (value instanceof NotKnown && value.formula) return value.formula;
  if (typeof value !== 'object' || value === null) return undefined;
  const name = symbolOf(value);
  return name === undefined ? undefined : condition(name);
}

/** @returns a boolean that is true when a formula holds. */
export function truthOf(formula: Presence): Value {
  if (formula.when === 'always') return true;
  if (formula.when === 'never') return false;
  const symbol = printed(formula);
  const why = message('It hangs on a condition that is not decided here.');
  return new NotKnown(why, symbol.length > LONGEST_SYMBOL ? {} : { formula, symbol });
}

/** @returns a formula as one would write it. */
export function printed(formula: Presence): string {
  switch (formula.when) {
    case 'always':
      return 'true';
    case 'never':
      return 'false';
    case 'condition':
      return formula.name;
    case 'not':
      return `!(${printed(formula.of)})`;
    case 'all':
    case 'any':
      return `(${formula.of.map(printed).join(formula.when === 'all' ? ' && ' : ' || ')})`;
  }
}
