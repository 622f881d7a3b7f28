import { isJsonObject, type Json } from './policy-value';
import { quoted } from './quoted';

/** Texts that need no quotes: they begin like a word, and hold nothing that means something to YAML. */
const PLAIN = /^[a-z](?:[\w./:-]*[\w/])?$/i;
/** What some reader of YAML takes for something else than a text. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** @returns a value as YAML in block style, ending in a line break. */
export function yaml(value: Json): string {
  return `${lines(value).join('\n')}\n`;
}

/** The lines of a value, without the indentation of what it stands in. */
function lines(value: Json): readonly string[] {
  if (isList(value) && value.length > 0) return value.flatMap(item);
  if (isJsonObject(value) && Object.keys(value).length > 0) return Object.entries(value).flatMap(entry);
  return [leaf(value)];
}

function item(value: Json): readonly string[] {
  return lines(value).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}

function entry([key, value]: [string, Json]): readonly string[] {
  const below = lines(value);
  return isLeaf(value)
    ? [`${scalar(key)}: ${below.join('')}`]
    : [`${scalar(key)}:`, ...below.map((line) => `  ${line}`)];
}

function isLeaf(value: Json): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

function leaf(value: Json): string {
  return typeof value === 'string' ? scalar(value) : JSON.stringify(value);
}

function scalar(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : quoted(text, '"', '\\U');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
