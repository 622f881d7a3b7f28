import { commands, l10n, window, type Disposable } from 'vscode';
import type { Scope } from '../../network/describe';
import type { Resource } from '../../network/resource';
import type { TreeNode } from '../../tree/node';
import { resourceAbove } from '../explorer/context-value';
import type { OpenRoot } from '../explorer/roots';
import type { OpenCreateForm } from '../paths/open-create-form';
import type { CreateCommands, StartAt } from './create-commands';
import type { CreateHost } from './create-host';
import { CREATION_KEY } from './creation-key';

/** The commands that create and change, as in the manifest. */
export type CreateCommand =
  | 'endpointLens.createEndpoint'
  | 'endpointLens.createGatewayEndpoint'
  | 'endpointLens.createInstanceConnectEndpoint'
  | 'endpointLens.createEndpointService'
  | 'endpointLens.modifyEndpoint'
  | 'endpointLens.deleteEndpoint'
  | 'endpointLens.acceptConnection'
  | 'endpointLens.rejectConnection'
  | 'endpointLens.useEndpoint'
  | 'endpointLens.connectToInstance'
  | 'endpointLens.unfinishedCreations';

/** Registers what creates and changes endpoints; all of it is loaded when somebody asks. */
export class Create implements Disposable {
  readonly #host: CreateHost;
  readonly #disposables: Disposable[] = [];
  #commands: Promise<CreateCommands> | undefined;

  constructor(host: CreateHost) {
    this.#host = host;
    const about =
      (run: (commands: CreateCommands, root: OpenRoot, resource: Resource) => unknown) =>
      async (node?: TreeNode) => {
        const { root, resource } = this.#at(node);
        if (root && resource) await run(await this.commands(), root, resource);
      };
    const form = (what: StartAt) => async (node?: TreeNode) => this.#openForm(node, what);
    const table: Readonly<Record<CreateCommand, (node?: TreeNode) => unknown>> = {
      'endpointLens.createEndpoint': form({}),
      'endpointLens.createGatewayEndpoint': async (node) => {
        const root = await this.#rootFor(node);
        if (root) await (await this.commands()).createGateway(root, this.#at(node));
      },
      'endpointLens.createInstanceConnectEndpoint': form({ category: 'instance-connect' }),
      'endpointLens.createEndpointService': form({ category: 'provider' }),
      'endpointLens.modifyEndpoint': about((run, root, resource) => run.modify(root, resource)),
      'endpointLens.deleteEndpoint': about((run, root, resource) => run.delete(root, resource)),
      'endpointLens.acceptConnection': about((run, root, resource) => run.answer(root, resource, 'accept')),
      'endpointLens.rejectConnection': about((run, root, resource) => run.answer(root, resource, 'reject')),
      'endpointLens.useEndpoint': about((run, _root, resource) => run.use(resource)),
      'endpointLens.connectToInstance': about((run, root, resource) => run.connect(root, resource)),
      'endpointLens.unfinishedCreations': async () => (await this.commands()).showUnfinished(),
    };
    for (const [command, run] of Object.entries(table)) {
      this.#disposables.push(commands.registerCommand(command, run));
    }
    this.#disposables.push(
      window.registerWebviewPanelSerializer('endpointLens.create', {
        deserializeWebviewPanel: async (panel, state) => {
          (await this.commands()).panels.restore(panel, state);
        },
      }),
      host.explorer.roots.onDidChange(() => void this.#tellUnfinished()),
    );
  }

  commands(): Promise<CreateCommands> {
    return (this.#commands ??= import('./create-commands').then(
      (module) => new module.CreateCommands(this.#host),
    ));
  }

  /** Opens the form from a picture or the matrix. */
  readonly openFor: OpenCreateForm = async (root, start) => {
    const commands = await this.commands();
    if ('plan' in start) await commands.openForm(root, { plan: start.plan });
    else
      await commands.openForm(root, {
        resource: root.network?.get('subnet', start.subnetId),
        service: start.service,
      });
  };

  async #openForm(node: TreeNode | undefined, what: StartAt): Promise<void> {
    const root = await this.#rootFor(node);
    if (!root) return;
    const { resource, scope } = this.#at(node);
    await (await this.commands()).openForm(root, { ...what, resource, scope });
  }

  /** What was begun before this window was there is told once its root was read. */
  async #tellUnfinished(): Promise<void> {
    const kept = this.#host.globalState.keys().some((key) => key.startsWith(CREATION_KEY));
    if (kept) await (await this.commands()).tellUnfinished();
  }

  async #rootFor(node: TreeNode | undefined): Promise<OpenRoot | undefined> {
    const { explorer, dialogs } = this.#host;
    const root = node && explorer.roots.of(node);
    if (root) return root;
    const { chooseRoot } = await import('../explorer/choose-root');
    return chooseRoot(
      explorer,
      dialogs,
      l10n.t('There is no network to create an endpoint in yet: open the sandbox or an account first.'),
    );
  }

  #at(node: TreeNode | undefined): {
    readonly root: OpenRoot | undefined;
    readonly resource: Resource | undefined;
    readonly scope: Scope | undefined;
  } {
    const root = node && this.#host.explorer.roots.of(node);
    // What stood in a root that is closed says nothing about the one that is chosen instead.
    if (!node || !root) return { root: undefined, resource: undefined, scope: undefined };
    return { root, resource: resourceAbove(node), scope: scopeAbove(node) };
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    void this.#commands?.then((made) => {
      made.dispose();
    });
  }
}

/** @returns the account and Region that a row stands for or below; undefined for a root that was not read. */
function scopeAbove(node: TreeNode): Scope | undefined {
  if (node.subject.kind === 'root') return node.subject.scope;
  return node.parent && scopeAbove(node.parent);
}
