/** How many tests passed, read from what the runners print for people. */

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

// Mocha's summary, by the words of its spec reporter; several runs in one output add up.
const mocha = {
  passed: /^ +(\d+) passing\b/gm,
  failed: /^ +(\d+) failing\b/gm,
  skipped: /^ +(\d+) pending\b/gm,
};
// Our own closing line; the last one counts.
const closing = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** @param {string} output @returns {Counts} */
export function countsIn(output) {
  // eslint-disable-next-line no-control-regex -- colours
  const plain = output.replace(/\u001b\[\d+(;\d+)*m/g, '');
  const sum = (words) => [...plain.matchAll(words)].reduce((total, match) => total + Number(match[1]), 0);
  const byMocha = { passed: sum(mocha.passed), failed: sum(mocha.failed), skipped: sum(mocha.skipped) };
  if (byMocha.passed + byMocha.failed > 0) return byMocha;
  const [, passed = 0, failed = 0, skipped = 0] = [...plain.matchAll(closing)].at(-1) ?? [];
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
