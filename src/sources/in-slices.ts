import { setImmediate } from 'node:timers/promises';

/** How long work may go on before others get their turn: an editor draws sixty times a second. */
const SLICE_MS = 10;

/**
 * Does work step by step, with breaks in which the editor does its own.
 * @throws the signal's reason where it is aborted in a break.
 */
export async function inSlices<T>(steps: Generator<unknown, T, undefined>, signal?: AbortSignal): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await setImmediate();
    signal?.throwIfAborted();
    start = performance.now();
  }
}
