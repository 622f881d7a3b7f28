import { l10n, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';
import type { SavedQuestion } from '../../webview/path/protocol';
import { PathPanel, type PathPanelHost } from './path-panel';
import { savedQuestion } from './saved-question';
import { pageOptions } from './web-page';

/** The type of the panels, which VS Code restores by. */
export const PATH_VIEW = 'endpointLens.path';

/** The pictures of paths that are open. */
export class PathPanels implements Disposable {
  readonly #host: PathPanelHost;
  readonly #panels = new Set<PathPanel>();

  constructor(host: PathPanelHost) {
    this.#host = host;
  }

  get all(): readonly PathPanel[] {
    return [...this.#panels];
  }

  /** Shows a path: in the panel that shows the same source already, else in one of its own. */
  show(saved: SavedQuestion): PathPanel {
    const same = this.all.find(({ question: { root, from, vpc } }) => {
      const isRoot = root.kind === saved.root.kind && root.key === saved.root.key;
      return isRoot && from === saved.from && vpc === saved.vpc;
    });
    if (same) {
      same.ask(saved);
      same.panel.reveal();
      return same;
    }
    const panel = window.createWebviewPanel(
      PATH_VIEW,
      l10n.t('Path'),
      ViewColumn.Active,
      pageOptions(this.#host.extensionUri),
    );
    return this.#keep(panel, saved);
  }

  /** Fills a panel that was there before the window was loaded again. @param state as the page kept it. */
  restore(panel: WebviewPanel, state: unknown): PathPanel | undefined {
    const saved = savedQuestion(state);
    if (saved) return this.#keep(panel, saved);
    panel.dispose();
    return undefined;
  }

  #keep(panel: WebviewPanel, saved: SavedQuestion): PathPanel {
    const path = new PathPanel(panel, this.#host, saved);
    this.#panels.add(path);
    panel.onDidDispose(() => {
      this.#panels.delete(path);
      path.dispose();
    });
    return path;
  }

  dispose(): void {
    for (const path of this.all) path.panel.dispose();
  }
}
