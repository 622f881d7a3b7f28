import { commands, l10n, Uri, window, workspace, type Disposable, type TreeView } from 'vscode';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer } from '../explorer/explorer';
import type { OpenCreateForm } from '../paths/open-create-form';
import { render } from '../render';
import type { FindingRow, FindingSource } from './finding-row';
import { FindingsTree } from './findings-tree';
import { graveCount, type FindingNode } from './group-rows';
import type { NetworkFindings } from './network-findings';

/** The commands of the Findings view, as in the manifest. */
export type FindingsCommand =
  | 'endpointLens.showFinding'
  | 'endpointLens.fixFinding'
  | 'endpointLens.openFindingDocumentation'
  | 'endpointLens.copyFinding';

const REST_MS = 200;

/** The Findings view: what is wrong with the code of the workspace, and with the networks that are open. */
export class Findings implements Disposable {
  readonly tree = new FindingsTree();
  readonly view: TreeView<FindingNode>;
  readonly #explorer: Explorer;
  readonly #dialogs: Dialogs;
  readonly #create: OpenCreateForm;
  readonly #sources = new Set<FindingSource>();
  readonly #disposables: Disposable[] = [];
  #networks: Promise<NetworkFindings> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param create opens the form for what would mend a network. */
  constructor(explorer: Explorer, dialogs: Dialogs, create: OpenCreateForm) {
    this.#explorer = explorer;
    this.#dialogs = dialogs;
    this.#create = create;
    this.view = window.createTreeView('endpointLens.findings', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    const table: Readonly<Record<FindingsCommand, (row: FindingRow) => unknown>> = {
      'endpointLens.showFinding': (row) => row.show(),
      'endpointLens.fixFinding': (row) => row.fix?.(),
      'endpointLens.openFindingDocumentation': ({ documentation }) =>
        this.#dialogs.openExternal(Uri.parse(documentation, true)),
      'endpointLens.copyFinding': ({ rule, resource, message }) =>
        this.#dialogs.copy(`${rule} ${resource}: ${render(message)}`),
    };
    for (const [command, run] of Object.entries(table)) {
      this.#disposables.push(
        commands.registerCommand(command, (about?: FindingNode | FindingRow) => {
          const row = rowOf(about ?? this.view.selection[0]);
          return row && run(row);
        }),
      );
    }
    this.#disposables.push(
      explorer.roots.onDidChange(() => {
        void this.#followNetworks();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('endpointLens.lint.rules'))
          void this.#networks?.then((made) => made.again());
      }),
    );
  }

  /** Every finding that is shown. */
  get rows(): readonly FindingRow[] {
    return [...this.#sources].flatMap(({ rows }) => rows);
  }

  add(source: FindingSource): void {
    this.#sources.add(source);
    this.refresh();
  }

  /** Shows what the sources have, once they have not changed for a moment: nobody reads rows while typing. */
  refreshLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.refresh();
    }, REST_MS);
  }

  /** Shows what the sources have now. */
  refresh(): void {
    const { rows } = this;
    this.tree.show(rows);
    const value = graveCount(rows);
    this.view.badge =
      value === 0
        ? undefined
        : {
            value,
            tooltip: value === 1 ? l10n.t('1 error or warning') : l10n.t('{0} errors and warnings', value),
          };
  }

  /** What is said of networks that are open; the rules are loaded with the first that was read. */
  async networks(): Promise<NetworkFindings> {
    return (this.#networks ??= import('./network-findings').then((module) => {
      const made = new module.NetworkFindings(this.#explorer, this.#create, () => {
        this.refresh();
      });
      this.add(made);
      return made;
    }));
  }

  async #followNetworks(): Promise<void> {
    const isAny = this.#explorer.roots.all.some(({ network }) => network);
    if (isAny || this.#networks) await (await this.networks()).follow();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
    this.view.dispose();
    this.tree.dispose();
  }
}

function rowOf(about: FindingNode | FindingRow | undefined): FindingRow | undefined {
  if (!about) return undefined;
  if (!('kind' in about)) return about;
  return about.kind === 'row' ? about.row : undefined;
}
