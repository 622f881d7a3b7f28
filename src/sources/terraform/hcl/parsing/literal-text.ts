import { message } from '../../../../network/message';
import { BACKSLASH, DOLLAR, OPEN_BRACE, PERCENT_SIGN } from './characters';

/** What a sequence begins with, if one does at an offset: a sequence itself or its escape, `$${` or `%%{`. */
export function sequenceAt(text: string, at: number): 'none' | 'sequence' | 'escape' {
  const c = text.charCodeAt(at);
  if (c !== DOLLAR && c !== PERCENT_SIGN) return 'none';
  const next = text.charCodeAt(at + 1);
  if (next === OPEN_BRACE) return 'sequence';
  return next === c && text.charCodeAt(at + 2) === OPEN_BRACE ? 'escape' : 'none';
}

/** @returns text with `$${` and `%%{` as what they stand for. */
export function withoutEscapedSequences(text: string): string {
  return text.includes('{') ? text.replaceAll('$${', '${').replaceAll('%%{', '%{') : text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
const HEX = /^[0-9a-fA-F]+$/;

/** Where an error can be noted. */
interface Errors {
  fail(text: ReturnType<typeof message>, start: number, end: number): void;
}

/**
 * The text that stands within quotation marks, its escapes resolved; what is no escape stays as it is.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
export function unescaped(text: string, start: number, end: number, errors: Errors): string {
  let value = '';
  let from = start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === BACKSLASH) {
      const { meaning, length } = escapeAt(text, at, end);
      if (meaning === undefined) {
        errors.fail(
          message('“{escape}” is no escape sequence.', { escape: text.slice(at, at + 2) }),
          at,
          at + 2,
        );
      } else {
        value += text.slice(from, at) + meaning;
        from = at + length;
      }
      at += length - 1;
    } else if (sequenceAt(text, at) === 'escape') {
      value += text.slice(from, at + 1);
      from = at + 2;
      at += 2;
    }
  }
  return value + text.slice(from, end);
}

function escapeAt(text: string, at: number, end: number): { meaning: string | undefined; length: number } {
  const selector = text.charAt(at + 1);
  if (selector !== 'u' && selector !== 'U') return { meaning: ESCAPES[selector], length: 2 };
  const length = selector === 'u' ? 6 : 10;
  const digits = text.slice(at + 2, Math.min(at + length, end));
  const code = Number.parseInt(digits, 16);
  if (digits.length < length - 2 || !HEX.test(digits) || code > 0x10ffff)
    return { meaning: undefined, length: 2 };
  return { meaning: String.fromCodePoint(code), length };
}

/**
 * What `<<-` takes off: as many blanks from each line as the least indented one begins with; empty lines do not count.
 * @param lines what stands at the lines' beginnings @returns the number of characters to take off each
 */
export function commonIndent(lines: readonly string[]): number {
  let least = Infinity;
  for (const line of lines) {
    const rest = line.trimStart();
    if (rest !== '' || !line.endsWith('\n')) least = Math.min(least, line.length - rest.length);
  }
  return least === Infinity ? 0 : least;
}

/** Takes blanks off a line's beginning, which an empty line may have fewer of. */
export function withoutIndent(line: string, indent: number): string {
  return line.trimStart() === '' && line.endsWith('\n') ? line : line.slice(indent);
}

/** @returns the lines of a text, each with its line's end. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length;) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at + 1;
    lines.push(text.slice(from, end));
    from = end;
  }
  return lines;
}
