import type { Style } from './style';
import type { Written, WrittenCall, WrittenEntry, WrittenScalar } from './written';
import { yamlScalar } from './yaml-scalar';

/** A value after its key: on the key's line, or on lines below it. */
type Layout = { readonly inline: string } | { readonly below: readonly string[] };

/** @returns the lines of `Key: value` in blocks, without the indentation of what they stand in. */
export function entryLines([key, value]: WrittenEntry, style: Style): readonly string[] {
  const name = yamlScalar(key, undefined, 'block');
  const layout = layoutOf(value, style);
  if ('inline' in layout) return [`${name}: ${layout.inline}`];
  const indent = value.kind === 'list' && !style.hasIndentedLists ? '' : style.unit;
  return [`${name}:`, ...layout.below.map((line) => indent + line)];
}

/** @returns the lines of `- value`, without the indentation of what they stand in. */
export function itemLines(value: Written, style: Style, dash = '- '): readonly string[] {
  const layout = layoutOf(value, style);
  if ('inline' in layout) return [`${dash}${layout.inline}`];
  const pad = ' '.repeat(dash.length);
  return layout.below.map((line, i) => (i === 0 ? dash : pad) + line);
}

function layoutOf(value: Written, style: Style): Layout {
  switch (value.kind) {
    case 'scalar':
      return { inline: scalarOf(value, 'block') };
    case 'call':
      return callLayout(value, style);
    case 'list':
      if (value.items.length === 0) return { inline: '[]' };
      return { below: value.items.flatMap((item) => itemLines(item, style)) };
    case 'map':
      if (value.entries.length === 0) return { inline: '{}' };
      return { below: value.entries.flatMap((entry) => entryLines(entry, style)) };
  }
}

/** A short form cannot follow another: `!ImportValue !Sub x` is refused. */
function callLayout(value: WrittenCall, style: Style): Layout {
  const { name, argument } = value;
  if (style.calls === 'flow') return { inline: flowOf(value, style) };
  if (style.calls === 'short' && argument.kind !== 'call')
    return { inline: shortCall(value, style, 'block') };
  if (argument.kind === 'list' && argument.items.every(({ kind }) => kind === 'scalar'))
    return { below: [`${name}: ${flowOf(argument, style)}`] };
  return { below: entryLines([name, withQuote(value, style)], style) };
}

/** @returns a value on one line, in braces and brackets. */
export function flowOf(value: Written, style: Style): string {
  switch (value.kind) {
    case 'scalar':
      return scalarOf(value, 'flow');
    case 'call': {
      if (style.calls === 'short' && value.argument.kind !== 'call') return shortCall(value, style, 'flow');
      return `{${yamlScalar(value.name, undefined, 'flow')}: ${flowOf(withQuote(value, style), style)}}`;
    }
    case 'list':
      return `[${value.items.map((item) => flowOf(item, style)).join(', ')}]`;
    case 'map':
      return `{${value.entries.map((entry) => flowEntry(entry, style)).join(', ')}}`;
  }
}

/** @returns `Key: value` on one line. */
export function flowEntry([key, value]: WrittenEntry, style: Style): string {
  return `${yamlScalar(key, undefined, 'flow')}: ${flowOf(value, style)}`;
}

function shortCall(value: WrittenCall, style: Style, context: 'block' | 'flow'): string {
  const tag = `!${value.name.replace(/^Fn::/, '')}`;
  const argument = withQuote(value, style);
  if (value.name === 'Fn::GetAtt' && argument.kind === 'list') {
    const parts = argument.items.flatMap((item) => (item.kind === 'scalar' ? String(item.value) : []));
    if (parts.length === argument.items.length)
      return `${tag} ${yamlScalar(parts.join('.'), undefined, context)}`;
  }
  return argument.kind === 'scalar'
    ? `${tag} ${scalarOf(argument, context)}`
    : `${tag} ${flowOf(argument, style)}`;
}

/** The argument of a function, quoted as such arguments are in the template. */
function withQuote({ name, argument }: WrittenCall, style: Style): Written {
  if (argument.kind !== 'scalar' || argument.quote !== undefined) return argument;
  if (name === 'Fn::Sub') return { ...argument, quote: style.subQuote };
  const isPseudo = name === 'Ref' && String(argument.value).startsWith('AWS::');
  return isPseudo ? { ...argument, quote: style.pseudoQuote } : argument;
}

function scalarOf({ value, quote }: WrittenScalar, context: 'block' | 'flow'): string {
  return typeof value === 'string' ? yamlScalar(value, quote, context) : String(value);
}
