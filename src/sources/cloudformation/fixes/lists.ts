import { callOf } from '../evaluate/call';
import { type Node, type SequenceNode, textOf } from '../syntax/node';
import { setProperty } from './properties';
import { propertyOf, type WrittenResource } from './site';
import { appendItems } from './writing/insert';
import { replaceNode } from './writing/replace';
import { type Style, styleOf } from './writing/style';
import { type Edits, together } from './writing/text-edit';
import { list, type Written } from './writing/written';

/**
 * Adds items to a list that is the value of a property: the property is added where it is missing, and of an `If` both
 * sides are added to. A list that comes from elsewhere (a parameter, another stack) cannot be added to.
 */
export function appendToList(resource: WrittenResource, name: string, items: readonly Written[]): Edits {
  const { site, properties } = resource;
  const entry = propertyOf(resource, name);
  if (entry === 'foreign') return undefined;
  const style = styleOf(site.document, entry?.value, properties);
  if (!entry) return setProperty(resource, name, list(items), style);
  return appendTo(resource, entry.value, items, style);
}

function appendTo(resource: WrittenResource, node: Node, items: readonly Written[], style: Style): Edits {
  const { document } = resource.site;
  if (isPlainList(node)) {
    return node.items.length === 0
      ? replaceNode(document, node, list(items), style)
      : appendItems(document, node, items, style);
  }
  const called = callOf(node);
  if (called?.name === 'Ref' && textOf(called.argument) === 'AWS::NoValue')
    return replaceNode(document, node, list(items), style);
  if (called?.name !== 'Fn::If' || called.argument.kind !== 'sequence') return undefined;
  const [, then, otherwise] = called.argument.items;
  if (!then || !otherwise) return undefined;
  return together(appendTo(resource, then, items, style), appendTo(resource, otherwise, items, style));
}

function isPlainList(node: Node): node is SequenceNode {
  return node.kind === 'sequence' && !node.tag;
}
