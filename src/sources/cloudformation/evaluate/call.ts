import type { Node } from '../syntax/node';

/** A function of the template language and what it is given. */
export interface Call {
  /** The long form: `Ref`, `Condition`, `Fn::Sub`. */
  readonly name: string;
  readonly argument: Node;
}

/** @returns the function that a node calls, by its tag or as a mapping with one key. */
export function callOf(node: Node): Call | undefined {
  if (node.tag) {
    const name = node.tag.name.slice(1);
    const isPlain = name === 'Ref' || name === 'Condition';
    return { name: isPlain ? name : `Fn::${name}`, argument: { ...node, tag: undefined } };
  }
  if (node.kind !== 'mapping' || node.entries.length !== 1) return undefined;
  const [entry] = node.entries;
  if (!entry || !(entry.key === 'Ref' || entry.key.startsWith('Fn::'))) return undefined;
  return { name: entry.key, argument: entry.value };
}

/** @returns whether a key is replaced by others before the template is used: macros, includes and loops. */
export function isExpanded(key: string): boolean {
  return key === 'Fn::Transform' || key.startsWith('Fn::ForEach');
}
