import type { Presence } from '../../../network/presence';
import type { Value } from '../../declared/value';
import type { Node } from '../syntax/node';

/** How a parameter that nobody has set is taken: by its default, or by its name, as conditions want it. */
export type Mode = 'defaults' | 'symbols';

/** Works out the values of one template. */
export interface Evaluation {
  readonly names: Names;
  readonly mode: Mode;
  /** What holds where the value is used: the resource's condition and those of `Fn::If` around it. */
  readonly path: Presence;
  /** Collects the parameters whose defaults went into a value. */
  readonly assumed: Set<string>;
  /** @returns the same where a condition holds. */
  under(condition: Presence): Evaluation;
  /** @returns null for what is not there: `AWS::NoValue` and YAML's own null. */
  value(node: Node): Value;
  /** @returns what the items of a function's argument are, or undefined where it is no list. */
  arguments(node: Node): readonly Node[] | undefined;
}

/** What the names in a template stand for. */
export interface Names {
  /** The Region of the stack, where it is known. */
  readonly region: string | undefined;
  /** What `Ref` makes of a parameter, a resource or a pseudo parameter. */
  ref(name: string, evaluation: Evaluation): Value;
  /** What `Fn::GetAtt` makes of a resource's attribute or a nested stack's output. */
  attribute(name: string, attribute: string, evaluation: Evaluation): Value;
  /** When a condition of the template is met. */
  condition(name: string): Presence;
  /** A mapping of the template. */
  mapping(name: string): Node | undefined;
  /** A value that another stack exports under a name. */
  imported(name: Value): Value;
  /** When two values are the same. */
  equal(a: Value, b: Value): Presence | undefined;
  /** @returns whether there is room for one value more: aliases can make billions of them. */
  isWithinBudget(): boolean;
}
