import { l10n, Uri, workspace } from 'vscode';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { render } from '../render';
import type { Dialogs } from '../explorer/dialogs';
import { readEverything } from '../explorer/read-everything';
import type { OpenRoot } from '../explorer/roots';

/** Reads a root wholly, asks where to, and saves it as a snapshot. */
export async function saveSnapshot(
  dialogs: Dialogs,
  root: OpenRoot,
  scope: Scope | undefined,
): Promise<void> {
  const answers = await readEverything(root, scope);
  if (!answers.ok) {
    const { explain } = await import('../../sources/explain');
    if (answers.failure.reason !== 'cancelled')
      await dialogs.error(render(explain(answers.failure).sentence));
    return;
  }
  const target = await dialogs.save({
    title: l10n.t('Save Snapshot'),
    filters: { JSON: ['json'] },
    ...proposed(answers.value),
  });
  if (!target) return;
  const { snapshotText } = await import('../../sources/snapshot/write');
  await workspace.fs.writeFile(target, Buffer.from(snapshotText(answers.value)));
}

function proposed({ scope }: DescribeAnswers): { readonly defaultUri?: Uri } {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = ['network', scope.account, scope.region].filter(Boolean).join('-');
  return folder ? { defaultUri: Uri.joinPath(folder.uri, `${name}.json`) } : {};
}
