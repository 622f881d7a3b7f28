import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { isChoice, isEach, isList } from '../../declared/kinds';
import { notKnown, overChoices } from './kinds';
import { callSymbol } from './symbol';

export function length(argument: Node, evaluation: Evaluation): Value {
  return overChoices(evaluation.value(argument), (list) => {
    const isCertain = isList(list) && !list.some((item) => isEach(item) || isChoice(item));
    if (isCertain) return list.length;
    return notKnown(
      message('How many items there are is not known before they are created.'),
      callSymbol('Length', [list]),
    );
  });
}
