import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import { overChoices } from './choose';
import { isFailed, isList, isMap, isText } from './kinds';
import { failed, NotKnown } from './not-known';

/** @returns the text of a known scalar, as Terraform converts it; undefined for everything else. */
export function asText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** @returns the number that a known scalar is, as Terraform converts it. */
export function asNumber(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return undefined;
  return Number(value);
}

/** A longer text is not worked out. */
const LONGEST_TEXT = 1_000_000;

/** @returns the values one after the other: a text, or one with parts that are not known. */
export function joinText(values: readonly Value[]): Value {
  return overChoices(values, joined);
}

function joined(values: readonly Value[]): Value {
  const parts: Value[] = [];
  let length = 0;
  let text = '';
  for (const value of values.flatMap((value) => (isText(value) ? value.parts : [value]))) {
    const known = asText(value);
    if (known !== undefined) {
      text += known;
      length += known.length;
      if (length > LONGEST_TEXT) return new NotKnown(message('The text is too long to be worked out.'));
      continue;
    }
    if (isFailed(value)) return value;
    if (value === null || isList(value) || isMap(value)) return failed('This has no text.');
    if (text !== '') parts.push(text);
    text = '';
    parts.push(value);
  }
  if (parts.length === 0) return text;
  if (text !== '') parts.push(text);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'interpolated', parts };
}
