import { EventEmitter, type Disposable, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { TreeNode } from '../../tree/node';
import type { OpenRoots } from './roots';
import { treeItem } from './tree-item';
import type { UnderWay } from './under-way';

/** Shows the open roots in a view. */
export class NetworkTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #changes = new EventEmitter<TreeNode | undefined>();
  readonly #subscriptions: readonly Disposable[];
  readonly #roots: OpenRoots;
  readonly #underWay: UnderWay;

  readonly onDidChangeTreeData: Event<TreeNode | undefined> = this.#changes.event;

  constructor(roots: OpenRoots, underWay: UnderWay) {
    this.#roots = roots;
    this.#underWay = underWay;
    const draw = (): void => {
      this.#changes.fire(undefined);
    };
    this.#subscriptions = [roots.onDidChange(draw), underWay.onDidChange(draw)];
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
    const root = this.#roots.of(node);
    void root?.readDetails(node);
    return [...(root ? this.#underWay.below(root, node) : []), ...(node.children?.() ?? [])];
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
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }
}
