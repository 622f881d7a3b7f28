import type { CollectionKey } from '../../../network/collections';
import { entitiesField, type Entity } from '../entity';
import type { FilterTable } from '../filters';
import type { ResourceKind } from '../kinds';
import type { Paging } from '../paging';
import type { Action } from './action';
import { requireOne, select } from './describe';

/**
 * A call that answers for one resource. The collection then has one entry for each resource: its id, and the list
 * under the answer's own name.
 */
export interface PerResource {
  readonly name: string;
  readonly collection: CollectionKey;
  readonly kind: ResourceKind;
  /** The list, both in the entry and in the answer. */
  readonly answer: string;
  readonly filters: FilterTable;
  readonly paging: Paging;
}

export function perResourceAction(call: PerResource): Action {
  const { answer, kind } = call;
  return {
    name: call.name,
    run(input, account) {
      const resource = requireOne(kind, kind.field, input, account);
      const { items, nextToken } = select(
        call,
        input,
        listOf(call, resource, account.entities(call.collection)),
      );
      return { [answer]: items, NextToken: nextToken };
    },
  };
}

/** The list of one resource; empty where its entry is absent. */
export function listOf(
  { answer, kind }: Pick<PerResource, 'answer' | 'kind'>,
  resource: Entity,
  entries: readonly Entity[],
): readonly Entity[] {
  const entry = entries.find((candidate) => candidate[kind.field] === resource[kind.field]);
  return entry === undefined ? [] : entitiesField(entry, answer);
}
