import { entitiesField, textField, type Entity } from '../entity';
import { tagsOf, type FilterTable } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import type { AccountState } from '../state';
import type { Action } from './action';
import { select } from './describe';

const FILTERS: FilterTable = {
  key: 'Key',
  'resource-id': 'ResourceId',
  'resource-type': 'ResourceType',
  value: 'Value',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html */
export const describeTags: Action = {
  name: 'DescribeTags',
  run(input, account) {
    const listing = { name: this.name, paging: UP_TO_1000, filters: FILTERS };
    const { items, nextToken } = select(listing, input, allTags(account));
    return { Tags: items, NextToken: nextToken };
  },
};

function allTags(account: AccountState): readonly Entity[] {
  // A VPC attachment of a transit gateway stands in two collections; it is tagged once.
  const seen = new Set<string>();
  return Object.values(KINDS).flatMap((kind) => {
    const entities = account.entities(kind.collection);
    const tagged =
      kind === KINDS.instance ? entities.flatMap((entity) => entitiesField(entity, 'Instances')) : entities;
    return tagged.flatMap((entity) => {
      const id = textField(entity, kind.field);
      if (id === undefined || seen.has(id)) return [];
      seen.add(id);
      return tagsOf(entity).map(({ Key, Value }) => ({
        Key,
        Value,
        ResourceId: id,
        ResourceType: kind.type,
      }));
    });
  });
}
