import type { HopView } from '../../webview/path/protocol';

const MARKS: Readonly<Record<HopView['checks'][number]['outcome'], string>> = {
  passes: '✓',
  blocks: '✗',
  unknown: '?',
};

/** @returns the list of hops as plain text, to be pasted anywhere. */
export function hopsText(sentence: string, hops: readonly HopView[]): string {
  const lines = hops.flatMap(({ number, title, id, text, checks, blockers }) => [
    `${number}. ${[title, id].filter(Boolean).join(' ')}`,
    ...(text === '' ? [] : [`   ${text}`]),
    ...checks.map((check) => `   ${MARKS[check.outcome]} ${check.text}`),
    ...blockers.map((blocker) => `   ✗ ${blocker.code}: ${blocker.text}`),
  ]);
  return `${[sentence, '', ...lines].join('\n')}\n`;
}
