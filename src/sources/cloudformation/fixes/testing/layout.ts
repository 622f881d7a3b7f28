import fc from 'fast-check';
import type { Model, ModelCall } from '../../testing/model';

/** A way of writing a template down. */
export interface Layout {
  readonly language: 'yaml' | 'json';
  /** White space of a level; a tab in JSON alone. */
  readonly unit: string;
  readonly calls: 'short' | 'block' | 'flow';
  readonly hasIndentedLists: boolean;
  readonly lists: 'block' | 'flow' | 'flow-lines';
  /** Whether the properties of resources stand in braces. */
  readonly properties: 'block' | 'flow' | 'flow-lines';
  readonly quote: '' | '"' | "'";
  /** Remarks: behind every n-th line, and above it. */
  readonly remarks: number;
  readonly hasBlankLines: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly hasLastLineEnd: boolean;
  readonly hasMark: boolean;
  /** Undefined for JSON on one line. */
  readonly isPretty: boolean;
}

export const layouts: fc.Arbitrary<Layout> = fc
  .record<Layout>({
    language: fc.constantFrom('yaml', 'yaml', 'json'),
    unit: fc.constantFrom('  ', '    ', '\t', '   '),
    calls: fc.constantFrom('short', 'block', 'flow'),
    hasIndentedLists: fc.boolean(),
    lists: fc.constantFrom('block', 'flow', 'flow-lines'),
    properties: fc.constantFrom('block', 'block', 'flow', 'flow-lines'),
    quote: fc.constantFrom('', '"', "'"),
    remarks: fc.nat(4),
    hasBlankLines: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    hasLastLineEnd: fc.boolean(),
    hasMark: fc.boolean(),
    isPretty: fc.boolean(),
  })
  .map((layout) => (layout.language === 'yaml' && layout.unit === '\t' ? { ...layout, unit: '  ' } : layout));

/** @returns a template with its sections in blocks, or as JSON. */
export function laidOut(template: Model, layout: Layout): string {
  const text =
    layout.language === 'json'
      ? JSON.stringify(plain(template), null, layout.isPretty ? layout.unit : undefined)
      : withRemarks(new Writer(layout).block(template, 0, 0), layout).join('\n');
  const ended = text + (layout.hasLastLineEnd ? '\n' : '');
  return (layout.hasMark ? '\ufeff' : '') + ended.replaceAll('\n', layout.lineEnd);
}

function plain(model: Model): unknown {
  if (typeof model !== 'object') return model;
  if (isList(model)) return model.map(plain);
  if ('call' in model) {
    const name = model.call === 'Ref' ? model.call : `Fn::${model.call}`;
    return { [name]: plain(longArgument(model)) };
  }
  return Object.fromEntries(model.map.map(([key, value]) => [key, plain(value)]));
}

/** Behind lines and above them, where a remark may stand. */
function withRemarks(lines: readonly string[], { remarks, hasBlankLines }: Layout): readonly string[] {
  return lines.flatMap((line, i) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const above =
      hasBlankLines && indent.length > 0 && /^ +[A-Z]\w*:$/.test(line) && !/Properties|Ids/.test(line);
    const start = above && (lines[i + 1] ?? '').trim().startsWith('Type') ? [''] : [];
    if (remarks === 0 || (i * 7) % (remarks + 2) !== 0) return [...start, line];
    return i % 2 === 0
      ? [...start, `${line} # remark ${i}, [really] {x: y}`]
      : [...start, `${indent}# remark ${i}`, line];
  });
}

class Writer {
  constructor(private readonly layout: Layout) {}

  /** @param depth sections are at 0, resources at 1, what is in them at 2, properties at 3. */
  block(model: Model, column: number, depth: number): readonly string[] {
    const pad = this.layout.unit.length;
    if (typeof model !== 'object' || (!isList(model) && 'call' in model)) return [this.flow(model)];
    if (isList(model)) {
      return model.flatMap((item) =>
        this.block(item, column, depth + 1).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)),
      );
    }
    return model.map.flatMap(([key, value]) => {
      const inner = this.under(value, key, depth);
      if (typeof inner === 'string') return [`${key}: ${inner}`];
      if (/^[[{]$/.test(inner[0] ?? '')) {
        const within = inner.slice(1, -1).map((line) => ' '.repeat(pad) + line);
        return [`${key}: ${inner[0] ?? ''}`, ...within, inner.at(-1) ?? ''];
      }
      const indent = Array.isArray(value) && !this.layout.hasIndentedLists ? '' : ' '.repeat(pad);
      return [`${key}:`, ...inner.map((line) => indent + line)];
    });
  }

  private under(value: Model, key: string, depth: number): string | readonly string[] {
    const { layout } = this;
    if (typeof value !== 'object') return this.flow(value);
    if (isList(value)) {
      if (value.length === 0 || layout.lists === 'flow') return this.flow(value);
      return layout.lists === 'block'
        ? this.block(value, 0, depth + 1)
        : this.lines(
            value.map((each) => this.flow(each)),
            '[]',
          );
    }
    if ('call' in value) {
      if (layout.calls !== 'block' || isCall(value.argument)) return this.flow(value);
      return [`${longName(value.call)}: ${this.flow(longArgument(value))}`];
    }
    if (key !== 'Properties' || layout.properties === 'block') return this.block(value, 0, depth + 1);
    const entries = value.map.map(([name, each]) => `${name}: ${this.flow(each)}`);
    return layout.properties === 'flow' ? `{${entries.join(', ')}}` : this.lines(entries, '{}');
  }

  /** Each on a line of its own, between brackets or braces. */
  private lines(parts: readonly string[], brackets: string): string | readonly string[] {
    if (parts.length === 0) return brackets;
    return [
      brackets.charAt(0),
      ...parts.map((part, i) => part + (i < parts.length - 1 ? ',' : '')),
      brackets.charAt(1),
    ];
  }

  flow(model: Model): string {
    if (typeof model !== 'object') return this.scalar(model);
    if (isList(model)) return `[${model.map((item) => this.flow(item)).join(', ')}]`;
    if (!('call' in model))
      return `{${model.map.map(([key, value]) => `${key}: ${this.flow(value)}`).join(', ')}}`;
    if (this.layout.calls === 'short' && !isCall(model.argument))
      return `!${model.call} ${this.flow(model.argument)}`;
    const argument = longArgument(model);
    return `{"${longName(model.call)}": ${this.flow(argument)}}`;
  }

  private scalar(value: string | number | boolean): string {
    if (typeof value !== 'string') return String(value);
    const isPlain = /^[A-Za-z][\w.:/-]*$/.test(value) && value !== 'true' && value !== 'false';
    return isPlain && this.layout.quote === ''
      ? value
      : this.layout.quote === "'"
        ? `'${value}'`
        : JSON.stringify(value);
  }
}

/** What `GetAtt` takes as text in a short tag is a list elsewhere. */
function longArgument({ call, argument }: ModelCall): Model {
  return call === 'GetAtt' && typeof argument === 'string' ? argument.split('.') : argument;
}

function longName(call: string): string {
  return call === 'Ref' ? call : `Fn::${call}`;
}

function isCall(model: Model): boolean {
  return typeof model === 'object' && 'call' in model;
}

function isList(model: Model): model is readonly Model[] {
  return Array.isArray(model);
}
