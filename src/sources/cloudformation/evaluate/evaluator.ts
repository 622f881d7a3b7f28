import { message } from '../../../network/message';
import { allOf, type Presence } from '../../../network/presence';
import type { Value } from '../../declared/value';
import type { Node, SequenceNode } from '../syntax/node';
import { callOf, isExpanded } from './call';
import { FUNCTIONS } from './functions';
import { notKnown } from './kinds';
import type { Evaluation, Mode, Names } from './evaluation';

/** Works out the values of one template. */
export class Evaluator implements Evaluation {
  /**
   * @param names what the template's names stand for.
   * @param path what holds where the value is used: the resource's condition and those of `Fn::If` around it.
   * @param assumed collects the parameters whose defaults went into a value.
   */
  constructor(
    readonly names: Names,
    readonly mode: Mode,
    readonly path: Presence,
    readonly assumed: Set<string>,
  ) {}

  /** @returns the same where a condition holds. */
  under(condition: Presence): Evaluator {
    return new Evaluator(this.names, this.mode, allOf(this.path, condition), this.assumed);
  }

  /** @returns null for what is not there: `AWS::NoValue` and YAML's own null. */
  value(node: Node): Value {
    if (!this.names.isWithinBudget())
      return notKnown(message('The template holds more than is worked out here.'));
    if (node.kind === 'scalar' && !node.tag) return node.value;
    const call = callOf(node);
    if (call) {
      const apply = FUNCTIONS.get(call.name);
      if (apply) return apply(call.argument, this);
      return notKnown(message('What {name} makes is known only to AWS.', { name: call.name }));
    }
    switch (node.kind) {
      case 'scalar':
        return node.value;
      case 'missing':
        return notKnown(message('The value is not written yet, or cannot be read.'));
      case 'sequence':
        return node.items.map((item) => this.value(item)).filter((item) => item !== null);
      case 'mapping':
        return this.map(node.entries);
    }
  }

  /** @returns what the items of a function's argument are, or undefined where it is no list. */
  arguments(node: Node): readonly Node[] | undefined {
    return isPlainSequence(node) ? node.items : undefined;
  }

  private map(entries: readonly { readonly key: string; readonly value: Node }[]): Value {
    const map = new Map<string, Value>();
    for (const { key, value } of entries) {
      if (isExpanded(key)) return notKnown(message('What {name} adds is known only to AWS.', { name: key }));
      const worked = this.value(value);
      if (worked !== null) map.set(key, worked);
    }
    return map;
  }
}

function isPlainSequence(node: Node): node is SequenceNode {
  return node.kind === 'sequence' && !node.tag;
}
