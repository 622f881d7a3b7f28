import * as assert from 'node:assert/strict';
import { isUnknown } from '../resolved';
import type { PrefixList } from '../resources/prefix-list';
import { networkOf, only, S3_LIST, SCOPE, type Collections, type Entry } from '../testing/fixtures';

const OWN: Entry = {
  PrefixListId: 'pl-own',
  PrefixListName: 'office',
  OwnerId: SCOPE.account,
  MaxEntries: 10,
  State: 'create-complete',
};
const MANAGED_S3: Entry = { ...S3_LIST, Cidrs: undefined, OwnerId: 'AWS' };

function listOf(collections: Collections): PrefixList {
  return only(networkOf(collections).all('prefix-list'));
}

function rangesOf({ entries }: PrefixList): readonly string[] | undefined {
  return isUnknown(entries) ? undefined : entries.map(({ cidr }) => cidr);
}

describe('prefix lists, of the three calls', () => {
  it('DescribePrefixLists alone: AWS’s own, with ranges', () => {
    const list = listOf({ PrefixLists: [S3_LIST] });
    assert.deepEqual(rangesOf(list), S3_LIST['Cidrs']);
    assert.deepEqual([list.managedByAws, list.owner], [true, 'AWS']);
  });

  it('DescribeManagedPrefixLists alone: the ranges are not known', () => {
    for (const entry of [OWN, MANAGED_S3])
      assert.equal(rangesOf(listOf({ ManagedPrefixLists: [entry] })), undefined);
  });

  it('all three: the entries count', () => {
    const list = listOf({
      PrefixLists: [S3_LIST],
      ManagedPrefixLists: [MANAGED_S3],
      PrefixListEntries: [{ PrefixListId: 'pl-s3', Entries: [{ Cidr: '3.5.0.0/20', Description: 'a' }] }],
    });
    assert.deepEqual(rangesOf(list), ['3.5.0.0/20']);
  });

  it('an own list can be empty', () => {
    const list = listOf({
      ManagedPrefixLists: [OWN],
      PrefixListEntries: [{ PrefixListId: 'pl-own', Entries: [] }],
    });
    assert.deepEqual(rangesOf(list), []);
    assert.deepEqual([list.managedByAws, list.maxEntries], [false, 10]);
  });

  it('an entry that does not say its ranges is no empty list', () => {
    const list = listOf({ ManagedPrefixLists: [OWN], PrefixListEntries: [{ PrefixListId: 'pl-own' }] });
    assert.equal(rangesOf(list), undefined);
  });

  it('nor is a list of an emulator that leaves Cidrs out', () => {
    assert.equal(rangesOf(listOf({ PrefixLists: [{ ...S3_LIST, Cidrs: [] }] })), undefined);
  });

  it('ranges that cannot be read leave the list standing', () => {
    const network = networkOf({
      PrefixLists: [S3_LIST],
      ManagedPrefixLists: [OWN, MANAGED_S3],
      PrefixListEntries: [
        { PrefixListId: 'pl-own', Entries: [{ Cidr: 7 }] },
        { PrefixListId: 'pl-s3', Entries: 'none' },
      ],
    });
    assert.deepEqual(
      network.problems.map(({ key }) => key),
      ['PrefixListEntries[0].Entries[0].Cidr', 'PrefixListEntries[1].Entries'],
    );
    assert.deepEqual(network.all('prefix-list').map(rangesOf), [S3_LIST['Cidrs'], undefined]);
  });

  it('entries of a list that nobody described are no list', () => {
    const network = networkOf({ PrefixListEntries: [{ PrefixListId: 'pl-x', Entries: [] }] });
    assert.deepEqual(network.all('prefix-list'), []);
  });

  it('a list that stands twice counts once, the first, and is said', () => {
    const network = networkOf({ ManagedPrefixLists: [OWN, { ...OWN, PrefixListName: 'other' }] });
    assert.equal(only(network.all('prefix-list')).listName, 'office');
    assert.equal(only(network.problems).key, 'pl-own');
  });
});
