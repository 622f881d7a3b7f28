import type { TagState } from '../../../webview/create/protocol';

/** @returns whether a row of the tags is empty: it is no tag. */
export function isBlank({ key, value }: TagState): boolean {
  return key === '' && value === '';
}

/** @returns whether a key stands in an earlier row: EC2 takes each key once, so neither value is silently dropped. */
export function isRepeated(tags: readonly TagState[], at: number): boolean {
  const key = tags[at]?.key ?? '';
  return key !== '' && tags.findIndex((one) => one.key === key) < at;
}
