import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isList, isMap } from '../../declared/kinds';
import { entryOf, type Node, textOf } from '../syntax/node';
import { callOf } from '../evaluate/call';
import { leadsTo } from './leads-to';
import { declaredAs, logicalId, resourcesAt, type Site, writtenResource } from './site';
import { ownEntries } from './writing/elements';
import { getAtt, ref, type Written, writtenAt } from './writing/written';

/**
 * How a template refers to a resource: by its name where it declares it, by an output of a stack that it nests or a
 * parameter that it is given, else as it does already (a parameter, an imported value).
 *
 * @param id of the network.
 * @returns undefined where the template has nothing that leads there.
 */
export function referenceTo(site: Site, id: string): Written | undefined {
  const found = declaredAs(site.request, id);
  if (found?.unit.name === site.unit.name && !found.resource.isReadOnly) {
    const name = logicalId(site, found.resource);
    if (name !== undefined) return ref(name);
    return outputOf(site, found.resource) ?? parameterFor(site, id) ?? asWritten(site, id);
  }
  return asWritten(site, id);
}

/** An output that is always there. */
function outputOf(site: Site, resource: DeclaredResource): Written | undefined {
  const [stack, name, ...deeper] = resource.address.startsWith(site.prefix)
    ? resource.address.slice(site.prefix.length).split('.')
    : [];
  if (stack === undefined || name === undefined || deeper.length > 0) return undefined;
  const section = entryOf(site.documents(resource.place.file)?.root, 'Outputs')?.value;
  for (const { key, value } of section?.kind === 'mapping' ? section.entries : []) {
    const output = entryOf(value, 'Condition') ? undefined : entryOf(value, 'Value')?.value;
    const called = output && callOf(output);
    if (called?.name === 'Ref' && textOf(called.argument) === name) return getAtt(stack, `Outputs.${key}`);
  }
  return undefined;
}

/** A nested stack is given parameters by the resource that nests it. */
function parameterFor({ request, unit, prefix }: Site, id: string): Written | undefined {
  if (prefix === '') return undefined;
  const nesting = unit.resources.find(({ address }) => address === prefix.slice(0, -1));
  const given = nesting?.values.get('Parameters');
  if (!isMap(given)) return undefined;
  for (const [name, value] of given) if (leadsTo(request, unit, value, id)) return ref(name);
  return undefined;
}

/** As another resource of the template writes it. */
function asWritten(site: Site, id: string): Written | undefined {
  for (const resource of resourcesAt(site)) {
    const properties = writtenResource(site, resource)?.properties;
    for (const { key, value: node } of properties ? ownEntries(properties) : []) {
      const found = nodeFor(site, resource.values.get(key), node, id);
      const written = found && writtenAt(site.document.text, found);
      if (written) return written;
    }
  }
  return undefined;
}

/** Items of a list are told by their places, where none of them was left out. */
function nodeFor(site: Site, value: Value | undefined, node: Node, id: string): Node | undefined {
  if (leadsTo(site.request, site.unit, value, id)) return node;
  if (!isList(value) || node.kind !== 'sequence' || node.tag || node.items.length !== value.length)
    return undefined;
  for (const [i, item] of node.items.entries()) {
    const found = nodeFor(site, value[i], item, id);
    if (found) return found;
  }
  return undefined;
}
