import { callOf } from '../evaluate/call';
import type { TemplateDocument } from '../syntax/document';
import { type Entry, type Node, textOf } from '../syntax/node';
import { walk } from './writing/walk';

const PLACE = /\$\{\s*([^{}!][^{}]*?)\s*\}/g;

/** @returns the attributes of a resource that the template asks for; an empty name for its `Ref` and for `DependsOn`. */
export function attributesUsed({ root }: TemplateDocument, id: string): readonly string[] {
  const found: string[] = [];
  if (root) walk(root, (node, entry) => found.push(...usedBy(node, entry, id)));
  return found;
}

function usedBy(node: Node, entry: Entry | undefined, id: string): readonly string[] {
  if (entry?.key === 'DependsOn') return textsOf(node).includes(id) ? [''] : [];
  const called = callOf(node);
  switch (called?.name) {
    case 'Ref':
      return textOf(called.argument) === id ? [''] : [];
    case 'Fn::GetAtt':
      return attributesOf(textsOf(called.argument).join('.'), id);
    case 'Fn::Sub': {
      const [text] = textsOf(called.argument);
      return [...(text ?? '').matchAll(PLACE)].flatMap(([, place]) => attributesOf(place ?? '', id));
    }
    case undefined:
    default:
      return [];
  }
}

function attributesOf(path: string, id: string): readonly string[] {
  if (path === id) return [''];
  return path.startsWith(`${id}.`) ? [path.slice(id.length + 1)] : [];
}

function textsOf(node: Node): readonly string[] {
  if (node.kind === 'sequence') return node.items.flatMap((item) => textOf(item) ?? []);
  const text = textOf(node);
  return text === undefined ? [] : [text];
}
