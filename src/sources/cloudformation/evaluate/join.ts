import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import { type Node, textOf } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { interpolated } from './interpolated';
import { isChoice, isEach, isList } from '../../declared/kinds';
import { choose, notKnown, overChoices } from './kinds';
import { malformed } from './malformed';
import { callSymbol } from './symbol';

/** More items than this that may be missing are not told apart. */
const MOST_OPTIONAL = 4;

export function join(argument: Node, evaluation: Evaluation): Value {
  const [separator, items] = evaluation.arguments(argument) ?? [];
  const between = separator?.kind === 'scalar' && !separator.tag ? String(separator.value ?? '') : undefined;
  if (between === undefined || !items || textOf(items) !== undefined) return malformed('Fn::Join');
  return overChoices(evaluation.value(items), (list) => joined(between, list, 0));
}

function joined(between: string, list: Value, optional: number): Value {
  if (isEach(list)) return joined(between, [list], optional);
  if (!isList(list)) return notJoined(between, list);
  const missing = list.findIndex((item) => isChoice(item) && (item.then === null || item.otherwise === null));
  const choice = list[missing];
  if (isChoice(choice)) {
    if (optional >= MOST_OPTIONAL) return notJoined(between, list);
    const withItem = (item: Value): Value =>
      joined(
        between,
        [...list.slice(0, missing), ...(item === null ? [] : [item]), ...list.slice(missing + 1)],
        optional + 1,
      );
    return choose(choice.condition, withItem(choice.then), withItem(choice.otherwise));
  }
  if (between !== ',' && list.some(isEach)) return notJoined(between, list);
  return interpolated(list.flatMap((item, i) => (i === 0 ? [item] : [between, item])));
}

function notJoined(between: string, list: Value): Value {
  return notKnown(
    message('What is joined is not known before it is created.'),
    callSymbol('Join', [between, list]),
  );
}
