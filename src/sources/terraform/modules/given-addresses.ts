import type { Value } from '../../declared/value';
import { evaluate } from '../evaluate/expression';
import { isChoice, isEach, isList, isMap, isNotKnown, isReference, isText } from '../evaluate/kinds';
import { LazyMap, restOf } from '../evaluate/maps';
import { Scope } from '../evaluate/scope';
import type { Expression } from '../hcl/expression';
import { referencesIn } from '../hcl/references';
import type { Module } from './module';
import type { Declaration } from './module-code';

/**
 * @returns the addresses of what a call gives to its module, as far as they lead to what is declared; undefined where
 * anything may be among them
 */
export function givenAddresses(caller: Module, declaration: Declaration): ReadonlySet<string> | undefined {
  const given = new Set<string>();
  for (const { attribute } of declaration.arguments()) {
    if (attribute.name === 'source' || attribute.name === 'version' || attribute.name === 'providers')
      continue;
    const isSeen = gather(evaluate(attribute.value, Scope.of(caller)), given);
    if (!isSeen && !gatherWritten(attribute.value, caller, given)) return undefined;
  }
  return given;
}

/** @returns whether nothing was passed over that may lead to something declared. */
function gather(value: Value, given: Set<string>): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isReference(value)) {
    given.add(value.to);
    return true;
  }
  if (isNotKnown(value)) return value.symbol !== undefined;
  if (value instanceof LazyMap) return false;
  const parts: readonly Value[] = isList(value)
    ? value
    : isMap(value)
      ? [...value.values(), ...restOf(value)]
      : isEach(value)
        ? [value.of]
        : isText(value)
          ? value.parts
          : isChoice(value)
            ? [value.then, value.otherwise]
            : [];
  return parts.map((part) => gather(part, given)).every(Boolean);
}

/** What is named directly; what stands behind locals and iterations cannot be told from the text. */
function gatherWritten(expression: Expression, caller: Module, given: Set<string>): boolean {
  let isSeen = true;
  for (const { path } of referencesIn(expression)) {
    const [root, name] = path.map(String);
    if (root === undefined || /^(?:var|path|terraform|count)$/.test(root)) continue;
    if (/^(?:local|each|self)$/.test(root) || name === undefined) isSeen = false;
    else given.add(caller.addressOf(root === 'data' ? path.slice(0, 3).join('.') : `${root}.${name}`));
  }
  return isSeen;
}
