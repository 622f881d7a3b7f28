import { l10n, window } from 'vscode';
import { waysToUse } from '../../endpoints/use/ways-to-use';
import type { Resource } from '../../network/resource';
import type { Dialogs } from '../explorer/dialogs';
import { render, verbatim } from '../render';

const SHOWN_MS = 3_000;

/** Lists how an endpoint is called, and copies what is chosen. */
export async function showUses(dialogs: Dialogs, resource: Resource): Promise<void> {
  const uses = resource.kind === 'vpc-endpoint' ? waysToUse(resource) : [];
  if (uses.length === 0) {
    await dialogs.information(
      l10n.t('Nothing has to be set to use {id}, or its names are not known yet.', { id: resource.id }),
    );
    return;
  }
  const rows = uses.map((use) => ({
    label: verbatim(render(use.title)),
    detail: verbatim(use.code.split('\n').join(' ').trim()),
    use,
  }));
  const row = await dialogs.choose(l10n.t('Copy how to use {id}', { id: resource.id }), rows);
  if (!row) return;
  await dialogs.copy(row.use.code);
  if (row.use.note) await dialogs.information(l10n.t('Copied. {note}', { note: render(row.use.note) }));
  else window.setStatusBarMessage(l10n.t('Copied.'), SHOWN_MS);
}
