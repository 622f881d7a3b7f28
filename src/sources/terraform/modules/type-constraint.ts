import type { Value } from '../../declared/value';
import { mapLeaves } from '../evaluate/choose';
import { evaluate } from '../evaluate/expression';
import { setOf } from '../evaluate/functions/lists';
import { isEach, isList, isMap } from '../evaluate/kinds';
import { LazyMap, mapWith, restOf } from '../evaluate/maps';
import type { Scope } from '../evaluate/scope';
import { asNumber, asText } from '../evaluate/text';
import type { Call, Expression } from '../hcl/expression';

/**
 * @returns a value as the type of a variable makes it: attributes that are optional filled in, texts made numbers and
 * the other way round, what an object does not have left out. What does not fit is left as it is.
 * @see https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export function conform(value: Value, type: Expression, scope: Scope): Value {
  return mapLeaves(value, (leaf) => conformLeaf(leaf, type, scope));
}

function conformLeaf(value: Value, type: Expression, scope: Scope): Value {
  if (isEach(value)) return { kind: 'each', of: conform(value.of, type, scope) };
  if (type.kind === 'variable') return scalar(value, type.name);
  if (type.kind === 'parentheses') return conformLeaf(value, type.inner, scope);
  if (type.kind !== 'call') return value;
  const [inner] = type.arguments;
  if (!inner) return value;
  switch (type.name) {
    case 'list':
      return isList(value) ? value.map((item) => conform(item, inner, scope)) : value;
    case 'set':
      return isList(value) ? setOf(value.map((item) => conform(item, inner, scope))) : value;
    case 'map':
      return isMap(value) && !(value instanceof LazyMap) ? mapOf(value, inner, scope) : value;
    case 'object':
      return isMap(value) && !(value instanceof LazyMap) ? objectOf(value, type, scope) : value;
    case 'optional':
      return conform(value, inner, scope);
    default:
      return value;
  }
}

function scalar(value: Value, type: string): Value {
  switch (type) {
    case 'string':
      return asText(value) ?? value;
    case 'number':
      return asNumber(value) ?? value;
    case 'bool':
      return value === 'true' ? true : value === 'false' ? false : value;
    default:
      return value;
  }
}

function mapOf(map: ReadonlyMap<string, Value>, inner: Expression, scope: Scope): Value {
  const entries = [...map].map(([key, of]) => [key, conform(of, inner, scope)] as const);
  return mapWith(
    entries,
    restOf(map).map((of) => conform(of, inner, scope)),
  );
}

function objectOf(map: ReadonlyMap<string, Value>, { arguments: [body] }: Call, scope: Scope): Value {
  if (body?.kind !== 'object' || restOf(map).length > 0) return map;
  const entries = new Map<string, Value>();
  for (const { key, value: type } of body.items) {
    if (key.kind !== 'string') return map;
    const given = map.get(key.value);
    const otherwise = type.kind === 'call' && type.name === 'optional' ? type.arguments[1] : undefined;
    const value = given ?? (otherwise ? evaluate(otherwise, scope) : null);
    entries.set(key.value, conform(value, type, scope));
  }
  return entries;
}
