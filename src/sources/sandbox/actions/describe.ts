import type { CollectionKey } from '../../../network/collections';
import { textField, type Entity } from '../entity';
import { predicateOf, type FilterTable } from '../filters';
import { requireKnown } from '../ids';
import type { ResourceKind } from '../kinds';
import { pageOf, refuseIdsWithMaxResults, type Paging } from '../paging';
import { filtersOf, textOf, textsOf, type Input } from '../protocol/input';
import type { AccountState } from '../state';
import type { Action } from './action';

/** The parameter that names the resources to describe. */
export interface IdParameter {
  /** The input's member. */
  readonly parameter: string;
  readonly kind: ResourceKind;
  /** What EC2 calls the two parameters when it refuses them together; absent where it takes both. */
  readonly excludes?: readonly [ids: string, maxResults: string];
}

/** A call that lists one collection: by ids, by filters, in pages. Most of EC2's describe calls are such. */
export interface Listing {
  readonly name: string;
  readonly collection: CollectionKey;
  /** The member of the answer; the collection's own name where absent. */
  readonly answer?: string;
  readonly ids?: IdParameter;
  readonly filters: FilterTable;
  readonly paging?: Paging;
}

/** @returns the action that answers a listing from the account's collection */
export function describeAction(listing: Listing): Action {
  const { name, collection, answer = collection } = listing;
  return {
    name,
    run(input, account) {
      const { items, nextToken } = select(listing, input, account.entities(collection));
      return { [answer]: items, NextToken: nextToken };
    },
  };
}

/** The page of `entities` that a request asks for. */
export function select(
  { name, ids, filters, paging }: Omit<Listing, 'collection'>,
  input: Input,
  entities: readonly Entity[],
): { readonly items: readonly Entity[]; readonly nextToken: string | undefined } {
  const named = ids === undefined ? entities : selectByIds(ids, input, entities);
  return pageOf(name, paging, input, named.filter(predicateOf(filtersOf(input), filters)));
}

/** The entities that a request names, in the account's order; all where it names none. */
export function selectByIds(
  { parameter, kind, excludes }: IdParameter,
  input: Input,
  entities: readonly Entity[],
): readonly Entity[] {
  const ids = textsOf(input, parameter);
  if (ids === undefined || ids.length === 0) return entities;
  if (excludes !== undefined) refuseIdsWithMaxResults(input, ...excludes);
  const idOf = (entity: Entity): string | undefined => textField(entity, kind.field);
  const known = new Set(entities.map(idOf));
  requireKnown(kind, ids, (id) => known.has(id));
  const wanted = new Set<string | undefined>(ids);
  return entities.filter((entity) => wanted.has(idOf(entity)));
}

/**
 * The resource that a request must name.
 * @param member the input's member, whose presence the protocol table vouches for
 */
export function requireOne(kind: ResourceKind, member: string, input: Input, account: AccountState): Entity {
  const id = textOf(input, member) ?? '';
  const found = account.entities(kind.collection).find((entity) => entity[kind.field] === id);
  requireKnown(kind, [id], () => found !== undefined);
  return found ?? {};
}
