import type { Message } from '../../../network/message';
import { message } from '../../../network/message';
import { allOf } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { Memo } from '../evaluate/evaluation';
import { evaluate } from '../evaluate/expression';
import { Scope } from '../evaluate/scope';
import type { Member } from './expansion';
import { expansionOf } from './expansion';
import type { Module, ModuleOptions, WrittenCall } from './module';
import type { Declaration, ModuleCode } from './module-code';
import { givenAddresses } from './given-addresses';
import { headerOf } from './module-code';
import { passedProviders } from './provider-key';
import { resolveModule } from './resolve-module';
import { metaArgument } from './resource-node';

/** A call of a module: where its code is at hand the instances that it makes, else an open world. */
export class ModuleCall<Made extends Module> implements WrittenCall {
  private readonly count: Memo | undefined;
  private readonly forEach: Memo | undefined;
  private readonly named: Memo;
  private expanded: readonly Made[] = [];

  /** @param make makes the instances of the module that is called */
  constructor(
    readonly caller: Module,
    readonly name: string,
    readonly declaration: Declaration,
    private readonly make: (options: ModuleOptions) => Made,
  ) {
    this.count = metaArgument(caller, declaration, 'count');
    this.forEach = metaArgument(caller, declaration, 'for_each');
    this.named = new Memo(caller.evaluation, () => this.expand());
  }

  /** What `module.name` stands for in expressions. */
  value(): Value {
    return this.named.get();
  }

  instances(): readonly Made[] {
    this.named.get();
    return this.expanded;
  }

  assumed(): readonly string[] {
    const names = [];
    if (this.count?.isAssumed()) names.push('count');
    if (this.forEach?.isAssumed()) names.push('for_each');
    return names;
  }

  private expand(): Value {
    const { caller } = this;
    const expansion = expansionOf(Scope.of(caller), this.count, this.forEach);
    const resolved = resolveModule(this);
    const isTooMuch = 'code' in resolved && expansion.members.some(() => !caller.unit.takesModule());
    if (!('code' in resolved) || isTooMuch) {
      const why = 'code' in resolved ? message('There are more modules than are looked into.') : resolved.why;
      if (why) this.leaveOpen(why);
      return expansion.valueOf(({ suffix }) => ({
        kind: 'reference',
        to: this.address(suffix),
        attribute: '',
      }));
    }
    const { code, isForeign } = resolved;
    if (!isForeign) for (const { path } of code.files) caller.unit.files.add(path);
    caller.unit.open.push(...(isForeign ? [] : code.open));
    if (isForeign && code.open.length > 0) this.leaveOpen(message('The code of this module cannot be read.'));
    const byMember = new Map(
      expansion.members.map((member) => [member, this.instance(member, code, isForeign)]),
    );
    this.expanded = [...byMember.values()];
    return expansion.valueOf((member) => byMember.get(member)?.asValue() ?? null);
  }

  private instance(member: Member, code: ModuleCode, isForeign: boolean): Made {
    const { caller, declaration } = this;
    const passed = declaration.argument('providers')?.attribute.value;
    const providers = passed?.kind === 'object' ? passedProviders(passed) : new Map<string, string>();
    const memos = new Map<string, Memo>();
    const given = (name: string): Value | undefined => {
      const argument = declaration.argument(name);
      if (!argument) return undefined;
      const memo =
        memos.get(name) ??
        new Memo(caller.evaluation, () => evaluate(argument.attribute.value, member.scope));
      memos.set(name, memo);
      return memo.get();
    };
    return this.make({
      unit: caller.unit,
      code,
      path: `${this.address(member.suffix)}.`,
      called: {
        parent: caller,
        call: this,
        key: member.key,
        providers,
        isForeign: isForeign || caller.called?.isForeign === true,
      },
      presence: allOf(caller.presence, member.presence),
      isSeveral: caller.isSeveral || member.isSeveral,
      given,
    });
  }

  private leaveOpen(why: Message): void {
    const { caller, declaration } = this;
    // A module that is about endpoints may find the VPC by its tags.
    const isForAll = /endpoint/i.test(`${this.name} ${this.source()}`);
    let given: ReadonlySet<string> | undefined;
    const find = (): ReadonlySet<string> | undefined =>
      isForAll ? undefined : (given ??= givenAddresses(caller, declaration));
    caller.unit.open.push({
      why,
      place: headerOf(this.shown()),
      // What is given may hang on this very call: it is looked at when somebody asks.
      get given() {
        return find();
      },
    });
  }

  private source(): string {
    const value = this.declaration.argument('source')?.attribute.value;
    return value?.kind === 'string' ? value.value : '';
  }

  shown(): Declaration {
    const { called } = this.caller;
    return called?.isForeign === true ? called.call.shown() : this.declaration;
  }

  private address(suffix: string): string {
    return this.caller.addressOf(`module.${this.name}${suffix}`);
  }
}
