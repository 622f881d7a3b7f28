import type { Style } from './style';
import type { Written, WrittenEntry, WrittenList } from './written';

/** Longer lists have a line for each item. */
const LONGEST_LIST = 80;

/**
 * @param indent the white space before the line that it starts in; undefined: all of it is written on one line.
 * @returns a value as JSON.
 */
export function jsonOf(value: Written, style: Style, indent: string | undefined): string {
  switch (value.kind) {
    case 'scalar':
      return JSON.stringify(value.value);
    case 'call': {
      const inner = style.json.hasShortCalls && isShort(value.argument) ? undefined : indent;
      return bracketed(
        ['{', '}'],
        [jsonEntry([value.name, value.argument], style, deeper(inner, style))],
        style,
        inner,
      );
    }
    case 'list': {
      const inner = style.json.hasShortLists && areCalls(value) ? undefined : indent;
      const parts = value.items.map((item) => jsonOf(item, style, deeper(inner, style)));
      const short = bracketed(['[', ']'], parts, style, inner);
      if (inner !== undefined || short.length <= LONGEST_LIST) return short;
      return bracketed(['[', ']'], parts, style, indent);
    }
    case 'map':
      return bracketed(
        ['{', '}'],
        value.entries.map((entry) => jsonEntry(entry, style, deeper(indent, style))),
        style,
        indent,
      );
  }
}

/** @returns `"Key": value`. */
export function jsonEntry([key, value]: WrittenEntry, style: Style, indent: string | undefined): string {
  return `${JSON.stringify(key)}${style.json.colon}${jsonOf(value, style, indent)}`;
}

function bracketed(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  style: Style,
  indent: string | undefined,
): string {
  if (parts.length === 0) return `${open}${close}`;
  if (indent === undefined) {
    const padding = open === '{' ? style.json.padding : style.json.listPadding;
    return `${open}${padding}${parts.join(style.json.comma)}${padding}${close}`;
  }
  const inner = `\n${indent}${style.unit}`;
  return `${open}${inner}${parts.join(`,${inner}`)}\n${indent}${close}`;
}

function deeper(indent: string | undefined, { unit }: Style): string | undefined {
  return indent === undefined ? undefined : indent + unit;
}

/** References, such as those to route tables. */
function areCalls({ items }: WrittenList): boolean {
  return items.every((item) => item.kind === 'call' && isShort(item.argument));
}

/** What stands in the braces of a function without a line of its own. */
function isShort(argument: Written): boolean {
  return (
    argument.kind === 'scalar' ||
    (argument.kind === 'list' && argument.items.every((item) => item.kind !== 'map' && item.kind !== 'list'))
  );
}
