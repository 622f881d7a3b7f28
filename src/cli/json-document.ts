/**
 * @returns a value as one JSON document for stdout, which may be a terminal: JSON itself escapes the first 32
 * characters only, so the other control characters and those that reorder text are escaped here.
 */
export function jsonDocument(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  const safe = text.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => escaped(character.charCodeAt(i))).join(''),
  );
  return `${safe}\n`;
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
