import type { Scope } from '../describe';
import { message } from '../message';
import type { EntryReader } from '../normalise/reader';
import { unknown, type Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

/** One range of a prefix list. */
export interface PrefixListEntry {
  readonly cidr: string;
  readonly description: string | undefined;
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html */
export interface PrefixList extends ResourceCommon {
  readonly kind: 'prefix-list';
  /** `com.amazonaws.us-east-1.s3`, or what its owner called it. */
  readonly listName: string;
  readonly managedByAws: boolean;
  /** The lists that drive gateway endpoints drift: ranges come from DescribePrefixLists or a call for each list. */
  readonly entries: Resolved<readonly PrefixListEntry[]>;
  /** How many entries a customer-managed list may hold. */
  readonly maxEntries: number | undefined;
  /** `create-complete`, `modify-in-progress` …; undefined for lists that AWS manages. */
  readonly state: string | undefined;
  readonly version: number | undefined;
}

/** What the three calls about prefix lists say of one list, beside its description. */
export interface PrefixListAnswers {
  /** Whether DescribeManagedPrefixLists has the list: every list is there, without its ranges. */
  readonly managed: boolean;
  /** `Cidrs` of DescribePrefixLists, which has the lists of gateway endpoint services only. */
  readonly serviceCidrs: readonly string[] | undefined;
  /** Of GetManagedPrefixListEntries. */
  readonly entries: readonly PrefixListEntry[] | undefined;
}

/** @param entry the list's own entry, of DescribeManagedPrefixLists where that has it. */
export function readPrefixList(entry: EntryReader, answers: PrefixListAnswers, scope: Scope): PrefixList {
  const common = readCommon(entry, scope, 'PrefixListId');
  // DescribePrefixLists has only AWS's own lists; in the other answer the owner says `AWS`.
  const managedByAws = answers.managed ? entry.optionalText('OwnerId') === 'AWS' : true;
  return {
    kind: 'prefix-list',
    ...common,
    owner: managedByAws ? 'AWS' : common.owner,
    listName: entry.text('PrefixListName'),
    managedByAws,
    entries: rangesOf(answers),
    maxEntries: entry.number('MaxEntries'),
    state: entry.lowerCase('State'),
    version: entry.number('Version'),
  };
}

/** @returns the ranges of a `PrefixListEntries` entry, undefined where it does not say them. */
export function readPrefixListEntries(entry: EntryReader): readonly PrefixListEntry[] | undefined {
  return entry
    .optionalList('Entries')
    ?.map((item) => ({ cidr: item.text('Cidr'), description: item.optionalText('Description') }));
}

function rangesOf({ serviceCidrs = [], entries }: PrefixListAnswers): PrefixList['entries'] {
  if (entries) return entries;
  // An emulator that leaves Cidrs out has not said that the list is empty: AWS's lists never are.
  if (serviceCidrs.length === 0) return unknown(message('PrefixListEntries was not read'));
  return serviceCidrs.map((cidr) => ({ cidr, description: undefined }));
}
