import { entitiesField, isEntity, type Entity } from './entity';
import { Ec2Error, invalidParameterValue } from './errors';
import type { Filter } from './protocol/input';
import { wildcard } from './wildcard';

/** Filter name → where its values stand: a dotted path through members and lists, or a function. */
export type FilterTable = Readonly<Record<string, string | ((entity: Entity) => readonly unknown[])>>;

export type Predicate = (entity: Entity) => boolean;

/** The filters of whatever carries tags. */
export const TAG_FILTERS: FilterTable = {
  'tag-key': (entity) => tagsOf(entity).map((tag) => tag['Key']),
  'tag-value': (entity) => tagsOf(entity).map((tag) => tag['Value']),
};

/** @returns an entity's tags, which network interfaces keep under another name than all others */
export function tagsOf(entity: Entity): readonly Entity[] {
  return entitiesField(entity, 'Tags' in entity ? 'Tags' : 'TagSet');
}

/**
 * Filters as one predicate: all filters must hold, of each any value.
 * @throws Ec2Error InvalidParameterValue for a filter that the call does not have, FilterLimitExceeded
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
 */
export function predicateOf(filters: readonly Filter[], table: FilterTable): Predicate {
  // "up to 50 filters and up to 200 values per filter in a single request"
  if (filters.length > 50) throw filterLimit('The maximum number of filters is 50');
  const predicates = filters.map((filter) => filterPredicate(filter, table));
  return (entity) => predicates.every((holds) => holds(entity));
}

function filterPredicate(filter: Filter, table: FilterTable): Predicate {
  const values = valuesFunction(filter.name, table);
  if (filter.values.length === 0) {
    throw invalidParameterValue(`The filter '${String(filter.name)}' must have at least one value`);
  }
  if (filter.values.length > 200)
    throw filterLimit('The maximum number of filter values specified on a single call is 200');
  if (filter.values.some((value) => value.length > 255)) {
    throw filterLimit('The maximum length for a filter value is 255 characters');
  }
  const wanted = filter.values.map(wildcard);
  return (entity) => values(entity).some((value) => wanted.some((matches) => matches(filterText(value))));
}

function valuesFunction(
  name: string | undefined,
  table: FilterTable,
): (entity: Entity) => readonly unknown[] {
  // EC2's own words for a filter without a name
  if (name === undefined) throw invalidParameterValue("The filter 'null' is invalid");
  if (name.startsWith('tag:') && 'tag-key' in table) {
    const key = name.slice('tag:'.length);
    return (entity) => tagsOf(entity).flatMap((tag) => (tag['Key'] === key ? [tag['Value']] : []));
  }
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  if (field === undefined) throw invalidParameterValue(`The filter '${name}' is invalid`);
  if (typeof field === 'function') return field;
  const path = field.split('.');
  return (entity) => valuesAt(entity, path);
}

/** All values at a path, through every list on the way. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [member, ...rest] = path;
  if (member === undefined) return value === undefined || value === null ? [] : [value];
  return isEntity(value) ? valuesAt(value[member], rest) : [];
}

function filterText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function filterLimit(message: string): Ec2Error {
  return new Ec2Error('FilterLimitExceeded', message);
}
