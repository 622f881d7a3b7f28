import { message } from '../../../network/message';
import { ALWAYS, allOf, condition, implies, not, type Presence } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { presenceOf } from '../conditions/presence-of';
import { isShort, mentions } from '../conditions/formula';
import { written } from '../conditions/written';
import type { Evaluation, Names } from '../evaluate/evaluation';
import { Evaluator } from '../evaluate/evaluator';
import { isMap } from '../../declared/kinds';
import { isLiteral, notKnown } from '../evaluate/kinds';
import { splitAt } from '../evaluate/split';
import { callSymbol } from '../evaluate/symbol';
import type { TemplateDocument } from '../syntax/document';
import { type Entry, entryOf, type Node, textOf } from '../syntax/node';
import type { Around } from './around';
import { type Parameter, parameterOf, typed } from './parameter';

/** Where a nested stack comes from. */
export interface Parent {
  readonly stack: Stack;
  /** The logical id of the nested stack's resource. */
  readonly id: string;
  readonly presence: Presence;
  readonly parameters: Node | undefined;
}

/** A condition of more parts than this stands for itself: conditions of conditions grow without end. */
const MOST_PARTS = 500;

const PSEUDO = /^AWS::(?:AccountId|NotificationARNs|Partition|Region|StackId|StackName|URLSuffix)$/;

/** One template as it is deployed: by itself, or nested in another with the parameters that it is given there. */
export class Stack implements Names {
  readonly prefix: string;
  readonly presence: Presence;
  private readonly parameters = new Map<string, Parameter>();
  private readonly resources: ReadonlySet<string>;
  private readonly nested = new Map<string, Stack>();
  private readonly conditions = new Map<string, Presence>();

  constructor(
    readonly document: TemplateDocument,
    private readonly around: Around,
    readonly parent: Parent | undefined,
  ) {
    this.prefix = parent ? `${parent.stack.prefix}${parent.id}.` : '';
    this.presence = parent ? parent.presence : ALWAYS;
    this.resources = new Set(this.section('Resources').map(({ key }) => key));
    for (const { key, value } of this.section('Parameters')) {
      const parameter = parameterOf(value);
      this.parameters.set(key, parameter);
      if (parameter.allowed) around.comparisons.allow(this.prefix + key, parameter.allowed);
    }
  }

  get region(): string | undefined {
    return this.around.region;
  }

  /** @returns the entries of a section of the template. */
  section(name: string): readonly Entry[] {
    const node = entryOf(this.document.root, name)?.value;
    return node?.kind === 'mapping' ? node.entries : [];
  }

  /** @param path what holds where the values are used. */
  evaluation(path: Presence, assumed: Set<string>): Evaluation {
    return new Evaluator(this, 'defaults', path, assumed);
  }

  /** Makes the outputs of a nested stack known. */
  addNested(id: string, stack: Stack): void {
    this.nested.set(id, stack);
  }

  ref(name: string, evaluation: Evaluation): Value {
    if (name === 'AWS::NoValue') return null;
    if (name === 'AWS::Region' && this.region !== undefined && evaluation.mode === 'symbols')
      return this.region;
    if (PSEUDO.test(name)) return { kind: 'reference', to: name, attribute: 'Ref' };
    const parameter = this.parameters.get(name);
    if (parameter) return this.parameterValue(name, parameter, evaluation);
    return this.resourceAttribute(name, 'Ref');
  }

  attribute(name: string, attribute: string, evaluation: Evaluation): Value {
    const nested = this.nested.get(name);
    const output =
      nested && attribute.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : undefined;
    const value = output === undefined ? undefined : nested?.output(output, evaluation);
    return value ?? this.resourceAttribute(name, attribute);
  }

  condition(name: string): Presence {
    const known = this.conditions.get(name);
    if (known) return known;
    const fallback = condition(this.prefix + name);
    // Until it is worked out it stands for itself, should it ask for itself.
    this.conditions.set(name, fallback);
    const node = this.section('Conditions').find(({ key }) => key === name)?.value;
    if (!node) return fallback;
    const evaluation = new Evaluator(this, 'symbols', ALWAYS, new Set());
    const formula = presenceOf(node, evaluation, (part) => this.prefix + written(part));
    const found = isShort(formula, MOST_PARTS) ? formula : fallback;
    this.conditions.set(name, found);
    return found;
  }

  mapping(name: string): Node | undefined {
    return this.section('Mappings').find(({ key }) => key === name)?.value;
  }

  imported(name: Value): Value {
    const why = isLiteral(name)
      ? message('It is imported from another stack, as {name}.', { name: String(name) })
      : message('It is imported from another stack.');
    return this.around.exports(name) ?? notKnown(why, callSymbol('ImportValue', [name]));
  }

  equal(a: Value, b: Value): Presence | undefined {
    return this.around.comparisons.equal(a, b);
  }

  isWithinBudget(): boolean {
    return this.around.isWithinBudget();
  }

  private output(name: string, { mode, path, assumed }: Evaluation): Value | undefined {
    const output = this.section('Outputs').find(({ key }) => key === name);
    const value = entryOf(output?.value, 'Value')?.value;
    return value && new Evaluator(this, mode, path, assumed).value(value);
  }

  private resourceAttribute(name: string, attribute: string): Value {
    if (this.resources.has(name)) return { kind: 'reference', to: this.prefix + name, attribute };
    return notKnown(message('{name} is not in this template.', { name }));
  }

  private parameterValue(name: string, parameter: Parameter, evaluation: Evaluation): Value {
    const symbol = this.prefix + name;
    if (this.parent) {
      const given = entryOf(this.parent.parameters, name)?.value;
      if (given) return this.givenByParent(parameter, given, this.parent.stack, evaluation);
      // A nested stack is given all that it is ever given where it is nested.
      if (parameter.default !== undefined) return typed(parameter, parameter.default);
    } else {
      const given = this.around.parameters.get(name);
      if (given !== undefined) return typed(parameter, given);
    }
    const byDefault = parameter.default;
    const unknown = notKnown(
      message('It is the parameter {name}, which has no default.', { name: symbol }),
      symbol,
    );
    if (byDefault === undefined) return unknown;
    const changed = notKnown(message('It is the parameter {name}.', { name: symbol }), symbol);
    if (evaluation.mode === 'symbols' || this.isChanged(symbol, byDefault, evaluation.path)) return changed;
    evaluation.assumed.add(symbol);
    return typed(parameter, byDefault);
  }

  private givenByParent(
    parameter: Parameter,
    given: Node,
    parent: Stack,
    { mode, path, assumed }: Evaluation,
  ): Value {
    const value = new Evaluator(parent, mode, path, assumed).value(given);
    return parameter.isList && !Array.isArray(value) && !isMap(value) ? splitAt(',', value) : value;
  }

  /** Where a condition says that a parameter is not what it is by default, it is something else. */
  private isChanged(symbol: string, byDefault: string, path: Presence): boolean {
    if (!mentions(path, `${symbol} = `)) return false;
    const isDefault = this.around.comparisons.equal(
      notKnown(message('{symbol}', { symbol }), symbol),
      byDefault,
    );
    return isDefault !== undefined && implies(path, not(isDefault)) === true;
  }
}

/** @returns what a resource's `Condition` makes of its stack's presence. */
export function presenceIn(stack: Stack, resource: Node): Presence {
  const name = textOf(entryOf(resource, 'Condition')?.value);
  return name === undefined ? stack.presence : allOf(stack.presence, stack.condition(name));
}
