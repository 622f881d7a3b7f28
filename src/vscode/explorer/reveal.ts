import type { TreeView } from 'vscode';
import { scopeKey } from '../../network/coverage';
import type { Resource } from '../../network/resource';
import type { TreeNode } from '../../tree/node';
import type { OpenRoot, OpenRoots } from './roots';

/** Finds a resource's own node, opening as many pages as it takes; undefined for what the tree has no node for. */
export async function nodeOf(
  roots: OpenRoots,
  root: OpenRoot,
  resource: Resource,
): Promise<TreeNode | undefined> {
  const { trailOf } = await import('../../tree/locate');
  const { network } = root;
  const trail = network && trailOf(network, resource);
  let node = root.nodes.find(
    ({ subject }) =>
      subject.kind === 'root' && subject.scope && scopeKey(subject.scope) === scopeKey(resource.scope),
  );
  for (const segment of trail ?? []) node = node && childOf(roots, node, segment);
  return trail && node;
}

function childOf(roots: OpenRoots, parent: TreeNode, segment: string): TreeNode | undefined {
  for (;;) {
    const children = parent.children?.() ?? [];
    const found = children.find(({ id }) => id === `${parent.id}/${segment}`);
    if (found || children.at(-1)?.subject.kind !== 'more') return found;
    roots.showMore(parent.id);
  }
}

/** Selects a resource's node in the view. @returns false where there is none. */
export async function reveal(
  view: TreeView<TreeNode>,
  roots: OpenRoots,
  root: OpenRoot,
  resource: Resource,
): Promise<boolean> {
  const node = await nodeOf(roots, root, resource);
  if (!node) return false;
  await view.reveal(node, { select: true, focus: true, expand: false });
  return true;
}
