import { l10n, type QuickPickItem } from 'vscode';
import type { Change } from '../../endpoints/change';
import { isAwsTag } from '../../endpoints/preconditions/tags';
import type { Resource } from '../../network/resource';
import type { Dialogs } from '../explorer/dialogs';
import { verbatim } from '../render';

interface Row extends QuickPickItem {
  /** Undefined: a new one. */
  readonly key: string | undefined;
}

/** Asks for one tag to be added, changed or removed. */
export async function askTags(dialogs: Dialogs, resource: Resource): Promise<Change | undefined> {
  const { id, scope, tags } = resource;
  const rows: readonly Row[] = [
    { label: l10n.t('$(add) Add tag…'), key: undefined },
    // AWS's own tags are nobody else's to change.
    ...[...tags]
      .filter(([key]) => !isAwsTag(key))
      .map(([key, value]) => ({ label: verbatim(key), description: verbatim(value), key })),
  ];
  const row = await dialogs.choose(l10n.t('Tags of {id}', { id }), rows);
  if (!row) return undefined;
  const tagged = (set: ReadonlyMap<string, string>, remove: readonly string[] = []): Change => ({
    kind: 'tags',
    scope,
    resourceId: id,
    set,
    remove,
  });
  const key = row.key ?? (await askKey(dialogs, tags));
  if (key === undefined) return undefined;
  if (row.key !== undefined) {
    const remove = l10n.t('Remove');
    const what = await dialogs.choose(verbatim(key), [{ label: l10n.t('Change value…') }, { label: remove }]);
    if (!what) return undefined;
    if (what.label === remove) return tagged(new Map(), [key]);
  }
  const value = await dialogs.input({
    title: l10n.t('Value of {key}', { key }),
    value: tags.get(key) ?? '',
    validateInput: (text) => (text.length > 256 ? l10n.t('A value has at most 256 characters.') : undefined),
  });
  return value === undefined ? undefined : tagged(new Map([[key, value]]));
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
async function askKey(dialogs: Dialogs, tags: ReadonlyMap<string, string>): Promise<string | undefined> {
  const key = await dialogs.input({
    title: l10n.t('Key of the tag'),
    validateInput: (text) => {
      if (isAwsTag(text)) return l10n.t('A key cannot start with aws:.');
      if (text.length > 128) return l10n.t('A key has at most 128 characters.');
      return tags.has(text) ? l10n.t('There is a tag with this key.') : undefined;
    },
  });
  return key === '' ? undefined : key;
}
