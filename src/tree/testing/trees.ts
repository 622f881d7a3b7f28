import { english } from '../../network/message';
import type { Network } from '../../network/network';
import { attach, type PageSizes } from '../attach';
import { rootNodes, type SourceProblem } from '../root';
import type { TreeNode } from '../node';

/** Help for tests: a network's tree, walked and read as text. */
const ALL: PageSizes = { limitOf: () => Number.MAX_SAFE_INTEGER };

export function treesOf(
  network: Network,
  problems: readonly SourceProblem[] = [],
  pages = ALL,
): readonly TreeNode[] {
  const source = { kind: 'snapshot', key: 'test', label: 'test' } as const;
  return rootNodes(source, network, problems).map((spec) => attach(spec, undefined, pages));
}

/** Every node of some trees, parents first. */
export function walk(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...walk(node.children?.() ?? [])]);
}

/** What a node reads like: `Subnets  3 · not all read`. */
export function line(node: TreeNode): string {
  return [english(node.label), node.description.map(english).join(' · ')]
    .filter((part) => part !== '')
    .join('  ');
}

/** The lines below a node. @param segments the way there from the first root */
export function linesBelow(trees: readonly TreeNode[], ...segments: readonly string[]): readonly string[] {
  return (nodeAt(trees, ...segments)?.children?.() ?? []).map(line);
}

export function nodeAt(trees: readonly TreeNode[], ...segments: readonly string[]): TreeNode | undefined {
  let node = trees[0];
  for (const segment of segments) {
    const id = `${node?.id ?? ''}/${segment}`;
    node = node?.children?.().find((child) => child.id === id);
  }
  return node;
}
