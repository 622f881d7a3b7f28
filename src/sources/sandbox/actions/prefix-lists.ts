import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000_CLAMPED, type Paging } from '../paging';
import { describeAction } from './describe';
import { perResourceAction } from './per-resource';

const UP_TO_100: Paging = { min: 1, max: 100, above: 'refused' };

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html */
export const describePrefixLists = describeAction({
  name: 'DescribePrefixLists',
  collection: 'PrefixLists',
  ids: { parameter: 'PrefixListIds', kind: KINDS.servicePrefixList },
  paging: UP_TO_1000_CLAMPED,
  filters: { 'prefix-list-id': 'PrefixListId', 'prefix-list-name': 'PrefixListName' },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html */
export const describeManagedPrefixLists = describeAction({
  name: 'DescribeManagedPrefixLists',
  collection: 'ManagedPrefixLists',
  answer: 'PrefixLists',
  ids: { parameter: 'PrefixListIds', kind: KINDS.prefixList },
  paging: UP_TO_100,
  filters: {
    ...TAG_FILTERS,
    'owner-id': 'OwnerId',
    'prefix-list-id': 'PrefixListId',
    'prefix-list-name': 'PrefixListName',
  },
});

/**
 * The entries of a list as they are now: the sandbox keeps no earlier versions.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListEntries.html
 */
export const getManagedPrefixListEntries = perResourceAction({
  name: 'GetManagedPrefixListEntries',
  collection: 'PrefixListEntries',
  kind: KINDS.prefixList,
  answer: 'Entries',
  paging: UP_TO_100,
  filters: {},
});
