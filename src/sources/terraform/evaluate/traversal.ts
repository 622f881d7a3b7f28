import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import type { Step, Traversal, Variable } from '../hcl/expression';
import { failed, NotKnown } from './not-known';
import type { Scope } from './scope';
import { takeSteps } from './steps';

/** @returns what a reference leads to. */
export function evaluateTraversal(expression: Traversal | Variable, scope: Scope): Value {
  const source = expression.kind === 'traversal' ? expression.source : expression;
  const steps = expression.kind === 'traversal' ? expression.steps : [];
  if (source.kind !== 'variable') return takeSteps(scope.evaluate(source), steps, scope);
  const bound = scope.bound(source.name);
  if (bound !== undefined) return takeSteps(bound, steps, scope);
  const { value, taken } = begin(source.name, steps, scope);
  return takeSteps(value, steps, scope, taken);
}

interface Beginning {
  readonly value: Value;
  /** How many steps belong to the name. */
  readonly taken: number;
}

function begin(root: string, steps: readonly Step[], scope: Scope): Beginning {
  const { module } = scope;
  const name = nameAt(steps, 0);
  if (name === undefined) return { value: notDeclared(root), taken: 0 };
  switch (root) {
    case 'var':
      return { value: declared(module.variable(name), `var.${name}`), taken: 1 };
    case 'local':
      return { value: declared(module.local(name), `local.${name}`), taken: 1 };
    case 'module':
      return { value: declared(module.module(name), `module.${name}`), taken: 1 };
    case 'path':
      return { value: name === 'module' ? module.folder : module.rootFolder, taken: 1 };
    case 'terraform':
    case 'tofu':
      return { value: later(`terraform.${name}`), taken: 1 };
    case 'count':
    case 'each':
    case 'self':
      return { value: failed('There is no {name} here.', { name: root }), taken: 1 };
    case 'data':
    case 'ephemeral':
      return resource(`${root}.${name}`, nameAt(steps, 1), 2, scope);
    case 'resource':
      return resource(name, nameAt(steps, 1), 2, scope);
    default:
      return resource(root, name, 1, scope);
  }
}

function resource(type: string, name: string | undefined, taken: number, { module }: Scope): Beginning {
  if (name === undefined) return { value: notDeclared(type), taken: taken - 1 };
  const address = `${type}.${name}`;
  const value = module.resource(address);
  if (value !== undefined) return { value, taken };
  // Half a module may be all that is at hand: what two expressions name alike is the same all the same.
  const isResource = type.includes('_');
  const to = module.addressOf(address);
  return { value: isResource ? { kind: 'reference', to, attribute: '' } : notDeclared(address), taken };
}

function nameAt(steps: readonly Step[], at: number): string | undefined {
  const step = steps[at];
  if (step?.kind === 'attribute') return step.name;
  return step?.kind === 'index' && step.key.kind === 'string' ? step.key.value : undefined;
}

function declared(value: Value | undefined, name: string): Value {
  return value === undefined ? notDeclared(name) : value;
}

function notDeclared(name: string): NotKnown {
  return new NotKnown(message('{name} is not declared here.', { name }));
}

function later(name: string): NotKnown {
  return new NotKnown(message('{name} is not known before it is applied.', { name }), { symbol: name });
}
