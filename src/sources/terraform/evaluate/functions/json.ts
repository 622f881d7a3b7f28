import type { Value } from '../../../declared/value';
import { isChoice, isEach, isList, isMap } from '../kinds';
import { leavesOf } from '../choose';
import { LazyMap, restOf } from '../maps';
import { failed } from '../not-known';
import { asText, joinText } from '../text';
import type { FunctionTable, LanguageFunction } from './function';

/** Larger documents are not written: a list may be in another one over and over. */
const MOST_PARTS = 20_000;

export const JSON_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  ['jsonencode', ([value = null]) => encodedJson(value)],
  ['jsondecode', ([text = null]) => decodedJson(text)],
]);

/**
 * @returns a value as JSON. What is not known in it stands in quotes as a part of the text; undefined where even the
 * outline is not known.
 */
export function encodedJson(value: Value): Value | undefined {
  const parts: Value[] = [];
  return write(value, parts) ? joinText(parts) : undefined;
}

function write(value: Value, parts: Value[]): boolean {
  if (parts.length > MOST_PARTS) return false;
  if (typeof value !== 'object' || value === null) {
    parts.push(escaped(value));
    return true;
  }
  if (isList(value)) return writeAll(value, parts, '[', ']', (item) => write(item, parts));
  if (isMap(value)) {
    if (value instanceof LazyMap || restOf(value).length > 0) return false;
    return writeAll([...value.keys()].sort(), parts, '{', '}', (key) => {
      parts.push(`${escaped(key)}:`);
      return write(value.get(key) ?? null, parts);
    });
  }
  if (isChoice(value)) return writeChoice(value, parts);
  if ('parts' in value) {
    parts.push(
      '"',
      ...value.parts.map((part) => (typeof part === 'string' ? escaped(part).slice(1, -1) : part)),
      '"',
    );
    return true;
  }
  parts.push('"', isEach(value) ? value.of : value, '"');
  return true;
}

/** A scalar may be one or another; where an outline hangs on it, the document is not known. */
function writeChoice(value: Value, parts: Value[]): boolean {
  const isScalar = leavesOf(value).every(
    ({ value }) => asText(value) !== undefined || !(isList(value) || isMap(value)),
  );
  if (!isScalar) return false;
  parts.push('"', value, '"');
  return true;
}

function writeAll<T>(
  items: readonly T[],
  parts: Value[],
  open: string,
  close: string,
  writeOne: (item: T) => boolean,
): boolean {
  parts.push(open);
  for (const [at, item] of items.entries()) {
    if (at > 0) parts.push(',');
    if (!writeOne(item)) return false;
  }
  parts.push(close);
  return true;
}

/** Terraform escapes these three, so that the text may stand in HTML. */
function escaped(value: string | number | boolean | null): string {
  const text = JSON.stringify(value);
  return typeof value === 'string'
    ? text.replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)
    : text;
}

function decodedJson(text: Value): Value | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return fromJson(parsed, 0);
  } catch {
    return failed('This is not JSON.');
  }
}

function fromJson(value: unknown, depth: number): Value {
  if (depth > 200) return failed('This is nested too deeply.');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => fromJson(item, depth + 1));
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).map(([key, of]: [string, unknown]) => [key, fromJson(of, depth + 1)]));
}
