import { indented } from './layout';
import { isJsonObject, type Json } from './policy-value';
import { quoted } from './quoted';

/** An attribute `name = value`, or a block without labels. */
export type HclItem =
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string }
  | { readonly kind: 'block'; readonly name: string; readonly items: readonly HclItem[] };

/**
 * A string literal. `${` and `%{` would begin a template; HCL takes no half of a surrogate pair.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
export function hclString(text: string): string {
  return quoted(text.replace(/\p{Cs}/gu, '\ufffd'), '"', '\\U').replace(/([$%])\{/g, '$1$1{');
}

export function hclList(values: readonly string[]): string {
  const items = values.map(hclString);
  const line = `[${items.join(', ')}]`;
  return line.length <= 80
    ? line
    : bracket(
        '[',
        items.map((item) => `${item},`),
        ']',
      );
}

/** An object with keys of the user's. */
export function hclMap(entries: Iterable<readonly [string, string]>): string {
  return object([...entries].map(([key, value]) => [key, hclString(value)]));
}

export function hclJson(value: Json): string {
  if (typeof value === 'string') return hclString(value);
  if (isJsonObject(value)) return object(Object.entries(value).map(([key, one]) => [key, hclJson(one)]));
  if (typeof value !== 'object' || value === null) return String(value);
  if (value.every((one) => typeof one === 'string')) return hclList(value);
  return value.length === 0
    ? '[]'
    : bracket(
        '[',
        value.map((one) => `${hclJson(one)},`),
        ']',
      );
}

/**
 * The inside of a resource or block as `terraform fmt` lays it out: attributes on one line aligned, what is longer
 * apart from them, blocks last.
 */
export function hclBody(items: readonly HclItem[]): string {
  const short: [string, string][] = [];
  const long: string[] = [];
  const blocks: string[] = [];
  for (const item of items) {
    if (item.kind === 'block') {
      blocks.push(`${item.name} ${bracket('{', [hclBody(item.items)], '}')}`);
    } else if (item.value.includes('\n')) {
      long.push(`${item.name} = ${item.value}`);
    } else {
      short.push([item.name, item.value]);
    }
  }
  return [...(short.length > 0 ? [aligned(short)] : []), ...long, ...blocks].join('\n\n');
}

function object(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return '{}';
  const named = entries.map(([key, value]) => [isName(key) ? key : hclString(key), value] as const);
  return bracket('{', [aligned(named)], '}');
}

/** A word that HCL takes for a key; `for` would begin an expression. */
function isName(key: string): boolean {
  return /^[a-z][\w-]*$/i.test(key) && !['for', 'if', 'null', 'true', 'false'].includes(key);
}

/** Names that follow each other with values on one line are aligned. */
function aligned(entries: readonly (readonly [string, string])[]): string {
  const runs: (readonly [string, string])[][] = [[]];
  for (const entry of entries) {
    if (entry[1].includes('\n')) runs.push([entry], []);
    else runs.at(-1)?.push(entry);
  }
  return runs.flatMap(alignedRun).join('\n');
}

function alignedRun(run: readonly (readonly [string, string])[]): readonly string[] {
  const lengthOf = (name: string): number => Array.from(name).length;
  const width = Math.max(...run.map(([name]) => lengthOf(name)));
  return run.map(([name, value]) => `${name}${' '.repeat(width - lengthOf(name))} = ${value}`);
}

function bracket(open: string, lines: readonly string[], close: string): string {
  return `${open}\n${indented(lines.join('\n'), '  ')}\n${close}`;
}
