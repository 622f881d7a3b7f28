import { l10n, ProgressLocation, window } from 'vscode';
import type { DescribeAnswers, Scope } from '../../network/describe';
import type { Result } from '../../sources/failure';
import type { OpenRoot } from './roots';

/** Reads a root wholly, what is otherwise read on demand included: shown, and to be cancelled. */
export function readEverything(root: OpenRoot, scope: Scope | undefined): Thenable<Result<DescribeAnswers>> {
  return window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Reading everything of {root}…', { root: root.source.root.label }),
      cancellable: true,
    },
    (_progress, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => {
        abort.abort();
      });
      return root.source.readEverything(abort.signal, scope);
    },
  );
}
