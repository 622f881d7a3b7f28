import type { Resolved } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { Memo } from '../evaluate/evaluation';
import { evaluate } from '../evaluate/expression';
import { Scope } from '../evaluate/scope';
import type { Expansion } from './expansion';
import { expansionOf } from './expansion';
import type { Declaration } from './module-code';
import type { Module } from './module';
import { providerKeyOf } from './provider-key';
import type { WrittenResource } from './resource-instance';
import { ResourceInstance } from './resource-instance';

/** A resource or data source of one instance of a module: its instances, made when they are asked for. */
export class ResourceNode implements WrittenResource {
  readonly type: string;
  readonly isData: boolean;
  private readonly count: Memo | undefined;
  private readonly forEach: Memo | undefined;
  private readonly named: Memo;
  private expanded: readonly ResourceInstance[] | undefined;

  /** @param name `aws_vpc.main`, `data.aws_vpc.main` */
  constructor(
    readonly module: Module,
    readonly name: string,
    readonly declaration: Declaration,
  ) {
    module.evaluation.allowMore();
    this.isData = name.startsWith('data.');
    this.type = declaration.block.labels[0]?.value ?? '';
    this.count = metaArgument(module, declaration, 'count');
    this.forEach = metaArgument(module, declaration, 'for_each');
    this.named = new Memo(module.evaluation, () =>
      this.expand().valueOf(({ suffix }) => this.referenceTo(suffix)),
    );
  }

  /** What the resource's name stands for in expressions. */
  value(): Value {
    return this.named.get();
  }

  instances(): readonly ResourceInstance[] {
    this.named.get();
    return this.expanded ?? [];
  }

  region(): Resolved<string> {
    return this.module.providerRegion(this.providerKey());
  }

  isRegionAssumed(): boolean {
    return this.module.isRegionAssumed(this.providerKey());
  }

  private key: string | undefined;

  private providerKey(): string {
    return (this.key ??=
      providerKeyOf(this.declaration.argument('provider')?.attribute.value) ?? this.type.split('_')[0] ?? '');
  }

  assumed(): readonly string[] {
    const names = [];
    if (this.count?.isAssumed()) names.push('count');
    if (this.forEach?.isAssumed()) names.push('for_each');
    return [...names, ...this.module.assumed()];
  }

  private expand(): Expansion {
    const expansion = expansionOf(Scope.of(this.module), this.count, this.forEach);
    this.expanded = expansion.members.map((member) => new ResourceInstance(this, member));
    for (const instance of this.expanded) this.module.unit.instances.set(instance.address, instance);
    return expansion;
  }

  private referenceTo(suffix: string): Value {
    return { kind: 'reference', to: this.module.addressOf(this.name) + suffix, attribute: '' };
  }
}

/** @returns `count` or `for_each`, if it is written. */
export function metaArgument(
  module: Module,
  declaration: Declaration,
  name: 'count' | 'for_each',
): Memo | undefined {
  const written = declaration.argument(name);
  if (!written) return undefined;
  return new Memo(module.evaluation, () => evaluate(written.attribute.value, Scope.of(module)));
}
