/**
 * Lets time pass so many times faster for whoever asks for it or waits for it: the SDK waits for seconds before it
 * tries a throttled call again.
 * @returns a function that sets the clock right again.
 */
export function fasterClock(factor: number): () => void {
  const { setTimeout: wait } = globalThis;
  const { now } = Date;
  const start = now();
  const faster = (task: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout =>
    wait(() => {
      task(...args);
    }, delay / factor);
  globalThis.setTimeout = Object.assign<typeof faster, typeof wait>(faster, wait);
  Date.now = () => start + (now() - start) * factor;
  return () => {
    globalThis.setTimeout = wait;
    Date.now = now;
  };
}
