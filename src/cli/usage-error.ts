/** Ends the program with code 2 and its message as one line on stderr. */
export class UsageError extends Error {}

/** @returns text on one line: messages quote paths and pieces of files, which hold whatever somebody put there. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
