import type { Value } from '../../declared/value';
import { type Node, textOf } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { malformed } from './malformed';

export function ref(argument: Node, evaluation: Evaluation): Value {
  const name = textOf(argument);
  return name === undefined ? malformed('Ref') : evaluation.names.ref(name, evaluation);
}
