import { allOf, anyOf, condition, not, type Presence } from '../../../network/presence';
import { callOf } from '../evaluate/call';
import type { Evaluation } from '../evaluate/evaluation';
import { entryOf, type Node, textOf } from '../syntax/node';

/**
 * @param opaque names what cannot be worked out, so that the same text has the same name.
 * @returns when the condition that a node writes is met.
 */
export function presenceOf(node: Node, evaluation: Evaluation, opaque: (node: Node) => string): Presence {
  const named = node.tag ? undefined : textOf(entryOf(node, 'Condition')?.value);
  if (named !== undefined) return evaluation.names.condition(named);
  const call = callOf(node);
  const items = call ? evaluation.arguments(call.argument) : undefined;
  const parts = (): Presence[] => (items ?? []).map((item) => presenceOf(item, evaluation, opaque));
  switch (call?.name) {
    case 'Condition': {
      const name = textOf(call.argument);
      return name === undefined ? condition(opaque(node)) : evaluation.names.condition(name);
    }
    case 'Fn::And':
      return items ? allOf(...parts()) : condition(opaque(node));
    case 'Fn::Or':
      return items ? anyOf(...parts()) : condition(opaque(node));
    case 'Fn::Not': {
      const [only] = parts();
      return only ? not(only) : condition(opaque(node));
    }
    case 'Fn::Equals': {
      const [a, b] = items ?? [];
      const same = a && b && evaluation.names.equal(evaluation.value(a), evaluation.value(b));
      return same ?? condition(opaque(node));
    }
    default:
      return condition(opaque(node));
  }
}
