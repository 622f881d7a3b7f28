import { arnOf } from '../../network/arn';
import { consoleLink } from '../../network/console-link';
import type { Resource } from '../../network/resource';
import type { TreeNode } from '../../tree/node';
import { createWords } from './create-context';
import { pathWords } from './path-context';

/**
 * What a node's menu depends on, as words that `when` clauses match (`viewItem =~ /\barn\b/`): the kind, and what
 * can be done with it.
 */
export function contextOf(node: TreeNode): string {
  const { subject } = node;
  const words: string[] = [subject.kind];
  if (!node.parent) words.push(...topWords(node));
  const resource = resourceOf(node);
  if (resource) {
    words.push(resource.kind, 'id', 'details');
    if (arnOf(resource) !== undefined) words.push('arn');
    if (!node.id.startsWith('sandbox:') && !isCode(node) && consoleLink(resource) !== undefined)
      words.push('console');
    if (resource.kind === 'vpc' || resource.kind === 'subnet') words.push('cidr');
    if (resource.kind === 'subnet') words.push('routed');
    words.push(...pathWords(resource), ...(isCode(node) ? [] : createWords(resource)));
  }
  // Where endpoints stand, one is created: the folder of a VPC, also while it is empty.
  if (node.id.endsWith('/endpoints') && !isCode(node)) words.push('startable');
  if (subject.kind === 'range') words.push('cidr');
  if (subject.kind === 'route') {
    words.push('through');
    if (subject.target) words.push('target');
    if (subject.route.destination.kind !== 'prefix-list') words.push('cidr');
  }
  if (subject.kind === 'link') words.push('target');
  return words.join(' ');
}

/** What can be done with a row at the top: an account, a snapshot, the sandbox, or what became of one. */
function topWords(node: TreeNode): readonly string[] {
  const { id, glyph } = node;
  const kind = id.slice(0, id.indexOf(':'));
  const readable = glyph === kind;
  return [
    'top',
    kind,
    ...(readable ? ['charted'] : []),
    // What code declares is no answer of AWS's, to be copied or saved.
    ...(readable && !isCode(node) ? ['copyable'] : []),
    ...(readable && !isCode(node) && kind !== 'snapshot' ? ['saveable'] : []),
    ...(glyph === 'warning' ? ['signin'] : []),
    ...(glyph === 'loading' ? ['reading'] : []),
  ];
}

/** What code declares is changed in the code. */
function isCode({ id }: TreeNode): boolean {
  return id.startsWith('declared:');
}

/** @returns the resource that a node stands for, or the next one above it: of a VPC's folder, the VPC. */
export function resourceAbove(node: TreeNode): Resource | undefined {
  return resourceOf(node) ?? (node.parent && resourceAbove(node.parent));
}

/** @returns the resource that a node stands for or points to. */
export function resourceOf({ subject }: TreeNode): Resource | undefined {
  switch (subject.kind) {
    case 'resource':
      return subject.resource;
    case 'link':
      return subject.target;
    default:
      return undefined;
  }
}
