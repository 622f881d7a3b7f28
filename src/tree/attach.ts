import { message } from '../network/message';
import type { NodeSpec, TreeNode } from './node';
import { harmless } from './words';

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
    label: harmless(spec.label),
    description: (spec.description ?? []).filter((part) => part !== undefined).map(harmless),
    glyph: spec.glyph,
    tone: spec.tone,
    role: spec.role,
    open: spec.open ?? false,
    children:
      specs &&
      ((): readonly TreeNode[] => {
        const limit = pages.limitOf(id);
        if (!children || shown !== limit) {
          children = page(distinct(specs()), limit).map((child) => attach(child, node, pages));
          shown = limit;
        }
        return children;
      }),
  };
  return node;
}

/** Two routes can have one destination, and files repeat things: an id that stands twice would break the view. */
function distinct(specs: readonly NodeSpec[]): readonly NodeSpec[] {
  const taken = new Set<string>();
  return specs.map((spec) => {
    let segment = spec.segment;
    for (let n = 2; taken.has(segment); n++) segment = `${spec.segment}#${n}`;
    taken.add(segment);
    return segment === spec.segment ? spec : { ...spec, segment };
  });
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
    label: message('Show {n} more', { n: Math.min(remaining, PAGE) }),
    description: remaining > PAGE ? [message('of {remaining}', { remaining })] : [],
    role: message('Button'),
    glyph: 'more',
  };
}
