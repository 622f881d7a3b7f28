/** A thing that EC2 describes, in the SDK's casing, as some file or answer had it: nothing about it is sure. */
export type Entity = Readonly<Record<string, unknown>>;

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

export function textField(entity: Entity, member: string): string | undefined {
  const value = entity[member];
  return typeof value === 'string' ? value : undefined;
}

export function entityField(entity: Entity, member: string): Entity {
  const value = entity[member];
  return isEntity(value) ? value : {};
}

/** The entities in a list member; none where it is absent. */
export function entitiesField(entity: Entity, member: string): readonly Entity[] {
  const value = entity[member];
  return Array.isArray(value) ? value.filter(isEntity) : [];
}
