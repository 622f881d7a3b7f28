import { english } from '../network/message';
import { attach } from '../tree/attach';
import { rootNodes } from '../tree/root';
import type { TreeNode } from '../tree/node';
import type { NetworkOptions } from './network-options';
import { masked, openNetwork } from './open-network';
import type { Surroundings } from './surroundings';

export interface TreeOptions extends NetworkOptions {
  readonly format: 'text' | 'json';
}

/** A node of `tree --format json`; contract. */
interface PrintedNode {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  readonly state: string;
  readonly children: readonly PrintedNode[];
}

/** On the command line nobody clicks: every node shows all its children. */
const ALL = { limitOf: (): number => Number.MAX_SAFE_INTEGER };

/** Prints what the explorer shows. */
export async function treeCommand(options: TreeOptions, surroundings: Surroundings): Promise<void> {
  const { source, network, problems } = await openNetwork(options, surroundings);
  const roots = rootNodes(source, network, problems).map((spec) => print(attach(spec, undefined, ALL)));
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, roots }, undefined, 2)}\n`
      : roots.map((root) => outline(root, 0)).join('');
  surroundings.stdout.write(masked(text, options));
}

function print(node: TreeNode): PrintedNode {
  return {
    id: node.id,
    kind: kindOf(node),
    label: english(node.label),
    description: node.description.map(english).join(' · '),
    state: stateOf(node),
    children: (node.children?.() ?? []).map(print),
  };
}

function kindOf({ subject }: TreeNode): string {
  if (subject.kind === 'resource') return subject.resource.kind;
  return subject.kind === 'undescribed-vpc' ? 'vpc' : subject.kind;
}

/** `ok`, `warning` or `error`, as the node's colour and symbol say it in the editor. */
function stateOf({ subject, tone }: TreeNode): string {
  if (subject.kind === 'notice') return subject.level === 'information' ? 'ok' : subject.level;
  return tone === 'bad' ? 'error' : tone === 'warn' ? 'warning' : 'ok';
}

function outline(node: PrintedNode, level: number): string {
  const line = `${'  '.repeat(level)}${node.label}${node.description === '' ? '' : `  ${node.description}`}\n`;
  return line + node.children.map((child) => outline(child, level + 1)).join('');
}
