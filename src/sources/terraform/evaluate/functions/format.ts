import type { Value } from '../../../declared/value';
import { isEach, isNotKnown, isReference, isText } from '../kinds';
import { asNumber, asText, joinText } from '../text';
import { encodedJson } from './json';

const VERB = /%(?:\[(\d+)\])?([-+ #0]*)(\d+)?(?:\.(\d+))?([%a-zA-Z])/g;

/** @returns the text of `format`; with parts that are not known where they are put in as they are. */
export function formatted(template: Value, args: readonly Value[]): Value | undefined {
  const text = asText(template);
  if (text === undefined) return undefined;
  const parts: Value[] = [];
  let end = 0;
  let next = 0;
  for (const match of text.matchAll(VERB)) {
    const [whole, position, flags = '', width, precision, verb = ''] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (verb === '%') {
      parts.push('%');
      continue;
    }
    if (position !== undefined) next = Number(position) - 1;
    const value = args[next];
    next += 1;
    if (value === undefined) return undefined;
    const part = put(
      value,
      verb,
      flags,
      Number(width ?? 0),
      precision === undefined ? undefined : Number(precision),
    );
    if (part === undefined) return undefined;
    parts.push(part);
  }
  parts.push(text.slice(end));
  return joinText(parts);
}

function put(
  value: Value,
  verb: string,
  flags: string,
  width: number,
  precision: number | undefined,
): Value | undefined {
  if (isEach(value) || width > 1000) return undefined;
  if (isNotKnown(value) || isReference(value) || isText(value)) {
    return (verb === 's' || verb === 'v' || verb === 'd') && width === 0 ? value : undefined;
  }
  const text = written(value, verb, precision);
  if (typeof text !== 'string') return text;
  if (flags.includes('-')) return text.padEnd(width);
  return text.padStart(width, flags.includes('0') ? '0' : ' ');
}

function written(value: Value, verb: string, precision: number | undefined): Value | undefined {
  const number = asNumber(value);
  switch (verb) {
    case 's':
    case 'v': {
      const text = asText(value);
      if (text === undefined) return verb === 'v' ? encodedJson(value) : undefined;
      return precision === undefined || verb === 'v' ? text : Array.from(text).slice(0, precision).join('');
    }
    case 'q':
      return JSON.stringify(asText(value) ?? '');
    case 't':
      return asText(value);
    case 'd':
      return number === undefined ? undefined : String(Math.trunc(number));
    case 'f':
      return number?.toFixed(Math.min(precision ?? 6, 100));
    case 'x':
      return number === undefined ? undefined : Math.trunc(number).toString(16);
    case 'X':
      return number === undefined ? undefined : Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return number === undefined ? undefined : Math.trunc(number).toString(8);
    case 'b':
      return number === undefined ? undefined : Math.trunc(number).toString(2);
    default:
      return undefined;
  }
}
