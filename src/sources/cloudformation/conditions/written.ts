import { callOf } from '../evaluate/call';
import type { Node } from '../syntax/node';

/** Longer texts are told apart by where they are written. */
const LONGEST = 300;

/** @returns what a node says, the same however it is written: by tag or by name, in YAML or JSON. */
export function written(node: Node): string {
  const text = textOf(node);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…@${node.start}` : text;
}

function textOf(node: Node): string {
  const call = callOf(node);
  if (call) return `${call.name}(${textOf(call.argument)})`;
  switch (node.kind) {
    case 'scalar':
      return String(node.value);
    case 'missing':
      return `?@${node.start}`;
    case 'sequence':
      return node.items.map(textOf).join(', ');
    case 'mapping':
      return `{${node.entries.map(({ key, value }) => `${key}: ${textOf(value)}`).join(', ')}}`;
  }
}
