import {
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type Disposable,
  type Event,
  type TreeDataProvider,
} from 'vscode';
import type { FindingSeverity } from '../../rules/severity';
import { CODICONS } from '../explorer/codicons';
import { plainMarkdown } from '../plain-markdown';
import { render } from '../render';
import type { FindingRow } from './finding-row';
import { groupRows, type FindingNode, type SeverityNode } from './group-rows';

/** Shows findings in a view: by severity, then by file or account. */
export class FindingsTree implements TreeDataProvider<FindingNode>, Disposable {
  readonly #changes = new EventEmitter<void>();
  #top: readonly SeverityNode[] = [];
  #byId = new Map<string, FindingNode>();
  readonly onDidChangeTreeData: Event<void> = this.#changes.event;

  show(rows: readonly FindingRow[]): void {
    this.#top = groupRows(rows);
    this.#byId = new Map<string, FindingNode>(
      this.#top.flatMap((severity) => [
        [severity.id, severity] as const,
        ...severity.children.map((place) => [place.id, place] as const),
      ]),
    );
    this.#changes.fire();
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (!node) return [...this.#top];
    return node.kind === 'row' ? [] : [...node.children];
  }

  getParent(node: FindingNode): FindingNode | undefined {
    return node.kind === 'severity' ? undefined : this.#byId.get(node.parentId);
  }

  getTreeItem(node: FindingNode): TreeItem {
    switch (node.kind) {
      case 'severity':
        return severityItem(node);
      case 'place': {
        const item = new TreeItem(node.place.label, TreeItemCollapsibleState.Expanded);
        item.id = node.id;
        item.description = node.place.description;
        // The icon of the user's theme for such a file; the colour and badge of its diagnostics come with it.
        if (node.place.uri) item.resourceUri = node.place.uri;
        item.iconPath = node.place.uri ? ThemeIcon.File : new ThemeIcon('cloud');
        item.contextValue = 'place';
        return item;
      }
      case 'row':
        return rowItem(node.id, node.row);
    }
  }

  resolveTreeItem(item: TreeItem, node: FindingNode): TreeItem {
    if (node.kind !== 'row') return item;
    const { rule, message, documentation } = node.row;
    const tooltip = new MarkdownString();
    tooltip.appendMarkdown(plainMarkdown(render(message)));
    tooltip.appendMarkdown(`\n\n[${rule}](${Uri.parse(documentation, true).toString()})`);
    item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}

function severityItem({ id, severity, count }: SeverityNode): TreeItem {
  // What may be meant so stays closed until somebody looks.
  const isGrave = severity === 'error' || severity === 'warning';
  const item = new TreeItem(
    SEVERITY_WORDS[severity](),
    isGrave ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = String(count);
  item.iconPath = severityIcon(severity);
  item.contextValue = 'severity';
  return item;
}

function rowItem(id: string, row: FindingRow): TreeItem {
  const title = render(row.title);
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.id = id;
  item.description = `${row.resource} · ${row.rule}`;
  item.iconPath = severityIcon(row.severity);
  item.contextValue = row.fix ? 'finding fixable' : 'finding';
  item.command = { command: 'endpointLens.showFinding', title: '', arguments: [row] };
  item.accessibilityInformation = {
    label: [SEVERITY_WORD[row.severity](), title, row.resource].join(', '),
  };
  return item;
}

function severityIcon(severity: FindingSeverity): ThemeIcon {
  const { icon, colour } = ICONS[severity];
  return new ThemeIcon(icon, colour === undefined ? undefined : new ThemeColor(colour));
}

const ICONS: Readonly<
  Record<FindingSeverity, { readonly icon: string; readonly colour: string | undefined }>
> = {
  error: { icon: CODICONS.error, colour: 'charts.red' },
  warning: { icon: CODICONS.warning, colour: 'charts.yellow' },
  information: { icon: CODICONS.information, colour: 'charts.blue' },
  hint: { icon: CODICONS.hint, colour: undefined },
};

const SEVERITY_WORDS: Readonly<Record<FindingSeverity, () => string>> = {
  error: () => l10n.t('Errors'),
  warning: () => l10n.t('Warnings'),
  information: () => l10n.t('Information'),
  hint: () => l10n.t('Hints'),
};

const SEVERITY_WORD: Readonly<Record<FindingSeverity, () => string>> = {
  error: () => l10n.t('Error'),
  warning: () => l10n.t('Warning'),
  information: () => l10n.t('Information'),
  hint: () => l10n.t('Hint'),
};
