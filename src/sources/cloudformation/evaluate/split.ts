import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import { type Node, textOf } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { interpolated } from './interpolated';
import { isEach, isInterpolated, isReference } from '../../declared/kinds';
import { isLiteral, notKnown, overChoices } from './kinds';
import { malformed } from './malformed';
import { callSymbol } from './symbol';

/** No id and no ARN of a resource holds one of these. */
const NEVER_IN_IDS = /^\s*[,;|]\s*$/;

export function split(argument: Node, evaluation: Evaluation): Value {
  const [separator, text] = evaluation.arguments(argument) ?? [];
  const at = textOf(separator);
  if (!at || !text) return malformed('Fn::Split');
  return overChoices(evaluation.value(text), (value) => splitAt(at, value));
}

/** @param at the separator. @returns the parts of a text, as far as it is certain where they end. */
export function splitAt(at: string, value: Value): Value {
  if (isLiteral(value)) return String(value).split(at);
  const parts = isInterpolated(value) ? value.parts : [value];
  const isCertain = parts.every(
    (part) => typeof part === 'string' || isSingle(part) || (isEach(part) && at === ','),
  );
  if (!NEVER_IN_IDS.test(at) || !isCertain) {
    return notKnown(
      message('Where the text is split is not known before it is created.'),
      callSymbol('Split', [at, value]),
    );
  }
  const items: Value[][] = [[]];
  for (const part of parts) {
    const pieces = typeof part === 'string' ? part.split(at) : [part];
    items.at(-1)?.push(...pieces.slice(0, 1));
    for (const piece of pieces.slice(1)) items.push([piece]);
  }
  return items.map(interpolated);
}

/** One id, and not the text of many, such as a nested stack's output may be. */
function isSingle(value: Value): boolean {
  return isReference(value) && !value.attribute.startsWith('Outputs.');
}
