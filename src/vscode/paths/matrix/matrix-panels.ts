import { l10n, ViewColumn, window, type Disposable, type Uri, type WebviewPanel } from 'vscode';
import type { SavedMatrix } from '../../../webview/matrix/protocol';
import type { Dialogs } from '../../explorer/dialogs';
import type { OpenRoot, OpenRoots } from '../../explorer/roots';
import { pageOptions } from '../web-page';
import { savedMatrix } from './matrix-message';
import { MatrixPanel, type AboutCell, type MatrixPanelHost } from './matrix-panel';

/** The type of the panels, which VS Code restores by. */
export const MATRIX_VIEW = 'endpointLens.matrix';

/** The matrices that are open, one for each root. */
export class MatrixPanels implements Disposable {
  readonly #host: MatrixPanelHost;
  readonly #panels = new Set<MatrixPanel>();

  constructor(roots: OpenRoots, dialogs: Dialogs, extensionUri: Uri, open: AboutCell, create: AboutCell) {
    this.#host = { roots, dialogs, extensionUri, open, create };
  }

  get all(): readonly MatrixPanel[] {
    return [...this.#panels];
  }

  /** Shows the matrix of a root, in its panel where it has one. */
  show({ source: { root } }: OpenRoot): MatrixPanel {
    const same = this.all.find(({ saved }) => saved.root.kind === root.kind && saved.root.key === root.key);
    if (same) {
      same.panel.reveal();
      return same;
    }
    const panel = window.createWebviewPanel(
      MATRIX_VIEW,
      l10n.t('Subnets and services'),
      ViewColumn.Active,
      pageOptions(this.#host.extensionUri),
    );
    return this.#keep(panel, { root: { kind: root.kind, key: root.key }, services: [] });
  }

  /** Fills a panel that was there before the window was loaded again. @param state as the page kept it. */
  restore(panel: WebviewPanel, state: unknown): MatrixPanel | undefined {
    const saved = savedMatrix(state);
    if (saved) return this.#keep(panel, saved);
    panel.dispose();
    return undefined;
  }

  #keep(panel: WebviewPanel, saved: SavedMatrix): MatrixPanel {
    const matrix = new MatrixPanel(panel, this.#host, saved);
    this.#panels.add(matrix);
    panel.onDidDispose(() => {
      this.#panels.delete(matrix);
      matrix.dispose();
    });
    return matrix;
  }

  dispose(): void {
    for (const matrix of this.all) matrix.panel.dispose();
  }
}
