import { l10n, StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import type { Explorer } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import { verbatim } from '../render';

/** Says in the status bar which account and Region is looked at: that of the selected row, else the first. */
export class StatusBar implements Disposable {
  #item: StatusBarItem | undefined;
  readonly #explorer: Explorer;
  readonly #subscriptions: readonly Disposable[];

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    const update = (): void => {
      this.#update();
    };
    this.#subscriptions = [explorer.roots.onDidChange(update), explorer.view.onDidChangeSelection(update)];
    update();
  }

  #update(): void {
    const root = this.#current();
    if (!root) {
      this.#item?.hide();
      return;
    }
    this.#item ??= this.#create();
    const { label, region } = root.source.root;
    const account = root.network?.regions[0]?.scope.account;
    const words = region === undefined ? label : `${label} · ${region}`;
    this.#item.text = root.failure ? `$(warning) ${verbatim(words)}` : `$(account) ${verbatim(words)}`;
    this.#item.tooltip =
      account === undefined
        ? l10n.t('Endpoint Lens: {root}', { root: words })
        : l10n.t('Endpoint Lens: {root}, account {account}', { root: words, account });
    this.#item.accessibilityInformation = { label: l10n.t('AWS account {root}', { root: words }) };
    this.#item.show();
  }

  #create(): StatusBarItem {
    const item = window.createStatusBarItem('endpointLens.account', StatusBarAlignment.Left, 0);
    item.name = l10n.t('Endpoint Lens Account');
    item.command = 'endpointLens.network.focus';
    return item;
  }

  #current(): OpenRoot | undefined {
    const [selected] = this.#explorer.view.selection;
    const accounts = this.#explorer.roots.all.filter(({ source }) => source.pin?.kind === 'account');
    return accounts.find((root) => selected && root.owns(selected)) ?? accounts[0];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item?.dispose();
  }
}
