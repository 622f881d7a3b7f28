import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import type { Resolved } from '../../../network/resolved';
import type { Reference, Value } from '../../declared/value';
import type { Evaluation } from '../evaluate/evaluation';
import { Memo } from '../evaluate/evaluation';
import { evaluate } from '../evaluate/expression';
import { LazyMap } from '../evaluate/maps';
import { NotKnown } from '../evaluate/not-known';
import { Scope } from '../evaluate/scope';
import type { Expression } from '../hcl/expression';
import type { Called, Module, ModuleOptions } from './module';
import { ModuleCall } from './module-call';
import type { ModuleCode } from './module-code';
import { ResourceNode } from './resource-node';
import { conform } from './type-constraint';
import type { UnitReading } from './unit-reading';
import { dataAttribute } from './data-sources';

/** A module as it is called: its variables have values. */
export class ModuleInstance implements Module {
  readonly unit: UnitReading;
  readonly code: ModuleCode;
  readonly called: Called | undefined;
  readonly presence: Presence;
  readonly isSeveral: boolean;
  private readonly path: string;
  private readonly memos = new Map<string, Memo>();
  private readonly nodes = new Map<string, ResourceNode>();
  private readonly calls = new Map<string, ModuleCall<ModuleInstance>>();
  private readonly own: Scope;

  constructor(private readonly options: ModuleOptions) {
    this.unit = options.unit;
    this.code = options.code;
    this.called = options.called;
    this.presence = options.presence;
    this.isSeveral = options.isSeveral;
    this.path = options.path;
    this.own = Scope.of(this);
  }

  get evaluation(): Evaluation {
    return this.unit.evaluation;
  }

  get folder(): string {
    return this.code.folder;
  }

  get rootFolder(): string {
    return this.unit.rootFolder;
  }

  evaluate(expression: Expression, scope: Scope): Value {
    return evaluate(expression, scope);
  }

  addressOf(name: string): string {
    return this.path + name;
  }

  readFile(path: string): string | undefined {
    return this.unit.shelf.files.read(path);
  }

  local(name: string): Value | undefined {
    const written = this.code.locals.get(name);
    return written && this.memo(`local.${name}`, () => evaluate(written.attribute.value, this.own));
  }

  variable(name: string): Value | undefined {
    if (!this.code.variables.has(name) && this.options.given(name) === undefined) return undefined;
    return this.memo(`var.${name}`, () => this.readVariable(name));
  }

  resource(address: string): Value | undefined {
    return this.node(address)?.value();
  }

  module(name: string): Value | undefined {
    return this.call(name)?.value();
  }

  written({ to, attribute: of }: Reference, attribute: string): Value | undefined {
    const instance = of === '' ? this.unit.instances.get(to) : undefined;
    if (!instance) return undefined;
    if (instance.isReadOnly) return dataAttribute(instance, attribute);
    if (attribute === 'id' || attribute === 'arn') return undefined;
    return instance.valueOf(attribute);
  }

  /** @returns what an output says; undefined if the module has no such output */
  output(name: string): Value | undefined {
    const value = this.code.outputs.get(name)?.argument('value');
    return value && this.memo(`output.${name}`, () => evaluate(value.attribute.value, this.own));
  }

  asValue(): Value {
    return new LazyMap([...this.code.outputs.keys()], (name) => this.output(name) ?? null);
  }

  node(address: string): ResourceNode | undefined {
    const declaration = this.code.resources.get(address);
    if (!declaration) return undefined;
    const before = this.nodes.get(address);
    if (before) return before;
    const node = new ResourceNode(this, address, declaration);
    this.nodes.set(address, node);
    return node;
  }

  call(name: string): ModuleCall<ModuleInstance> | undefined {
    const declaration = this.code.calls.get(name);
    if (!declaration) return undefined;
    const before = this.calls.get(name);
    if (before) return before;
    const call = new ModuleCall(this, name, declaration, (options) => new ModuleInstance(options));
    this.calls.set(name, call);
    return call;
  }

  providerRegion(key: string): Resolved<string> {
    const { called } = this;
    const region = this.code.providers.get(key)?.argument('region');
    if (region) {
      const value = this.memo(`provider.${key}`, () => evaluate(region.attribute.value, this.own));
      if (typeof value === 'string') return value;
      return isUnknown(value) ? value : new NotKnown(message('The provider’s Region is not known.'));
    }
    if (!called) return new NotKnown(message('No provider here says which Region it is.'));
    const outer = called.providers.get(key);
    if (outer === undefined && key.includes('.'))
      return new NotKnown(message('No provider here says which Region it is.'));
    return called.parent.providerRegion(outer ?? key);
  }

  isRegionAssumed(key: string): boolean {
    this.providerRegion(key);
    const own = this.memos.get(`provider.${key}`);
    if (own) return own.isAssumed();
    const { called } = this;
    return called?.parent.isRegionAssumed(called.providers.get(key) ?? key) === true;
  }

  assumed(): readonly string[] {
    return this.called ? [...this.called.call.assumed(), ...this.called.parent.assumed()] : [];
  }

  isWithin(code: ModuleCode): boolean {
    return this.code === code || this.called?.parent.isWithin(code) === true;
  }

  private readVariable(name: string): Value {
    const declaration = this.code.variables.get(name);
    const given = this.options.given(name);
    const type = declaration?.argument('type')?.attribute.value;
    const otherwise = declaration?.argument('default')?.attribute.value;
    const nullable = declaration?.argument('nullable')?.attribute.value;
    const takesNull = !(nullable?.kind === 'boolean' && !nullable.value);
    let value = given;
    if (value === undefined || (value === null && !takesNull)) {
      if (!otherwise) {
        const symbol = this.addressOf(`var.${name}`);
        return new NotKnown(message('The variable {name} has no value here.', { name }), { symbol });
      }
      if (!this.called) this.evaluation.assumes = true;
      value = evaluate(otherwise, this.own);
    }
    return type ? conform(value, type, this.own) : value;
  }

  private memo(name: string, compute: () => Value): Value {
    let memo = this.memos.get(name);
    if (!memo) {
      memo = new Memo(this.evaluation, compute);
      this.memos.set(name, memo);
    }
    return memo.get();
  }
}
