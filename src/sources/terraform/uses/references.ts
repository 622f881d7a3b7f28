import type { Value } from '../../declared/value';
import { isChoice, isEach, isList, isMap, isReference, isText } from '../evaluate/kinds';

/** @returns the addresses of all that a value may lead to. */
export function addressesIn(value: Value | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  if (value !== undefined) gather(value, found);
  return found;
}

function gather(value: Value, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value)) into.add(value.to);
  else if (isList(value)) for (const item of value) gather(item, into);
  else if (isMap(value)) for (const [, item] of value) gather(item, into);
  else if (isEach(value)) gather(value.of, into);
  else if (isText(value)) for (const part of value.parts) gather(part, into);
  else if (isChoice(value)) {
    gather(value.then, into);
    gather(value.otherwise, into);
  }
}

/** @returns what of a text is written out; nothing for what is no text. */
export function knownText(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (value === undefined || typeof value !== 'object' || value === null || !isText(value)) return '';
  return value.parts.map((part) => (typeof part === 'string' ? part : ' ')).join('');
}
