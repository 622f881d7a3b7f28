import { commands, l10n, Uri, window, type Disposable, type Memento, type TreeView } from 'vscode';
import { arnOf } from '../../network/arn';
import { consoleLink } from '../../network/console-link';
import type { Resource } from '../../network/resource';
import type { FailureAction } from '../../sources/explain';
import type { Failure } from '../../sources/failure';
import type { TreeNode } from '../../tree/node';
import { render } from '../render';
import { resourceOf } from './context-value';
import { askForSnapshot } from './ask-for-snapshot';
import { Details } from './details';
import type { Dialogs } from './dialogs';
import { findResource } from './find-resource';
import { NetworkTree } from './network-tree';
import type { Pin } from './pin';
import type { NetworkSource } from './sources/network-source';
import { copySource } from './sources/sandbox-source';
import { restorePins, savePins, type SourceOfPin } from './pins';
import { readEverything } from './read-everything';
import { reveal } from './reveal';
import { revealCode } from './reveal-code';
import { OpenRoots, type OpenRoot } from './roots';
import { UnderWay } from './under-way';

/** Does what a failure asks for, beyond trying again and removing. */
export type Recover = (
  root: OpenRoot,
  action: Exclude<FailureAction, 'try-again' | 'remove'>,
) => Promise<void>;

/** The Network view and its commands. */
export class Explorer implements Disposable {
  readonly roots = new OpenRoots();
  readonly underWay = new UnderWay();
  readonly tree = new NetworkTree(this.roots, this.underWay);
  readonly view: TreeView<TreeNode>;
  readonly #details = new Details();
  readonly #dialogs: Dialogs;
  readonly #state: Memento;
  readonly #sourceOf: SourceOfPin;
  readonly #recover: Recover;
  #copies = 0;
  readonly #disposables: Disposable[] = [];

