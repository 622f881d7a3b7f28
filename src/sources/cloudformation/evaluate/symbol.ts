import type { Value } from '../../declared/value';
import { isInterpolated, isList, isUnknownValue, isReference } from '../../declared/kinds';
import { isLiteral } from './kinds';

/** @returns how a value is written, so that equal symbols are equal values; undefined for what cannot be named. */
export function symbolOf(value: Value): string | undefined {
  if (isLiteral(value)) return JSON.stringify(String(value));
  if (isReference(value)) {
    const name = value.attribute === 'Ref' ? value.to : `${value.to}.${value.attribute}`;
    return value.unit === undefined ? name : `${value.unit}#${name}`;
  }
  if (isUnknownValue(value)) return value.symbol;
  if (isInterpolated(value)) return joined(value.parts, '');
  return isList(value) ? joined(value, ',') : undefined;
}

/** @returns a call of a function as one would write it, if all that it is given can be named. */
export function callSymbol(name: string, values: readonly Value[]): string | undefined {
  const symbols = values.map(symbolOf);
  return symbols.includes(undefined) ? undefined : `${name}(${symbols.join(', ')})`;
}

function joined(values: readonly Value[], separator: string): string | undefined {
  const parts = values.map((part) => (typeof part === 'string' ? part : wrapped(symbolOf(part))));
  return parts.includes(undefined) ? undefined : `"${parts.join(separator)}"`;
}

function wrapped(symbol: string | undefined): string | undefined {
  return symbol === undefined ? undefined : `\${${symbol}}`;
}
