import type { Reference, Value } from '../../declared/value';
import type { Expression } from '../hcl/expression';
import type { Evaluation } from './evaluation';

/** What an expression of a module may name. Undefined: there is no such thing in the module. */
export interface Surroundings {
  readonly evaluation: Evaluation;
  /** @returns what an expression is in a scope of the module. */
  evaluate(expression: Expression, scope: Scope): Value;
  /** `path.module`, `path.root`: folders as the reader of files names them. */
  readonly folder: string;
  readonly rootFolder: string;
  variable(name: string): Value | undefined;
  local(name: string): Value | undefined;
  /** @param address `aws_vpc.main`, `data.aws_vpc.main` */
  resource(address: string): Value | undefined;
  module(name: string): Value | undefined;
  /** @returns what is written in the resource, or undefined where it is known only once it is applied */
  written(reference: Reference, attribute: string): Value | undefined;
  /** The address that something of the module has in the unit. */
  addressOf(name: string): string;
  /** @returns undefined for what may not be read or is not there */
  readFile(path: string): string | undefined;
}

/** Where an expression is evaluated: in a module, with the names that a `for` or an instance gives to it. */
export class Scope {
  private constructor(
    readonly module: Surroundings,
    private readonly name: string,
    private readonly value: Value,
    private readonly outer: Scope | undefined,
  ) {}

  static of(module: Surroundings): Scope {
    return new Scope(module, '', null, undefined);
  }

  /** @returns the scope with one name more, which hides what had it before. */
  with(name: string, value: Value): Scope {
    return new Scope(this.module, name, value, this);
  }

  /** @returns what an expression is here. What evaluates one kind of expression comes to its parts by this. */
  evaluate(expression: Expression): Value {
    return this.module.evaluate(expression, this);
  }

  /** @returns the value of a name that stands for itself: `each`, `count`, what `for` binds. */
  bound(name: string): Value | undefined {
    if (name === '') return undefined;
    if (this.name === name) return this.value;
    return this.outer?.bound(name);
  }
}