  /** @param recover does what a failure asks for beyond trying again and removing. */
  constructor(dialogs: Dialogs, state: Memento, sourceOf: SourceOfPin, recover: Recover) {
    this.#dialogs = dialogs;
    this.#state = state;
    this.#sourceOf = sourceOf;
    this.#recover = recover;
    restorePins(state, this.roots, sourceOf);
    this.view = window.createTreeView('endpointLens.network', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    for (const [command, run] of Object.entries(this.#commands())) {
      this.#disposables.push(commands.registerCommand(command, run));
    }
  }

  /** Every command of the view. Those about a node act on the selected one where they come from a keybinding. */
  #commands(): Readonly<Record<ExplorerCommand, (node?: TreeNode) => unknown>> {
    const aboutNode = (run: (node: TreeNode) => unknown) => (node?: TreeNode) => {
      const chosen = node ?? this.view.selection[0];
      return chosen && run(chosen);
    };
    const aboutResource = (run: (resource: Resource) => unknown): ((node?: TreeNode) => unknown) =>
      aboutNode((node) => {
        const resource = resourceOf(node);
        return resource && run(resource);
      });
    return {
      'endpointLens.openSandbox': () => this.open({ kind: 'sandbox' }),
      'endpointLens.openSnapshot': () => this.#askForSnapshot(),
      'endpointLens.refresh': () => this.#refreshAll(),
      'endpointLens.refreshNode': aboutNode((node) => this.roots.of(node)?.read()),
      'endpointLens.cancelReading': aboutNode((node) => this.roots.of(node)?.cancel()),
      'endpointLens.closeRoot': aboutNode((node) => this.#close(node)),
      'endpointLens.tryOnCopy': aboutNode((node) => this.#tryOnCopy(node)),
      'endpointLens.findResource': () => this.#find(),
      'endpointLens.showMore': aboutNode((node) => {
        this.#showMore(node);
      }),
      'endpointLens.goToTarget': aboutNode((node) => this.#goToTarget(node)),
      'endpointLens.revealRouteTable': aboutNode((node) => this.#revealRouteTable(node)),
      'endpointLens.explain': aboutNode((node) => this.#explain(node)),
      'endpointLens.stopWaiting': aboutNode(({ subject }) => {
        if (subject.kind === 'doing') this.underWay.stop(subject.id);
      }),
      'endpointLens.openDetails': aboutNode((node) => this.#showDetails(node)),
      'endpointLens.copyId': aboutResource(({ id }) => this.#dialogs.copy(id)),
      'endpointLens.copyArn': aboutResource((resource) => this.#dialogs.copy(arnOf(resource) ?? resource.id)),
      'endpointLens.copyCidr': aboutNode((node) => this.#copyCidr(node)),
      'endpointLens.openInConsole': aboutResource((resource) => {
        const link = consoleLink(resource);
        return link === undefined ? undefined : this.#dialogs.openExternal(Uri.parse(link, true));
      }),
    };
  }

  /** Opens what a pin names, reads it and shows it. */
  async open(pin: Pin): Promise<void> {
    await this.openSource(this.#sourceOf(pin));
  }

  /** Opens a source, reads it and shows it. */
  async openSource(source: NetworkSource): Promise<void> {
    const root = this.roots.open(source);
    await savePins(this.#state, this.roots);
    await commands.executeCommand('endpointLens.network.focus');
    await root.ensureRead();
    if (!this.roots.all.includes(root)) return;
    const [first] = root.nodes;
    if (first) await this.view.reveal(first, { select: true, focus: true });
    // A session to sign in to waits in its row: nobody is sent to a terminal unasked.
    const quiet = root.failure?.reason === 'session-expired' || root.failure?.reason === 'cancelled';
    if (root.failure && !quiet) await this.#offer(root, root.failure);
  }

  async #askForSnapshot(): Promise<void> {
    for (const uri of await askForSnapshot(this.#dialogs))
      await this.open({ kind: 'snapshot', path: uri.fsPath });
  }

  async #refreshAll(): Promise<void> {
    await Promise.all(this.roots.all.map((root) => root.read()));
  }

  async #close(node: TreeNode): Promise<void> {
    const root = this.roots.of(node);
    if (root) await this.closeRoot(root);
  }

  async closeRoot(root: OpenRoot): Promise<void> {
    this.roots.close(root);
    await savePins(this.#state, this.roots);
  }

  /** Opens a sandbox with everything of a root in it: what is tried there changes nothing elsewhere. */
  async #tryOnCopy(node: TreeNode): Promise<void> {
    const root = this.roots.of(node);
    if (!root) return;
    const scope = node.subject.kind === 'root' ? node.subject.scope : undefined;
    const answers = await readEverything(root, scope);
    if (answers.ok) {
      await this.openSource(copySource(root.source.root.label, ++this.#copies, answers.value));
    } else if (answers.failure.reason !== 'cancelled') {
      await this.#offer(root, answers.failure);
    }
  }

  async #find(): Promise<void> {
    const { all } = this.roots;
    if (all.length === 0) {
      const openSandbox = l10n.t('Open Sandbox');
      const answer = await this.#dialogs.information(
        l10n.t('There is nothing to search yet: open the sandbox or a snapshot first.'),
        openSandbox,
      );
      if (answer === openSandbox) await this.open({ kind: 'sandbox' });
      return;
    }
    await Promise.all(all.map((root) => root.ensureRead()));
    const found = await findResource(this.#dialogs, all);
    if (found) await reveal(this.view, this.roots, found.root, found.resource);
  }

  async #showDetails(node: TreeNode): Promise<void> {
    const resource = resourceOf(node);
    const root = this.roots.of(node);
    if (resource && root) await this.showResource(root, resource);
  }

  #showMore(node: TreeNode): void {
    if (!node.parent) return;
    this.roots.showMore(node.parent.id);
    this.tree.refresh(node.parent);
  }

  async #goToTarget(node: TreeNode): Promise<void> {
    const { subject } = node;
    const target = subject.kind === 'link' || subject.kind === 'route' ? subject.target : undefined;
    const root = this.roots.of(node);
    if (target && root) await reveal(this.view, this.roots, root, target);
  }

  async #revealRouteTable(node: TreeNode): Promise<void> {
    const { routeTableAssociations } = await import('../../network/routing/effective-route-table');
    const resource = resourceOf(node);
    const root = this.roots.of(node);
    if (resource?.kind !== 'subnet' || !root?.network) return;
    const effective = routeTableAssociations(root.network).of(resource);
    if (effective.table) await reveal(this.view, this.roots, root, effective.table);
    else
      await this.#dialogs.information(
        l10n.t('It is not known which route table serves {subnet}: {why}.', {
          subnet: resource.id,
          why: render(effective.why),
        }),
      );
  }

  /** Says in a sentence what a row says in two words, with what can be done. */
  async #explain(node: TreeNode): Promise<void> {
    if (node.subject.kind === 'doing') {
      const stop = l10n.t('Stop Waiting');
      const answer = await this.#dialogs.information(render(node.subject.sentence), stop);
      if (answer === stop) this.underWay.stop(node.subject.id);
      return;
    }
    if (node.subject.kind !== 'notice') return;
    const root = this.roots.of(node);
    if (root?.failure) return this.#offer(root, root.failure);
    const sentence = render(node.subject.sentence);
    if (node.subject.level !== 'error' || !root) {
      await this.#dialogs.information(sentence);
      return;
    }
    const again = l10n.t('Try Again');
    if ((await this.#dialogs.error(sentence, again)) === again) await root.read();
  }

  async #offer(root: OpenRoot, failure: Failure): Promise<void> {
    const { explain } = await import('../../sources/explain');
    const { sentence, actions } = explain(failure);
    // The row itself says "sign in": choosing it signs in, without another question.
    if (actions[0] === 'sign-in') return this.#recover(root, 'sign-in');
    const labels = actions.map(actionLabel);
    const answer = await this.#dialogs.error(render(sentence), ...labels);
    const action = actions.find((_, i) => labels[i] === answer);
    if (action) await this.act(root, action);
  }

  /** Does what can be done about a failure of a root. */
  async act(root: OpenRoot, action: FailureAction): Promise<void> {
    if (action === 'try-again') await root.read();
    else if (action === 'remove') await this.closeRoot(root);
    else await this.#recover(root, action);
  }

  /** Selects a resource's node in the view. @returns false where there is none. */
  async reveal(root: OpenRoot, resource: Resource): Promise<boolean> {
    return this.roots.all.includes(root) && reveal(this.view, this.roots, root, resource);
  }

  /** Shows a resource as AWS describes it, or where code declares it. */
  async showResource(root: OpenRoot, resource: Resource): Promise<void> {
    const { kind, key } = root.source.root;
    // AWS has not described what code declares: its details are the code.
    if (resource.origin.seen === 'file') return revealCode(resource.origin);
    await this.#details.show(resource, `${kind}:${key}`);
  }

  async #copyCidr(node: TreeNode): Promise<void> {
    const { cidrsOf } = await import('./cidrs-of');
    const cidrs = cidrsOf(node);
    if (cidrs.length > 0) await this.#dialogs.copy(cidrs.join('\n'));
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.view.dispose();
    this.#details.dispose();
    this.tree.dispose();
    this.underWay.dispose();
    this.roots.dispose();
  }
}

/** @returns what a button for an action says. */
export function actionLabel(action: FailureAction): string {
  return ACTION_LABELS[action]();
}

const ACTION_LABELS: Readonly<Record<FailureAction, () => string>> = {
  'try-again': () => l10n.t('Try Again'),
  'sign-in': () => l10n.t('Sign In'),
  'open-config': () => l10n.t('Open Config File'),
  'choose-profile': () => l10n.t('Choose Profile'),
  'choose-region': () => l10n.t('Choose Region'),
  remove: () => l10n.t('Remove from View'),
};

/** The commands of the Network view, as in the manifest. */
export type ExplorerCommand =
  | 'endpointLens.openSandbox'
  | 'endpointLens.openSnapshot'
  | 'endpointLens.refresh'
  | 'endpointLens.refreshNode'
  | 'endpointLens.cancelReading'
  | 'endpointLens.closeRoot'
  | 'endpointLens.tryOnCopy'
  | 'endpointLens.findResource'
  | 'endpointLens.showMore'
  | 'endpointLens.goToTarget'
  | 'endpointLens.revealRouteTable'
  | 'endpointLens.explain'
  | 'endpointLens.stopWaiting'
  | 'endpointLens.openDetails'
  | 'endpointLens.copyId'
  | 'endpointLens.copyArn'
  | 'endpointLens.copyCidr'
  | 'endpointLens.openInConsole';
