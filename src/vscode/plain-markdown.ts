/**
 * Whatever somebody wrote, as Markdown that shows it as it is: a name is no place for links or images. Unlike
 * `MarkdownString.appendText` it keeps blanks where a line may break: that makes them all non-breaking, and then long
 * sentences break within names.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
