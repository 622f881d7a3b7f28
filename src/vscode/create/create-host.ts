import type { Memento, Uri } from 'vscode';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer } from '../explorer/explorer';
import type { Paths } from '../paths/paths';

/** What the parts that create work with. */
export interface CreateHost {
  readonly explorer: Explorer;
  readonly dialogs: Dialogs;
  readonly paths: Paths;
  /** Outlives the window: what was begun is found on the next start. */
  readonly globalState: Memento;
  readonly extensionUri: Uri;
}
