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

/**
 * A network, wherever it comes from: a live account, a snapshot, the sandbox, declared code. Immutable; its indexes
 * are built once, each when it is first asked for. It may span several accounts and Regions; the same id can then
 * have been seen more than once (a shared subnet, AWS's own prefix lists), and `get` prefers the view that is
 * nearest to who asks, then its owner's.
 */
export class Network {
  private byKind: ReadonlyMap<ResourceKind, readonly Resource[]> | undefined;
  private byId: ReadonlyMap<string, readonly Resource[]> | undefined;
  private byVpc: ReadonlyMap<string, readonly Resource[]> | undefined;
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
    this.byKind ??= groupBy(this.resources, (resource) => [resource.kind]);
    return (this.byKind.get(kind) ?? []) as readonly ResourceOf<K>[];
  }

  /** @returns every view of an id, of whatever kind. */
  find(id: string): readonly Resource[] {
    this.byId ??= groupBy(this.resources, (resource) => [resource.id]);
    return this.byId.get(id) ?? [];
  }

  /**
   * @param near the account and Region from which the id is seen.
   * @returns the resource, or undefined; what that means depends on `coverage`.
   */
  get<K extends ResourceKind>(kind: K, id: string, near?: Scope): ResourceOf<K> | undefined {
    const views = this.find(id).filter((resource) => resource.kind === kind);
    const nearest = near && views.find((resource) => scopeKey(resource.scope) === scopeKey(near));
    const owned = views.find((resource) => resource.owner === resource.scope.account);
    return (nearest ?? owned ?? views[0]) as ResourceOf<K> | undefined;
  }

  /** @returns the resources of a kind in a VPC, as seen from the VPC's own account and Region. */
  inVpc<K extends ResourceKind>(kind: K, vpc: VpcReference): readonly ResourceOf<K>[] {
    this.byVpc ??= groupBy(this.resources, (resource) =>
      vpcIdsOf(resource).map((id) => `${scopeKey(resource.scope)} ${id} ${resource.kind}`),
    );
    return (this.byVpc.get(`${scopeKey(vpc.scope)} ${vpc.id} ${kind}`) ?? []) as readonly ResourceOf<K>[];
  }

  /** @returns whether a collection was read in an account and Region: only then may absence be concluded. */
  isRead(key: CollectionKey, scope: Scope): boolean {
    return this.regionByKey.get(scopeKey(scope))?.coverage[key].state === 'read';
  }

  region(scope: Scope): RegionView | undefined {
    return this.regionByKey.get(scopeKey(scope));
  }
}

function groupBy<K, T>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
