import { createScanner } from 'jsonc-parser';

/**
 * The parser of JSON goes down one call for each level, and a call stack is not endless.
 * @param most as many levels as are parsed
 * @returns where the text goes deeper
 */
export function tooDeepAt(text: string, most: number): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    // A string begins with its quote, whatever is in it.
    const token = text.charAt(scanner.getTokenOffset());
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth > most) return scanner.getTokenOffset();
  }
  return undefined;
}
