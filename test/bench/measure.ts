/** A figure of a benchmark, as it is printed and kept. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  /** What it is to be, where the design says so. */
  readonly aim?: string;
}

/** Runs something a few times and takes the median, in milliseconds: one run is noise. */
export async function median(runs: number, task: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
