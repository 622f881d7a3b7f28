import { commands, l10n, window, type Disposable, type Uri } from 'vscode';
import type { Resource } from '../../network/resource';
import type { TreeNode } from '../../tree/node';
import { resourceOf } from '../explorer/context-value';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import type { PathPanels } from './path-panels';
import type { MatrixPanels } from './matrix/matrix-panels';
import type { OpenCreateForm } from './open-create-form';
import type { Middle } from './through';

/** The commands about paths, as in the manifest. */
export type PathCommand =
  | 'endpointLens.tracePath'
  | 'endpointLens.tracePathFrom'
  | 'endpointLens.tracePathTo'
  | 'endpointLens.tracePathThrough'
  | 'endpointLens.showMatrix';

/** Registers what shows paths; the engine and the panels are loaded when somebody asks. */
export class Paths implements Disposable {
  readonly #explorer: Explorer;
  readonly #dialogs: Dialogs;
  readonly #extensionUri: Uri;
  readonly #create: OpenCreateForm;
  readonly #disposables: Disposable[] = [];
  #panels: Promise<PathPanels> | undefined;
  #matrices: Promise<MatrixPanels> | undefined;

  /** @param create opens the form, which is another part's. */
  constructor(explorer: Explorer, dialogs: Dialogs, extensionUri: Uri, create: OpenCreateForm) {
    this.#explorer = explorer;
    this.#dialogs = dialogs;
    this.#extensionUri = extensionUri;
    this.#create = create;
    const table: Readonly<Record<PathCommand, (node?: TreeNode) => unknown>> = {
      'endpointLens.tracePath': () => this.#traceAny(),
      'endpointLens.tracePathFrom': (node) => this.#traceFrom(node),
      'endpointLens.tracePathTo': (node) => this.#traceTo(node),
      'endpointLens.tracePathThrough': (node) => this.#traceThrough(node),
      'endpointLens.showMatrix': (node) => this.#showMatrix(node),
    };
    for (const [command, run] of Object.entries(table)) {
      this.#disposables.push(commands.registerCommand(command, run));
    }
    this.#disposables.push(
      window.registerWebviewPanelSerializer('endpointLens.path', {
        deserializeWebviewPanel: async (panel, state) => {
          (await this.panels()).restore(panel, state);
        },
      }),
      window.registerWebviewPanelSerializer('endpointLens.matrix', {
        deserializeWebviewPanel: async (panel, state) => {
          (await this.matrices()).restore(panel, state);
        },
      }),
    );
  }

  /** The pictures that are open. */
  panels(): Promise<PathPanels> {
    this.#panels ??= import('./path-panels').then(
      (module) =>
        new module.PathPanels({
          explorer: this.#explorer,
          dialogs: this.#dialogs,
          extensionUri: this.#extensionUri,
          create: this.#create,
        }),
    );
    return this.#panels;
  }

  /** The matrices that are open. */
  matrices(): Promise<MatrixPanels> {
    this.#matrices ??= import('./matrix/matrix-panels').then(
      (module) =>
        new module.MatrixPanels(
          this.#explorer.roots,
          this.#dialogs,
          this.#extensionUri,
          (root, subnetId, service) => {
            void this.traceSubnet(root, subnetId, service);
          },
          (root, subnetId, service) => this.#create(root, { subnetId, service }),
        ),
    );
    return this.#matrices;
  }

  async #traceAny(): Promise<void> {
    const root = await this.#chooseRoot();
    if (root) await (await import('./trace-commands')).traceAny(this.#dialogs, await this.panels(), root);
  }

  async #traceFrom(node: TreeNode | undefined): Promise<void> {
    const { root, resource } = this.#about(node);
    if (root && resource) {
      await (await import('./trace-commands')).traceFrom(this.#dialogs, await this.panels(), root, resource);
    }
  }

  async #traceTo(node: TreeNode | undefined): Promise<void> {
    const { root, resource } = this.#about(node);
    if (root && resource) {
      await (await import('./trace-commands')).traceTo(this.#dialogs, await this.panels(), root, resource);
    }
  }

  async #traceThrough(node: TreeNode | undefined): Promise<void> {
    const { root, resource } = this.#about(node);
    const subject = (node ?? this.#explorer.view.selection[0])?.subject;
    const middle: Middle | undefined =
      subject?.kind === 'route'
        ? { kind: 'route', route: subject.route, table: subject.table }
        : resource && { kind: 'resource', resource };
    if (root && middle) {
      await (await import('./trace-commands')).traceThrough(this.#dialogs, await this.panels(), root, middle);
    }
  }

  /** Shows how a subnet reaches a service. */
  async traceSubnet(root: OpenRoot, subnetId: string, service: string): Promise<void> {
    const { traceSubnet } = await import('./trace-commands');
    traceSubnet(await this.panels(), root, subnetId, service);
  }

  async #showMatrix(node: TreeNode | undefined): Promise<void> {
    const root = (node && this.#explorer.roots.of(node)) ?? (await this.#chooseRoot());
    if (root) (await this.matrices()).show(root);
  }

  #about(node: TreeNode | undefined): {
    readonly root: OpenRoot | undefined;
    readonly resource: Resource | undefined;
  } {
    const chosen = node ?? this.#explorer.view.selection[0];
    return {
      root: chosen && this.#explorer.roots.of(chosen),
      resource: chosen && resourceOf(chosen),
    };
  }

  async #chooseRoot(): Promise<OpenRoot | undefined> {
    const { chooseRoot } = await import('../explorer/choose-root');
    return chooseRoot(
      this.#explorer,
      this.#dialogs,
      l10n.t('There is no network to trace in yet: open the sandbox, a snapshot or an account first.'),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    void this.#panels?.then((panels) => {
      panels.dispose();
    });
    void this.#matrices?.then((matrices) => {
      matrices.dispose();
    });
  }
}
