import { setTimeout } from 'node:timers/promises';

/** Resolves when the time has passed or the signal is aborted, whichever is first. It never rejects. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const sleep: Sleep = async (milliseconds, signal) => {
  // A signal that ends the wait is no error here: who waits looks at it anyway.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** A function, since the compiler takes a signal that was not aborted a moment ago to be so for ever. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
