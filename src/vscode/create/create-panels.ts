import { l10n, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode';
import type { CreateState } from '../../webview/create/protocol';
import { pageOptions } from '../paths/web-page';
import type { Changes } from './changes';
import type { CreateHost } from './create-host';
import { CreatePanel } from './create-panel';
import type { Creations } from './creations';
import { readState } from './form/read-state';

/** The type of the panels, which VS Code restores by. */
const CREATE_VIEW = 'endpointLens.create';

/** The forms that are open: each is about one endpoint to be. */
export class CreatePanels implements Disposable {
  readonly #host: CreateHost;
  readonly #creations: Creations;
  readonly #changes: Changes;
  readonly #panels = new Set<CreatePanel>();

  constructor(host: CreateHost, creations: Creations, changes: Changes) {
    this.#host = host;
    this.#creations = creations;
    this.#changes = changes;
  }

  get all(): readonly CreatePanel[] {
    return [...this.#panels];
  }

  show(state: CreateState): CreatePanel {
    const panel = window.createWebviewPanel(
      CREATE_VIEW,
      l10n.t('Create endpoint'),
      ViewColumn.Active,
      pageOptions(this.#host.extensionUri),
    );
    return this.#keep(panel, state);
  }

  /** Fills a panel that was there before the window was loaded again. @param kept as the page kept it. */
  restore(panel: WebviewPanel, kept: unknown): CreatePanel | undefined {
    const state = readState(kept);
    if (state) return this.#keep(panel, state);
    panel.dispose();
    return undefined;
  }

  #keep(panel: WebviewPanel, state: CreateState): CreatePanel {
    const form = new CreatePanel(panel, this.#host, this.#creations, this.#changes, this, state);
    this.#panels.add(form);
    panel.onDidDispose(() => {
      this.#panels.delete(form);
      form.dispose();
    });
    return form;
  }

  dispose(): void {
    for (const form of this.all) form.panel.dispose();
  }
}
