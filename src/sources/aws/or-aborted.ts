/**
 * Credential providers know nothing of cancelling: a prompt that nobody answers would keep a call open.
 * @returns what the task gives. The task itself goes on where the signal ends the waiting.
 * @throws an `AbortError`, as the SDK's own
 */
export async function orAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(abortError());
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([task, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

export function abortError(): Error {
  return Object.assign(new Error('aborted'), { name: 'AbortError' });
}
