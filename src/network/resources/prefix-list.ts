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

/** What the three calls about prefix lists say of one list. */
export interface PrefixListAnswers {
  /** Of DescribePrefixLists, with `Cidrs`: gateway endpoint services only. */
  readonly service: EntryReader | undefined;
  /** Of DescribeManagedPrefixLists: every list, without its ranges. */
  readonly managed: EntryReader | undefined;
  /** Of GetManagedPrefixListEntries, with the list's id beside `Entries`. */
  readonly entries: EntryReader | undefined;
}

/** @returns undefined where an id has entries only: nothing is known of such a list but its ranges. */
export function readPrefixList(answers: PrefixListAnswers, scope: Scope): PrefixList | undefined {
  const { service, managed } = answers;
  const best = managed ?? service;
  if (!best) return undefined;
  const common = readCommon(best, scope, 'PrefixListId');
  // DescribePrefixLists has only AWS's own lists; in the other answer the owner says `AWS`.
  const managedByAws = managed ? managed.optionalText('OwnerId') === 'AWS' : true;
  return {
    kind: 'prefix-list',
    ...common,
    owner: managedByAws ? 'AWS' : common.owner,
    listName: best.text('PrefixListName'),
    managedByAws,
    entries: readEntries(answers),
    maxEntries: managed?.number('MaxEntries'),
    state: managed?.lowerCase('State'),
    version: managed?.number('Version'),
  };
}

function readEntries({ service, entries }: PrefixListAnswers): PrefixList['entries'] {
  if (entries) {
    return entries.list('Entries').map((entry) => ({
      cidr: entry.text('Cidr'),
      description: entry.optionalText('Description'),
    }));
  }
  // An emulator that leaves Cidrs out has not said that the list is empty: AWS's lists never are.
  const cidrs = service?.texts('Cidrs') ?? [];
  if (cidrs.length === 0) return unknown(message('PrefixListEntries was not read'));
  return cidrs.map((cidr) => ({ cidr, description: undefined }));
}
