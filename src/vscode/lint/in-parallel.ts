/** A disk answers several at once; all at once would take the memory and the turns of everybody else. */
const AT_ONCE = 16;

/** Does something for each of some things, a few at a time. @throws the signal's reason where it is aborted */
export async function inParallel<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = [...items].values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      signal?.throwIfAborted();
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
