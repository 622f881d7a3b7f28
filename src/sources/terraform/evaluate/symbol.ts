import type { Value } from '../../declared/value';
import { isChoice, isEach, isList, isMap, isReference, isText } from './kinds';
import { LazyMap, restOf } from './maps';
import { NotKnown } from './not-known';

/** Values with more parts than this have no symbol. */
const MOST_PARTS = 24;

/** @returns how a value is written, seen from the root, so that equal symbols are equal values; undefined if it cannot. */
export function symbolOf(value: Value, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof NotKnown) return value.symbol;
  if (depth > 4) return undefined;
  if (isReference(value)) {
    return value.oneOf ? undefined : value.to + (value.attribute === '' ? '' : `.${value.attribute}`);
  }
  if (isText(value)) return listOf(value.parts, depth, 'text(', ')');
  if (isList(value)) return listOf(value, depth, '[', ']');
  if (isMap(value)) return mapOf(value, depth);
  return isEach(value) || isChoice(value) ? undefined : value.symbol;
}

/** @returns the symbol of a call or an operation, if all of its operands have one. */
export function joinedSymbol(
  values: readonly Value[],
  write: (symbols: readonly string[]) => string,
): string | undefined {
  const symbols: string[] = [];
  for (const value of values) {
    const symbol = symbolOf(value);
    if (symbol === undefined) return undefined;
    symbols.push(symbol);
  }
  return write(symbols);
}

function listOf(values: readonly Value[], depth: number, open: string, close: string): string | undefined {
  if (values.length > MOST_PARTS) return undefined;
  const symbols: string[] = [];
  for (const value of values) {
    const symbol = symbolOf(value, depth + 1);
    if (symbol === undefined) return undefined;
    symbols.push(symbol);
  }
  return open + symbols.join(', ') + close;
}

function mapOf(map: ReadonlyMap<string, Value>, depth: number): string | undefined {
  if (map instanceof LazyMap || restOf(map).length > 0 || map.size > MOST_PARTS) return undefined;
  const keys = [...map.keys()].sort();
  const values = listOf(
    keys.map((key) => map.get(key) ?? null),
    depth,
    '[',
    ']',
  );
  return values === undefined ? undefined : `{${keys.join()}}${values}`;
}
