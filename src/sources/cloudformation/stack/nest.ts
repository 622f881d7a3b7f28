import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { isInterpolated } from '../../declared/kinds';
import type { TemplateDocument } from '../syntax/document';
import { entryOf, type Entry, type Node, textOf } from '../syntax/node';
import type { Around } from './around';
import { Stack } from './stack';

/** Stacks in stacks deeper than this are not followed. */
const DEEPEST_STACK = 8;

/** Where a resource that nests a template says which, by its type. */
const LOCATIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/** @returns whether a type of resource nests a template. */
export function isNesting(type: string): boolean {
  return LOCATIONS.has(type);
}

/**
 * The stack that a resource nests; where its template is not at hand, the unit is open there.
 *
 * @param resource the entry of the resource, @param type its type.
 */
export function nest(
  stack: Stack,
  resource: Entry,
  type: string,
  presence: Presence,
  around: Around,
): Stack | undefined {
  const url = urlOf(stack, resource, type, presence);
  const document =
    url === undefined || isTooDeep(stack)
      ? undefined
      : isLocal(url)
        ? around.nested(stack.document.file, url)
        : besideOf(
            stack,
            url,
            entryOf(entryOf(resource.value, 'Properties')?.value, 'Parameters')?.value,
            around,
          );
  if (!document || isAmong(stack, document.file)) {
    around.opens(
      stack.document,
      resource.keySpan,
      message('The template of the nested stack {name} is not at hand.', { name: resource.key }),
    );
    return undefined;
  }
  const properties = entryOf(resource.value, 'Properties')?.value;
  const parameters = entryOf(properties, 'Parameters')?.value;
  const nested = new Stack(document, around, { stack, id: resource.key, presence, parameters });
  stack.addNested(resource.key, nested);
  return nested;
}

/**
 * Templates are uploaded under the names that they have here: the file beside that has the end of the address, and takes
 * all the parameters that it is given, is the one that is meant.
 */
function besideOf(
  stack: Stack,
  url: string,
  given: Node | undefined,
  around: Around,
): TemplateDocument | undefined {
  const path = url.replace(/[?#].*$/, '').replace(/^[a-z][a-z\d+.-]*:\/*/i, '');
  const segments = path.split('/').filter((segment) => segment !== '' && !segment.includes(ANYTHING));
  for (let from = 0; from < segments.length; from += 1) {
    const document = around.nested(stack.document.file, segments.slice(from).join('/'));
    if (document && takesAll(document, given)) return document;
  }
  return undefined;
}

function takesAll({ root }: TemplateDocument, given: Node | undefined): boolean {
  const parameters = entryOf(root, 'Parameters')?.value;
  const names = given?.kind === 'mapping' ? given.entries.map(({ key }) => key) : [];
  return names.every((name) => entryOf(parameters, name) !== undefined);
}

/** Stands for a part of an address that is not known. */
const ANYTHING = '\u0000';

/** The CDK writes an address in S3 there, and the local file into the metadata. */
function urlOf(
  stack: Stack,
  { value: resource }: Entry,
  type: string,
  presence: Presence,
): string | undefined {
  const asset = textOf(entryOf(entryOf(resource, 'Metadata')?.value, 'aws:asset:path')?.value);
  if (asset !== undefined) return asset;
  const location = entryOf(entryOf(resource, 'Properties')?.value, LOCATIONS.get(type) ?? '')?.value;
  const value = location && stack.evaluation(presence, new Set()).value(location);
  if (typeof value === 'string') return value;
  if (!isInterpolated(value)) return undefined;
  // An address with a bucket that is a parameter: its end is what counts.
  return `https://${value.parts.map((part) => (typeof part === 'string' ? part : ANYTHING)).join('')}`;
}

function isLocal(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url) && !/^(?:s3|arn|https?):/i.test(url);
}

function isTooDeep(stack: Stack): boolean {
  let depth = 0;
  for (let each = stack.parent; each; each = each.stack.parent) depth += 1;
  return depth >= DEEPEST_STACK;
}

function isAmong(stack: Stack, file: string): boolean {
  for (let each: Stack | undefined = stack; each; each = each.parent?.stack) {
    if (each.document.file === file) return true;
  }
  return false;
}
