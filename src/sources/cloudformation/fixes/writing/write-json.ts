import type { Style } from './style';
import type { Written, WrittenEntry } from './written';

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
    case 'list':
      return bracketed(
        ['[', ']'],
        value.items.map((item) => jsonOf(item, style, deeper(indent, style))),
        style,
        indent,
      );
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
    const padding = open === '{' ? style.json.padding : '';
    return `${open}${padding}${parts.join(style.json.comma)}${padding}${close}`;
  }
  const inner = `\n${indent}${style.unit}`;
  return `${open}${inner}${parts.join(`,${inner}`)}\n${indent}${close}`;
}

function deeper(indent: string | undefined, { unit }: Style): string | undefined {
  return indent === undefined ? undefined : indent + unit;
}

/** What stands in the braces of a function without a line of its own. */
function isShort(argument: Written): boolean {
  return (
    argument.kind === 'scalar' ||
    (argument.kind === 'list' && argument.items.every((item) => item.kind !== 'map' && item.kind !== 'list'))
  );
}
