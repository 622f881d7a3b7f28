/**
 * Control and format characters (escape sequences, directional overrides, zero-width ones): in a Name tag they would
 * steer a terminal or make a text look like another.
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** @returns a text without characters that are not to be seen: a blank stands for each run of them. */
export function visible(text: string): string {
  return text.replace(HOSTILE, ' ');
}
