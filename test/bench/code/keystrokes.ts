import type { Linting } from '../../../src/lint/linting';
import type { MemoryFiles } from './memory-files';
import { random } from './random';

/** What keys type; a third of it breaks what it is typed into. */
const KEYS = 'aeiou stn_-."{[=#0\n';

/** How long each keystroke took, in milliseconds. */
export interface Keystrokes {
  readonly took: readonly number[];
  /** What something else took for the same texts. */
  readonly bare: readonly number[];
}

/**
 * Types one key at a random place of a file and takes it back, many times: each is a keystroke, after which the findings
 * of the file are asked for. Half of the texts, those after a key is taken back, are whole.
 * @param bare something to compare with, run on the same texts
 */
export function typeInto(
  linting: Linting,
  files: MemoryFiles,
  path: string,
  { count, bare }: { readonly count: number; readonly bare?: (text: string) => unknown },
): Keystrokes {
  const whole = files.read(path) ?? '';
  const next = random(20261121);
  const took: number[] = [];
  const others: number[] = [];
  for (let n = 0; n < count / 2; n++) {
    const at = Math.floor(next() * whole.length);
    const key = KEYS.charAt(Math.floor(next() * KEYS.length));
    for (const text of [
      `${whole.slice(0, at)}${key}${whole.slice(at)}`,
      `${whole.slice(0, at)}${whole.slice(at)}`,
    ]) {
      // An editor's text is flat; what is put together of others is made so before the clock starts.
      const flat = Buffer.from(text).toString();
      files.set(path, flat);
      const isFirst = n % 2 === 0;
      if (bare && isFirst) others.push(time(() => bare(flat)));
      took.push(
        time(() => {
          relint(linting, path);
        }),
      );
      if (bare && !isFirst) others.push(time(() => bare(flat)));
    }
  }
  return { took, bare: others };
}

function relint(linting: Linting, path: string): void {
  const steps = linting.changed([path]);
  while (!steps.next().done);
  linting.findingsIn(path);
}

export function time(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** @param part 0.5 for the median, 0.99 for what 99 of 100 are within */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
