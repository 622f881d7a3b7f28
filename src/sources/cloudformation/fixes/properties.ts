import { propertyOf, type WrittenResource } from './site';
import { ownEntries } from './writing/elements';
import { addEntries } from './writing/insert';
import { replaceValue } from './writing/replace';
import type { Style } from './writing/style';
import { type Edits, together } from './writing/text-edit';
import { map, quoteAt, scalar, type Written, type WrittenEntry } from './writing/written';

/** Gives a property a value: another than it has, or one where it has none. */
export function setProperty(resource: WrittenResource, name: string, value: Written, style: Style): Edits {
  return setProperties(resource, [[name, value]], style);
}

/** Gives properties values; those that are new follow each other at the end, or after one that they belong to. */
export function setProperties(
  resource: WrittenResource,
  values: readonly WrittenEntry[],
  style: Style,
  after?: string,
): Edits {
  const { site, node, properties } = resource;
  if (!properties) return addEntries(site.document, node, [['Properties', map(values)]], style);
  const added: WrittenEntry[] = [];
  const parts: Edits[] = [];
  for (const [name, value] of values) {
    const entry = propertyOf(resource, name);
    if (entry === 'foreign') return undefined;
    if (entry) parts.push(replaceValue(site.document, properties, entry, value, style));
    else added.push([name, value]);
  }
  const place = ownEntries(properties).find(({ key }) => key === after);
  parts.push(addEntries(site.document, properties, added, style, place));
  return together(...parts);
}

/**
 * @returns a value quoted as the one that a property has (`'false'`); undefined where a function decides that one, which
 * somebody chose to have.
 */
export function quotedLike(resource: WrittenResource, name: string, value: boolean): Written | undefined {
  const entry = propertyOf(resource, name);
  if (entry === 'foreign') return undefined;
  if (!entry) return scalar(value);
  if (entry.value.kind !== 'scalar' || entry.value.tag) return undefined;
  const quote = quoteAt(resource.site.document.text, entry.value);
  return quote === 'plain' ? scalar(value) : scalar(String(value), quote);
}
