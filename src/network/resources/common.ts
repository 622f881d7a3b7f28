import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import type { Origin } from '../origin';
import { ALWAYS, type Presence } from '../presence';

/** What every resource of a network has. */
export interface ResourceCommon {
  /** EC2's id, or the address of a declared resource. */
  readonly id: string;
  /** The account and Region in whose answers it stood; a shared subnet's `owner` is another account. */
  readonly scope: Scope;
  readonly owner: string;
  /** The Name tag, where it has one. Tag texts are whatever somebody typed: hostile until rendered as text. */
  readonly name: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly origin: Origin;
  readonly presence: Presence;
}

/** @param idKey the field that holds the id; the entry is malformed without it. */
export function readCommon(entry: EntryReader, scope: Scope, idKey: string): ResourceCommon {
  const tags = readTags(entry);
  return {
    id: entry.text(idKey),
    scope,
    owner: entry.optionalText('OwnerId') ?? scope.account,
    name: tags.get('Name'),
    tags,
    origin: { seen: 'account', scope, described: entry.described },
    presence: ALWAYS,
  };
}

function readTags(entry: EntryReader): ReadonlyMap<string, string> {
  // Network interfaces call their tags TagSet; all others say Tags.
  const list = [...entry.list('Tags'), ...entry.list('TagSet')];
  return new Map(
    list.map((tag) => [tag.optionalText('Key') ?? '', tag.optionalText('Value') ?? ''] as const),
  );
}
