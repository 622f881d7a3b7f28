import { scopeKey, type RegionView } from './coverage';
import type { CollectionKey } from './collections';
import type { Scope } from './describe';
import type { AnswerProblem } from './normalise/reader';
import type { Resource, ResourceKind, ResourceOf } from './resource';
import { vpcIdsOf } from './vpc-membership';

/** A problem in the answers of one account and Region. */
export interface RegionProblem extends AnswerProblem {
  readonly scope: Scope;
}

/** A VPC by its id, as seen from an account and Region; the VPC itself need not have been described. */
export interface VpcReference {
  readonly id: string;
  readonly scope: Scope;
}

/** What is to be different in a network that is derived from another. */
export interface Change {
  /** By the resource of the network as it is; what is not in it replaces nothing. */
  readonly replaced: ReadonlyMap<Resource, Resource>;
  readonly added: readonly Resource[];
  readonly removed?: ReadonlySet<Resource>;
}

/**
 * A network, wherever it comes from: a live account, a snapshot, the sandbox, declared code. Immutable; its indexes
 * are built once, each when it is first asked for. It may span several accounts and Regions; the same id can then
 * have been seen more than once (a shared subnet, AWS's own prefix lists), and `get` prefers the view that is
 * nearest to who asks, then its owner's.
 */
export class Network {
  private byKind: ReadonlyMap<ResourceKind, readonly Resource[]> | undefined;
  private byId: ReadonlyMap<string, readonly Resource[]> | undefined;
  /** Each when a resource of the kind is first asked for: nobody asks for all of them. */
  private readonly byIdOfKind = new Map<ResourceKind, ReadonlyMap<string, readonly Resource[]>>();
  /** By kind, each when it is first asked for; then by who saw it, then by VPC. */
  private readonly byVpc = new Map<
    ResourceKind,
    ReadonlyMap<string, ReadonlyMap<string, readonly Resource[]>>
  >();
  private readonly regionByKey: ReadonlyMap<string, RegionView>;

  constructor(
    readonly regions: readonly RegionView[],
    readonly resources: readonly Resource[],
    readonly problems: readonly RegionProblem[] = [],
  ) {
    this.regionByKey = new Map(regions.map((view) => [scopeKey(view.scope), view]));
  }

  /** @returns every resource of a kind, in the order of the answers. */
  all<K extends ResourceKind>(kind: K): readonly ResourceOf<K>[] {
    this.byKind ??= groupBy(this.resources, ({ kind: own }) => own);
    return (this.byKind.get(kind) ?? NONE) as readonly ResourceOf<K>[];
  }

  /** @returns every view of an id, of whatever kind. */
  find(id: string): readonly Resource[] {
    this.byId ??= groupBy(this.resources, (resource) => resource.id);
    return this.byId.get(id) ?? [];
  }

  /**
   * @param near the account and Region from which the id is seen.
   * @returns the resource, or undefined; what that means depends on `coverage`.
   */
  get<K extends ResourceKind>(kind: K, id: string, near?: Scope): ResourceOf<K> | undefined {
    let ofKind = this.byIdOfKind.get(kind);
    if (!ofKind) this.byIdOfKind.set(kind, (ofKind = groupBy(this.all(kind), (resource) => resource.id)));
    const views: readonly Resource[] = ofKind.get(id) ?? [];
    // Nearly every id is seen once.
    if (views.length <= 1) return views[0] as ResourceOf<K> | undefined;
    const nearest = near && views.find((resource) => scopeKey(resource.scope) === scopeKey(near));
    const owned = views.find((resource) => resource.owner === resource.scope.account);
    return (nearest ?? owned ?? views[0]) as ResourceOf<K> | undefined;
  }

  /** @returns the resources of a kind in a VPC, as seen from the VPC's own account and Region. */
  inVpc<K extends ResourceKind>(kind: K, vpc: VpcReference): readonly ResourceOf<K>[] {
    let views = this.byVpc.get(kind);
    if (!views) this.byVpc.set(kind, (views = groupByVpc(this.all(kind))));
    return (views.get(scopeKey(vpc.scope))?.get(vpc.id) ?? []) as readonly ResourceOf<K>[];
  }

  /** @returns whether a collection was read in an account and Region: only then may absence be concluded. */
  isRead(key: CollectionKey, scope: Scope): boolean {
    return this.regionByKey.get(scopeKey(scope))?.coverage[key].state === 'read';
  }

  region(scope: Scope): RegionView | undefined {
    return this.regionByKey.get(scopeKey(scope));
  }

  /**
   * @returns the network with some resources replaced, each in its place, some taken away, and others added at the
   * end. This one stays as it is; coverage and problems are those of this one, and so are the indexes of kinds that
   * do not change. The derived one builds the others when asked.
   */
  derive({ replaced, added, removed = new Set() }: Change): Network {
    const changed = (resources: readonly Resource[], more: readonly Resource[]): readonly Resource[] => {
      const left = removed.size === 0 ? resources : resources.filter((one) => !removed.has(one));
      return [...(replaced.size === 0 ? left : left.map((one) => replaced.get(one) ?? one)), ...more];
    };
    const derived = new Network(this.regions, changed(this.resources, added), this.problems);
    const touched = [...replaced.keys(), ...replaced.values(), ...added, ...removed];
    const kinds = new Set(touched.map(({ kind }) => kind));
    this.byKind ??= groupBy(this.resources, ({ kind }) => kind);
    const byKind = new Map(this.byKind);
    for (const kind of kinds) {
      const more = added.filter((one) => one.kind === kind);
      byKind.set(kind, changed(this.byKind.get(kind) ?? NONE, more));
    }
    derived.byKind = byKind;
    for (const [kind, index] of this.byIdOfKind) if (!kinds.has(kind)) derived.byIdOfKind.set(kind, index);
    for (const [kind, index] of this.byVpc) if (!kinds.has(kind)) derived.byVpc.set(kind, index);
    return derived;
  }
}

/** One and the same for all kinds of which there is none, as `sharedIndex` needs it. */
const NONE: readonly never[] = [];

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

function groupByVpc(
  resources: readonly Resource[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Resource[]>> {
  const groups = new Map<string, Map<string, Resource[]>>();
  for (const resource of resources) {
    const scope = scopeKey(resource.scope);
    let ofScope = groups.get(scope);
    if (!ofScope) groups.set(scope, (ofScope = new Map<string, Resource[]>()));
    for (const vpcId of vpcIdsOf(resource)) addTo(ofScope, vpcId, resource);
  }
  return groups;
}

function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
