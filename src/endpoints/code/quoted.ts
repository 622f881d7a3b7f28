/**
 * Control characters, and those that are not to be seen (directional overrides, zero-width ones): in code that
 * somebody pastes they would end a literal or make it look like another.
 * @see https://www.unicode.org/reports/tr55/
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** The same without those that `JSON.stringify` escapes, or lays a document out with. */
const HIDDEN_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** How a language writes a character by its number, where that has more than four hexadecimal digits. */
export type LongEscape = 'surrogates' | '\\U';

/**
 * A string literal on one line, of the escapes that JSON, YAML, HCL, Python and JavaScript share.
 * @param long `\U0001F600`, or two surrogates `\ud83d\ude00`
 */
export function quoted(text: string, quote: '"' | "'", long: LongEscape): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(HIDDEN, (character) => SHORT.get(character) ?? escape(character, long));
  return `${quote}${escaped}${quote}`;
}

/** @returns a value as JSON text that shows all there is in it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(HIDDEN_IN_JSON, (character) =>
    escape(character, 'surrogates'),
  );
}

function escape(character: string, long: LongEscape): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff && long === '\\U') return `\\U${hex(code, 8)}`;
  return Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`).join('');
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
