/** @returns a text with its places `{0}`, `{1}` … filled; a place that nobody fills is kept. */
export function fill(text: string, args: readonly (string | number)[]): string {
  return text.replace(/\{(\d)\}/gu, (hole, index: string) => String(args[Number(index)] ?? hole));
}
