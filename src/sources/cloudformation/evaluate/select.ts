import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { isChoice, isEach, isList, isUnknownValue, isReference } from '../../declared/kinds';
import { isLiteral, notKnown, overChoices } from './kinds';
import { malformed } from './malformed';
import { callSymbol } from './symbol';

export function select(argument: Node, evaluation: Evaluation): Value {
  const [index, list] = evaluation.arguments(argument) ?? [];
  if (!index || !list) return malformed('Fn::Select');
  const from = evaluation.value(list);
  return overChoices(evaluation.value(index), (at) => overChoices(from, (items) => selected(at, items)));
}

function selected(at: Value, items: Value): Value {
  const index = isLiteral(at) ? Number(at) : Number.NaN;
  if (!Number.isInteger(index) || index < 0) return notSelected(at, items);
  if (isEach(items) && isReference(items.of)) return itemOf(items.of, index);
  if (isReference(items)) return itemOf(items, index);
  if (isList(items)) {
    const before = items.slice(0, index + 1);
    const isCertain = !before.some((item) => isEach(item) || mayBeMissing(item));
    if (isCertain) return items[index] ?? malformed('Fn::Select');
  }
  return notSelected(at, items);
}

/** `Ref[0]`, `AvailabilityZones[1]`: one item of a list that an attribute is. */
function itemOf(reference: Extract<Value, { kind: 'reference' }>, index: number): Value {
  return { ...reference, attribute: `${reference.attribute}[${index}]` };
}

function mayBeMissing(item: Value): boolean {
  return isChoice(item) && (item.then === null || item.otherwise === null);
}

function notSelected(at: Value, items: Value): Value {
  const why = isUnknownValue(items)
    ? items.unknown
    : message('Which item is selected is not known before it is created.');
  return notKnown(why, callSymbol('Select', [at, items]));
}
