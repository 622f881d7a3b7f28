import { known } from '../../network/resolved';
import type { TreeNode } from '../../tree/node';
import { blocksAsText } from '../../tree/search';
import { resourceOf } from './context-value';

/** @returns the CIDRs that a node stands for: a range's own, a route's destination, all blocks of a VPC or subnet. */
export function cidrsOf(node: TreeNode): readonly string[] {
  const { subject } = node;
  if (subject.kind === 'range') return [subject.cidr];
  if (subject.kind === 'route') {
    const { destination } = subject.route;
    const cidr = destination.kind === 'prefix-list' ? undefined : known(destination.cidr);
    return cidr === undefined ? [] : [cidr];
  }
  const resource = resourceOf(node);
  return resource ? blocksAsText(resource) : [];
}
