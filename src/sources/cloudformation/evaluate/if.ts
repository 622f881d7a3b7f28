import { implies, not } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { type Node, textOf } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { choose } from './kinds';
import { malformed } from './malformed';

/** One value or another by a condition, decided where what is around it decides it. */
export function choiceOf(argument: Node, evaluation: Evaluation): Value {
  const [condition, then, otherwise] = evaluation.arguments(argument) ?? [];
  const name = textOf(condition);
  if (name === undefined || !then || !otherwise) return malformed('Fn::If');
  const presence = evaluation.names.condition(name);
  const opposite = not(presence);
  if (implies(evaluation.path, presence) === true) return evaluation.value(then);
  if (implies(evaluation.path, opposite) === true) return evaluation.value(otherwise);
  return choose(
    presence,
    evaluation.under(presence).value(then),
    evaluation.under(opposite).value(otherwise),
  );
}
