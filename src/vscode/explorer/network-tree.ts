import { EventEmitter, type Disposable, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { TreeNode } from '../../tree/node';
import type { OpenRoots } from './roots';
import { treeItem } from './tree-item';

/** Shows the open roots in a view. */
export class NetworkTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #changes = new EventEmitter<TreeNode | undefined>();
  readonly #subscription: Disposable;
  readonly #roots: OpenRoots;

  readonly onDidChangeTreeData: Event<TreeNode | undefined> = this.#changes.event;

  constructor(roots: OpenRoots) {
    this.#roots = roots;
    this.#subscription = roots.onDidChange(() => {
      this.#changes.fire(undefined);
    });
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.#roots.all.flatMap((root) => root.nodes);
    // Opening a root that was not read yet reads it; what was read then takes its place.
    if (node.subject.kind === 'root' && node.subject.scope === undefined) {
      await this.#roots.of(node)?.ensureRead();
      return [];
    }
    // What costs a call for each resource is read when somebody looks; the rows change when it came.
    void this.#roots.of(node)?.readDetails(node);
    return [...(node.children?.() ?? [])];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  async resolveTreeItem(item: TreeItem, node: TreeNode): Promise<TreeItem> {
    const { tooltipOf } = await import('./tooltip');
    item.tooltip = tooltipOf(node);
    return item;
  }

  /** Draws a node and what is below it again. */
  refresh(node: TreeNode): void {
    this.#changes.fire(node);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changes.dispose();
  }
}
