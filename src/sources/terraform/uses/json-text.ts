import type { Value } from '../../declared/value';
import { isText } from '../evaluate/kinds';

/**
 * @returns what a text is as JSON, where what is not known in it counts as some text; undefined for what is no JSON, or
 * no text.
 */
export function jsonOf(value: Value): unknown {
  const text = typeof value === 'string' ? value : isText(value) ? filled(value.parts) : undefined;
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns the members of an object that was JSON. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** @returns the items of an array, or what stands alone for one: policies allow both. */
export function itemsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part that stands outside of quotes is a value of its own, and gets some. */
function filled(parts: readonly Value[]): string {
  let text = '';
  let isQuoted = false;
  for (const part of parts) {
    if (typeof part !== 'string') {
      text += isQuoted ? '?' : '"?"';
      continue;
    }
    for (let at = 0; at < part.length; at++) {
      if (part[at] === '\\') at += 1;
      else if (part[at] === '"') isQuoted = !isQuoted;
    }
    text += part;
  }
  return text;
}
