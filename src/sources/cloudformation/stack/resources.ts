import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { unknown } from '../../../network/resolved';
import type { DeclaredResource, Place } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isExpanded } from '../evaluate/call';
import { type Entry, entryOf, type Node, textOf, wholeSpan } from '../syntax/node';
import { type Around, placeOf } from './around';
import { isNesting, nest } from './nest';
import { isHalfWritten, isOpenType } from './resource-type';
import { globalsOf, merged } from './sam-globals';
import { presenceIn, type Stack } from './stack';
import { isServerless, openMacros } from './transforms';

/** A resource's entry that can be read. */
interface Written {
  readonly entry: Entry;
  readonly type: string;
  readonly presence: Presence;
}

/** @returns the resources of a stack and of those that it nests; what cannot be told is noted as open. */
export function resourcesOf(stack: Stack, around: Around): DeclaredResource[] {
  openMacros(stack, around);
  for (const { start, end, message: why } of stack.document.problems)
    around.unreadable(stack.document, { start, end }, why);
  const written = stack.section('Resources').flatMap((entry) => readable(stack, entry, around) ?? []);
  openRepeated(stack, around);
  // Nested stacks come first, so that their outputs are known to all.
  const nested = written.flatMap(({ entry, type, presence }) =>
    isNesting(type) ? (nest(stack, entry, type, presence, around) ?? []) : [],
  );
  const hasGlobals = isServerless(stack);
  const own = written.map((resource) => declared(stack, resource, around, hasGlobals));
  return [...own, ...nested.flatMap((each) => resourcesOf(each, around))];
}

function readable(stack: Stack, entry: Entry, around: Around): Written | undefined {
  const { key, value } = entry;
  if (isExpanded(key)) {
    around.opens(stack.document, entry.keySpan, message('{name} may add resources.', { name: key }));
    return undefined;
  }
  const type = textOf(entryOf(value, 'Type')?.value);
  if (type === undefined || isHalfWritten(type)) {
    around.opens(stack.document, entry.keySpan, message('{name} has no complete type.', { name: key }));
    return undefined;
  }
  if (isOpenType(type)) {
    around.opens(stack.document, entry.keySpan, message('{name} may add resources.', { name: type }));
  }
  return { entry, type, presence: presenceIn(stack, value) };
}

/** CloudFormation refuses a name that is there twice; which of them is meant cannot be known. */
function openRepeated(stack: Stack, around: Around): void {
  const seen = new Set<string>();
  for (const { key, keySpan } of stack.section('Resources')) {
    if (seen.has(key))
      around.opens(stack.document, keySpan, message('{name} is declared twice.', { name: key }));
    seen.add(key);
  }
}

function declared(stack: Stack, written: Written, around: Around, hasGlobals: boolean): DeclaredResource {
  const { entry, type, presence } = written;
  const { document } = stack;
  const values = new Map<string, Value>();
  const places = new Map<string, Place>();
  const assumed = new Set<string>();
  const add = ({ key, value: node }: Entry): void => {
    const parameters = new Set<string>();
    const value = stack.evaluation(presence, parameters).value(node);
    if (value === null) return;
    values.set(key, merged(values.get(key), value));
    places.set(key, placeOf(document, wholeSpan(node)));
    if (parameters.size > 0) assumed.add(key);
  };
  if (hasGlobals) globalsOf(stack, type).forEach(add);
  propertiesOf(stack, entry, around).forEach(add);
  return {
    address: stack.prefix + entry.key,
    type,
    values,
    assumed,
    presence,
    isSeveral: false,
    place: placeOf(document, entry.keySpan),
    body: placeOf(document, { start: entry.keySpan.start, end: entry.value.end }),
    places,
    region: stack.region ?? unknown(message('A template can be deployed in any Region.')),
    isReadOnly: false,
  };
}

/** Properties that a macro adds to, or that are not there yet, are not all that there are. */
function propertiesOf(stack: Stack, { key, value }: Entry, around: Around): readonly Entry[] {
  const properties = entryOf(value, 'Properties');
  if (!properties) return [];
  const node: Node = properties.value;
  const isPlain =
    node.kind === 'mapping' && !node.tag && !node.entries.some((entry) => isExpanded(entry.key));
  if (!isPlain) {
    around.opens(
      stack.document,
      properties.keySpan,
      message('The properties of {name} are not all known.', { name: key }),
    );
  }
  return node.kind === 'mapping' && !node.tag ? node.entries.filter((entry) => !isExpanded(entry.key)) : [];
}
