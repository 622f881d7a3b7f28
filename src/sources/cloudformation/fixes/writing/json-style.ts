/** How a JSON text is laid out within its lines. */
export interface JsonStyle {
  readonly colon: string;
  /** Between what stands on one line. */
  readonly comma: string;
  /** Within the braces of what stands on one line. */
  readonly padding: '' | ' ';
  /** Whether `{"Ref": "X"}` stands on one line. */
  readonly hasShortCalls: boolean;
  /** Whether a list of these does. */
  readonly hasShortLists: boolean;
  /** Within the brackets of what stands on one line. */
  readonly listPadding: '' | ' ';
  /** Whether all of it stands on one line. */
  readonly isOneLine: boolean;
}

/** @returns how a text is laid out, by the functions that it calls. */
export function jsonStyleOf(text: string): JsonStyle {
  const isOneLine = !text.trim().includes('\n');
  const colon = /"(?:Type|Ref)"([ \t]*:[ \t]*)/.exec(text)?.[1] ?? ': ';
  const padding = /\{([ \t]*)"(?:Ref|Fn::\w+)"/.exec(text)?.[1];
  const listPadding = /\[([ \t]*)\{[ \t]*"(?:Ref|Fn::\w+)"/.exec(text)?.[1];
  return {
    colon,
    comma: isOneLine && !/"[ \t]*,[ \t]+"/.test(text) ? ',' : ', ',
    padding: padding === undefined || padding === '' ? '' : ' ',
    hasShortCalls: isOneLine || padding !== undefined,
    hasShortLists: isOneLine || listPadding !== undefined,
    listPadding: listPadding === undefined || listPadding === '' ? '' : ' ',
    isOneLine,
  };
}
