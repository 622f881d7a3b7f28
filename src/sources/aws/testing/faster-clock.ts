/**
 * Lets time pass so many times faster for whoever asks for it or waits for it: the SDK waits for seconds before it
 * tries a throttled call again.
 * @returns a function that sets the clock right again.
 */
export function fasterClock(factor: number): () => void {
  const { setTimeout: wait } = globalThis;
  const { now } = Date;
  const start = now();
  const faster = (task: () => void, delay = 0, ...args: unknown[]): NodeJS.Timeout =>
    wait(task, delay / factor, ...args);
  globalThis.setTimeout = Object.assign(faster, wait) as typeof globalThis.setTimeout;
  Date.now = () => start + (now() - start) * factor;
  return () => {
    globalThis.setTimeout = wait;
    Date.now = now;
  };
}
