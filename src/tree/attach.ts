import { counted, message } from '../network/message';
import type { NodeSpec, TreeNode } from './node';

/** How many children of a node are shown, by the node's id. */
export interface PageSizes {
  limitOf(nodeId: string): number;
}

/** The first page of every node. */
export const PAGE = 200;

/** Makes a node of its description, below a parent. Children are made when they are asked for, and kept. */
export function attach(spec: NodeSpec, parent: TreeNode | undefined, pages: PageSizes): TreeNode {
  const id = parent ? `${parent.id}/${spec.segment}` : spec.segment;
  const specs = spec.children;
  let children: readonly TreeNode[] | undefined;
  let shown = -1;
  const node: TreeNode = {
    id,
    parent,
    subject: spec.subject,
    label: spec.label,
    description: (spec.description ?? []).filter((part) => part !== undefined),
    glyph: spec.glyph,
    tone: spec.tone,
    role: spec.role,
    open: spec.open ?? false,
    children:
      specs &&
      ((): readonly TreeNode[] => {
        const limit = pages.limitOf(id);
        if (!children || shown !== limit) {
          children = page(specs(), limit).map((child) => attach(child, node, pages));
          shown = limit;
        }
        return children;
      }),
  };
  return node;
}

function page(specs: readonly NodeSpec[], limit: number): readonly NodeSpec[] {
  // One row more than the page would only replace that row by "Show 1 more".
  if (specs.length <= limit + 1) return specs;
  const remaining = specs.length - limit;
  return [...specs.slice(0, limit), more(remaining)];
}

function more(remaining: number): NodeSpec {
  return {
    segment: '…more',
    subject: { kind: 'more', remaining },
    label: counted(remaining, 'Show {n} more', 'Show {n} more'),
    role: message('Button'),
    glyph: 'more',
  };
}
