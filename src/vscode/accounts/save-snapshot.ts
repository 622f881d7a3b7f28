import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { DescribeAnswers } from '../../network/describe';
import { render } from '../render';
import type { Dialogs } from '../explorer/dialogs';
import type { OpenRoot } from '../explorer/roots';

/** Reads a root wholly, asks where to, and saves it as a snapshot. */
export async function saveSnapshot(dialogs: Dialogs, root: OpenRoot): Promise<void> {
  const { readEverything } = root.source;
  if (!readEverything) {
    await dialogs.information(
      l10n.t('A snapshot is a file already; only accounts and the sandbox can be saved as one.'),
    );
    return;
  }
  const answers = await reading(readEverything);
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

/** In the view that it is about, and to be cancelled. */
function reading<T>(read: (signal: AbortSignal) => Promise<T>): Thenable<T> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Reading everything for the snapshot…'),
      cancellable: true,
    },
    (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => {
        abort.abort();
      });
      return read(abort.signal);
    },
  );
}

function proposed({ scope }: DescribeAnswers): { readonly defaultUri?: Uri } {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = ['network', scope.account, scope.region].filter(Boolean).join('-');
  return folder ? { defaultUri: Uri.joinPath(folder.uri, `${name}.json`) } : {};
}
