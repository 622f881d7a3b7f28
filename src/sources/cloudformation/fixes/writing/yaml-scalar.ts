import type { Quote } from './written';

/** Texts that nobody takes for anything else, wherever they stand. */
const SAFE = /^[A-Za-z/](?:[\w./:@+-]*[\w/])?$/;
/** With the braces of `Sub`, which begin a mapping in a flow. */
const SAFE_IN_BLOCK = /^[A-Za-z/$](?:[\w./:@+${}-]*[\w/}])?$/;
const CIDR = /^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/;
/** What some reader of YAML takes for something else than a text. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/**
 * @param quote how it would be quoted: plainly only where that says the same.
 * @param context in braces and brackets more has to be quoted.
 * @returns a text as YAML on one line.
 */
export function yamlScalar(text: string, quote: Quote | undefined, context: 'block' | 'flow'): string {
  const isPlain = (context === 'flow' ? SAFE : SAFE_IN_BLOCK).test(text) || CIDR.test(text);
  if (isPlain && !RESERVED.test(text) && (quote === undefined || quote === 'plain')) return text;
  // eslint-disable-next-line no-control-regex -- single quotes know no escapes
  if (quote === 'double' || /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text)) return JSON.stringify(text);
  return `'${text.replaceAll("'", "''")}'`;
}
