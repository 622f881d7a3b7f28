/** Where something is written: offsets in UTF-16 units, the end exclusive, in the text without its byte order mark. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A short tag as it is written: `!Sub`. */
export interface Tag extends Span {
  readonly name: string;
}

/** A template's syntax, the same for YAML and JSON. An alias is the node that it stands for, so nodes may be shared. */
export type Node = ScalarNode | SequenceNode | MappingNode | MissingNode;

interface Written extends Span {
  /** Its tag, which lies before `start`. */
  readonly tag: Tag | undefined;
}

export interface ScalarNode extends Written {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

export interface SequenceNode extends Written {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  readonly isFlow: boolean;
}

export interface MappingNode extends Written {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly isFlow: boolean;
}

/** Something that is not written yet, or cannot be read. */
export interface MissingNode extends Written {
  readonly kind: 'missing';
  readonly why: 'empty' | 'alias' | 'deep';
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

/** @returns the whole of a node with its tag. */
export function wholeSpan(node: Node): Span {
  return { start: node.tag?.start ?? node.start, end: node.end };
}

/** @returns the value under a key of a mapping; the last one where it is written twice. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  return node?.kind === 'mapping' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** @returns the text of a scalar, as CloudFormation takes every scalar. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null && !node.tag ? String(node.value) : undefined;
}
