import { textField, type Entity } from './entity';
import { requireKnown } from './ids';
import type { ResourceKind } from './kinds';
import type { AccountState, StoreKey } from './state';

/** @returns the resource of that id; undefined where there is none */
export function findById(
  account: AccountState,
  kind: ResourceKind,
  id: string | undefined,
): Entity | undefined {
  return account.entities(kind.collection).find((entity) => entity[kind.field] === id);
}

/** @throws Ec2Error the kind's NotFound or Malformed */
export function requireById(account: AccountState, kind: ResourceKind, id: string): Entity {
  const found = findById(account, kind, id);
  requireKnown(kind, [id], () => found !== undefined);
  return found ?? {};
}

/** In the order of the ids. @throws Ec2Error the kind's NotFound or Malformed, for all unknown ids together */
export function requireAll(
  account: AccountState,
  kind: ResourceKind,
  ids: readonly string[],
): readonly Entity[] {
  requireKnown(kind, ids, (id) => findById(account, kind, id) !== undefined);
  return ids.map((id) => findById(account, kind, id) ?? {});
}

/** All of one collection that stand in a VPC. */
export function inVpc(account: AccountState, key: StoreKey, vpcId: unknown): readonly Entity[] {
  return account.entities(key).filter((entity) => entity['VpcId'] === vpcId);
}

/** A resource's own id. */
export function idOf(kind: ResourceKind, entity: Entity): string {
  return textField(entity, kind.field) ?? '';
}

/** @returns the entity, for an answer */
export function insert(account: AccountState, key: StoreKey, entity: Entity): Entity {
  account.replace(key, [...account.entities(key), entity]);
  return entity;
}

/** Changes the resource of that id; nothing where it is gone by now, as a transition may find it. */
export function update(
  account: AccountState,
  kind: ResourceKind,
  id: string,
  change: (entity: Entity) => Entity,
): void {
  const entities = account.entities(kind.collection);
  account.replace(
    kind.collection,
    entities.map((entity) => (entity[kind.field] === id ? change(entity) : entity)),
  );
}

/** Sets members of the resource of that id. */
export function patch(account: AccountState, kind: ResourceKind, id: string, members: Entity): void {
  update(account, kind, id, (entity) => ({ ...entity, ...members }));
}

export function remove(account: AccountState, kind: ResourceKind, id: string): void {
  account.replace(
    kind.collection,
    account.entities(kind.collection).filter((entity) => entity[kind.field] !== id),
  );
}

/** `arn:aws:ec2:us-east-1:111122223333:subnet/subnet-…` */
export function arnOf(
  { scope: { partition, region, account } }: AccountState,
  type: string,
  id: string,
): string {
  return `arn:${partition}:ec2:${region}:${account}:${type}/${id}`;
}
