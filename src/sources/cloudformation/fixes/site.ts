import type { FixRequest } from '../../declared/fix-request';
import type { DeclaredResource, DeclaredUnit } from '../../declared/unit';
import type { TemplateDocument } from '../syntax/document';
import { type Entry, entryOf, type MappingNode, textOf } from '../syntax/node';
import { isShared, ownEntries } from './writing/elements';

/** The template of a file, as a stack in its unit. */
export interface Site {
  readonly request: FixRequest;
  readonly document: TemplateDocument;
  readonly unit: DeclaredUnit;
  /** What the addresses of its resources begin with: `Network.` in a nested stack, else nothing. */
  readonly prefix: string;
  /** The section `Resources`. */
  readonly section: MappingNode;
  /** Other templates, which it may nest. */
  readonly documents: Documents;
}

/** Gives the document of a file, as it was read. */
export type Documents = (file: string) => TemplateDocument | undefined;

/** @returns the template that declares a resource, or undefined where it may not be written or cannot be read. */
export function siteOf(
  request: FixRequest,
  documents: Documents,
  { resource, unit }: Declared,
): Site | undefined {
  const { file } = resource.place;
  const document = documents(file);
  if (!document || !request.isOwn(file) || isGenerated(file) || !isAsRead(request, document))
    return undefined;
  const resources = entryOf(document.root, 'Resources');
  if (resources?.value.kind !== 'mapping' || resources.value.tag || isShared(document, resources))
    return undefined;
  const prefix = resource.address.slice(0, resource.address.lastIndexOf('.') + 1);
  return { request, document, unit, prefix, section: resources.value, documents };
}

/** What stands for an id of a network. */
export interface Declared {
  readonly resource: DeclaredResource;
  readonly unit: DeclaredUnit;
}

/**
 * @returns the declared resource that has an id of the network. What is not declared (a VPC that is a parameter, a VPC's
 * main table) stands in the network with the place of what refers to it: that is another resource.
 */
export function declaredAs(request: FixRequest, id: string): Declared | undefined {
  const found = request.declared(id);
  if (!found) return undefined;
  const { address } = found.resource;
  return id === address || id === `${found.unit.name}#${address}` ? found : undefined;
}

/** @returns what a resource is called in its unit. */
export function nameOf(request: FixRequest, id: string): string {
  return declaredAs(request, id)?.resource.address ?? id;
}

/** What the CDK and SAM build is made anew from sources, which are what is to be mended. */
function isGenerated(file: string): boolean {
  return file.split(/[\\/]/).some((folder) => folder === 'cdk.out' || folder === '.aws-sam');
}

/** Edits are by places: they hold for the text that was read, if all of it could be read. */
function isAsRead(request: FixRequest, { file, text, problems }: TemplateDocument): boolean {
  const now = request.text(file);
  return problems.length === 0 && now !== undefined && (now === text || now === `\ufeff${text}`);
}

/** A resource where it is written. */
export interface WrittenResource {
  readonly site: Site;
  readonly declared: DeclaredResource;
  readonly id: string;
  readonly entry: Entry;
  readonly node: MappingNode;
  /** Undefined where it has none. */
  readonly properties: MappingNode | undefined;
}

/** @returns a resource of a template, unless it is written where others share it. */
export function writtenResource(site: Site, declared: DeclaredResource): WrittenResource | undefined {
  const id = logicalId(site, declared);
  if (id === undefined) return undefined;
  const entry = ownEntries(site.section).findLast(({ key }) => key === id);
  if (!entry || isShared(site.document, entry)) return undefined;
  const node = entry.value;
  if (node.kind !== 'mapping' || node.tag || textOf(entryOf(node, 'Type')?.value) !== declared.type)
    return undefined;
  const properties = entryOf(node, 'Properties');
  if (properties && (properties.value.kind !== 'mapping' || isShared(site.document, properties)))
    return undefined;
  if (properties?.value.tag || (properties && !ownEntries(node).includes(properties))) return undefined;
  return {
    site,
    declared,
    id,
    entry,
    node,
    properties: properties?.value.kind === 'mapping' ? properties.value : undefined,
  };
}

/** @returns the resource that an id of the network stands for, where it is written. */
export function resourceToWrite(
  request: FixRequest,
  documents: Documents,
  id: string,
): WrittenResource | undefined {
  const declared = declaredAs(request, id);
  if (!declared || declared.resource.isReadOnly) return undefined;
  const site = siteOf(request, documents, declared);
  return site && writtenResource(site, declared.resource);
}

/** @returns the name of a resource in a template; undefined where another template declares it. */
export function logicalId({ document, prefix }: Site, declared: DeclaredResource): string | undefined {
  if (declared.place.file !== document.file || !declared.address.startsWith(prefix)) return undefined;
  const id = declared.address.slice(prefix.length);
  return id.includes('.') ? undefined : id;
}

/** @returns the resources of a template, as one stack of its unit. */
export function resourcesAt(site: Site): readonly DeclaredResource[] {
  return site.unit.resources.filter((each) => logicalId(site, each) !== undefined);
}

/** @returns a property that a resource has itself; `foreign` for one that is written where others share it. */
export function propertyOf(
  { site, properties }: WrittenResource,
  name: string,
): Entry | 'foreign' | undefined {
  const entry = entryOf(properties, name);
  if (!entry || !properties) return undefined;
  return ownEntries(properties).includes(entry) && !isShared(site.document, entry) ? entry : 'foreign';
}
