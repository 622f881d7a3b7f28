import type { Place } from '../../declared/unit';
import type { Expression, ObjectItem } from '../hcl/expression';
import { referencesIn } from '../hcl/references';
import type { Called } from './module';
import type { Declaration } from './module-code';
import { headerOf, placeOf } from './module-code';
import type { Places } from './places';

/**
 * @param key the key of the resource's own `for_each` that it stands for
 * @returns where a resource of a module that is not the user's code is to be shown: at the call; where it comes from one
 * entry of an argument (`endpoints = {s3 = {…}}`), at that entry. Its values are at the arguments that they come from.
 */
export function foreignPlaces(declaration: Declaration, called: Called, key: string | undefined): Places {
  const call = called.call.shown();
  const isDirect = call === called.call.declaration;
  const entry = isDirect ? entryOf(declaration, key, call) : undefined;
  const places = new Map<string, Place>();
  if (isDirect) {
    for (const { attribute } of declaration.arguments()) {
      const argument = argumentBehind(attribute.value, call);
      if (argument) places.set(attribute.name, placeOf(argument.file, argument.attribute));
    }
  }
  const { file } = call;
  if (entry?.value.kind === 'object') {
    for (const item of entry.value.items) {
      if (item.key.kind === 'string') places.set(item.key.value, placeOf(file, item));
    }
  }
  return {
    place: entry ? placeOf(file, entry.key) : headerOf(call),
    body: placeOf(file, entry ?? call.block),
    places: () => places,
  };
}

/** The argument of the call that an expression of the module rests on, if it names one. */
function argumentBehind(expression: Expression, call: Declaration): ReturnType<Declaration['argument']> {
  for (const { path } of referencesIn(expression)) {
    const [root, name] = path;
    const argument = root === 'var' && typeof name === 'string' ? call.argument(name) : undefined;
    if (argument) return argument;
  }
  return undefined;
}

function entryOf(
  declaration: Declaration,
  key: string | undefined,
  call: Declaration,
): ObjectItem | undefined {
  const forEach = declaration.argument('for_each')?.attribute.value;
  const argument = forEach && argumentBehind(forEach, call);
  const value = argument?.attribute.value;
  if (value?.kind !== 'object' || key === undefined) return undefined;
  return value.items.find((item) => item.key.kind === 'string' && item.key.value === key);
}
