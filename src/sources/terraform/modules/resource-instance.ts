import { allOf } from '../../../network/presence';
import type { Presence } from '../../../network/presence';
import type { Resolved } from '../../../network/resolved';
import type { Place } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { Memo } from '../evaluate/evaluation';
import { evaluate } from '../evaluate/expression';
import { asJsonBlocks, blockList, blocksByType, isValueName } from './body-values';
import type { Member } from './expansion';
import { LazyValues } from './lazy-values';
import { exported } from './exported';
import { foreignPlaces } from './foreign-places';
import { ignoredChanges } from './ignored-changes';
import type { Module } from './module';
import type { Declaration } from './module-code';
import { ownPlaces } from './own-places';
import type { Places } from './places';
import type { Resource } from './resource';

/** A resource or data source, as it is written in a module. */
export interface WrittenResource {
  readonly module: Module;
  /** `aws_vpc.main`, `data.aws_vpc.main` */
  readonly name: string;
  readonly declaration: Declaration;
  readonly type: string;
  readonly isData: boolean;
  /** The Region of its provider. */
  region(): Resolved<string>;
  /** Whether that Region holds only while variables keep their defaults. */
  isRegionAssumed(): boolean;
  /** Which of its `count` and `for_each`, and of the calls around it, hold only while variables keep their defaults. */
  assumed(): readonly string[];
}

/** An instance of a resource. What it says is worked out when it is asked for. */
export class ResourceInstance implements Resource {
  readonly address: string;
  readonly presence: Presence;
  readonly isSeveral: boolean;
  private memos: ReadonlyMap<string, Memo> | undefined;
  private all: ReadonlyMap<string, Value> | undefined;
  private resting: ReadonlySet<string> | undefined;
  private shown: Places | undefined;

  constructor(
    readonly node: WrittenResource,
    readonly member: Member,
  ) {
    const { module } = node;
    this.address = module.addressOf(node.name) + member.suffix;
    this.presence =
      module.presence.when === 'always' ? member.presence : allOf(module.presence, member.presence);
    this.isSeveral = module.isSeveral || member.isSeveral;
  }

  get type(): string {
    return this.node.type;
  }

  get isReadOnly(): boolean {
    return this.node.isData;
  }

  get values(): ReadonlyMap<string, Value> {
    return (this.all ??= this.readValues());
  }

  get assumed(): ReadonlySet<string> {
    if (!this.resting) {
      const names = [...this.written()].flatMap(([name, memo]) => (memo.isAssumed() ? [name] : []));
      const ofProvider = !this.written().has('region') && this.node.isRegionAssumed() ? ['region'] : [];
      this.resting = new Set([...names, ...ofProvider, ...this.node.assumed()]);
    }
    return this.resting;
  }

  get leftToOthers(): ReadonlySet<string> {
    return ignoredChanges(this.node.declaration);
  }

  get place(): Place {
    return this.placed().place;
  }

  get body(): Place {
    return this.placed().body;
  }

  get places(): ReadonlyMap<string, Place> {
    return this.placed().places();
  }

  /** The `region` that a resource may have of its own, else its provider's. */
  get region(): Resolved<string> {
    const own = this.valueOf('region');
    if (typeof own === 'string') return own;
    return this.node.region();
  }

  valueOf(name: string): Value | undefined {
    return this.written().get(name)?.get() ?? undefined;
  }

  private placed(): Places {
    return (this.shown ??= this.readPlaces());
  }

  private written(): ReadonlyMap<string, Memo> {
    return (this.memos ??= this.readMemos());
  }

  /** Where the code is not the user's, the places are those of the call that leads to it. */
  private readPlaces(): Places {
    const { declaration, module } = this.node;
    if (module.called?.isForeign !== true) return ownPlaces(declaration);
    return foreignPlaces(declaration, module.called, this.member.key);
  }

  private readValues(): ReadonlyMap<string, Value> {
    const written = this.written();
    return new LazyValues([...written.keys()], (name) =>
      exported(written.get(name)?.get() ?? null, this.presence),
    );
  }

  private readMemos(): ReadonlyMap<string, Memo> {
    const { declaration, module } = this.node;
    const { scope } = this.member;
    const memos = new Map<string, Memo>();
    for (const { file, attribute } of declaration.arguments()) {
      if (!isValueName(attribute.name)) continue;
      const isJson = file.path.endsWith('.json');
      const compute = (): Value => {
        const value = evaluate(attribute.value, scope);
        return isJson ? asJsonBlocks(attribute.name, value) : value;
      };
      memos.set(attribute.name, new Memo(module.evaluation, compute));
    }
    for (const [type, blocks] of blocksByType(declaration.blocks())) {
      const nested = blocks.map(({ block }) => block);
      memos.set(type, new Memo(module.evaluation, () => blockList(nested, scope)));
    }
    return memos;
  }
}
