import type { Entry, Node } from '../../syntax/node';

/** Sees every node under one, each once however many aliases lead to it, with the entry that it is the value of. */
export function walk(root: Node, see: (node: Node, entry: Entry | undefined) => void): void {
  const seen = new Set<Node>();
  const visit = (node: Node, entry: Entry | undefined): void => {
    if (seen.has(node)) return;
    seen.add(node);
    see(node, entry);
    if (node.kind === 'sequence') for (const item of node.items) visit(item, undefined);
    if (node.kind === 'mapping') for (const each of node.entries) visit(each.value, each);
  };
  visit(root, undefined);
}
