import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import type { ForPart, IfPart, Template, TemplatePart } from '../hcl/expression';
import { choose } from './choose';
import { bindEntry, entriesOf } from './entries';
import { NotKnown } from './not-known';
import type { Scope } from './scope';
import { joinText } from './text';
import { presenceOf } from './truth';

/** @returns the text of a template; what stands alone in a quoted one keeps its type, as in Terraform. */
export function evaluateTemplate({ form, parts }: Template, scope: Scope): Value {
  const [only] = parts;
  if (form === 'quoted' && parts.length === 1 && only?.kind === 'interpolation') {
    return scope.evaluate(only.value);
  }
  return evaluateParts(parts, scope);
}

/** @returns the text of what a template consists of. */
export function evaluateParts(parts: readonly TemplatePart[], scope: Scope): Value {
  return joinText(parts.map((part) => evaluatePart(part, scope)));
}

function evaluatePart(part: TemplatePart, scope: Scope): Value {
  switch (part.kind) {
    case 'literal':
      return part.value;
    case 'interpolation':
      return scope.evaluate(part.value);
    case 'if':
      return evaluateIf(part, scope);
    case 'for':
      return evaluateForPart(part, scope);
  }
}

function evaluateIf({ condition, whenTrue, whenFalse }: IfPart, scope: Scope): Value {
  const formula = presenceOf(scope.evaluate(condition));
  if (!formula) return new NotKnown(message('It hangs on a condition that is not decided here.'));
  if (formula.when === 'always') return evaluateParts(whenTrue, scope);
  if (formula.when === 'never') return evaluateParts(whenFalse, scope);
  return choose(formula, evaluateParts(whenTrue, scope), evaluateParts(whenFalse, scope));
}

function evaluateForPart(part: ForPart, scope: Scope): Value {
  const entries = entriesOf(scope.evaluate(part.collection));
  if (!entries || entries.some(({ isSeveral }) => isSeveral)) {
    return new NotKnown(message('How often this text is repeated is not known before it is applied.'));
  }
  return joinText(entries.map((entry) => evaluateParts(part.parts, bindEntry(scope, part, entry))));
}
