import { l10n } from 'vscode';
import { explain } from '../../sources/explain';
import type { Network } from '../../network/network';
import { render } from '../render';
import type { Dialogs } from './dialogs';
import type { Explorer } from './explorer';
import type { OpenRoot } from './roots';

/**
 * The only root that is open, or the one that somebody chooses; with nothing open, the sandbox is offered.
 * @param nothing what is said with nothing open, as a sentence.
 */
export async function chooseRoot(
  explorer: Explorer,
  dialogs: Dialogs,
  nothing: string,
): Promise<OpenRoot | undefined> {
  const { roots } = explorer;
  if (roots.all.length === 0) {
    const open = l10n.t('Open Sandbox');
    if ((await dialogs.information(nothing, open)) !== open) return undefined;
    await explorer.open({ kind: 'sandbox' });
  }
  if (roots.all.length < 2) return roots.all[0];
  const items = roots.all.map((root) => ({
    label: root.source.root.label,
    description: root.source.root.region ?? '',
    root,
  }));
  return (await dialogs.choose(l10n.t('Which network?'), items))?.root;
}

/** @returns what was read of a root, after reading it where that was not done yet; a failure is said. */
export async function networkOf(dialogs: Dialogs, root: OpenRoot): Promise<Network | undefined> {
  await root.ensureRead();
  if (!root.network && root.failure) await dialogs.error(render(explain(root.failure).sentence));
  return root.network;
}
