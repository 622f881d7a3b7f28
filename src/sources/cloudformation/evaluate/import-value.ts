import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { overChoices } from './kinds';

export function importValue(argument: Node, evaluation: Evaluation): Value {
  return overChoices(evaluation.value(argument), (name) => evaluation.names.imported(name));
}
