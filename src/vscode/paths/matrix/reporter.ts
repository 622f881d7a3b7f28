/** What takes no longer is not worth a line that says so. */
const PATIENCE_MS = 400;
const REPORT_EVERY_MS = 100;

/** @returns what passes progress on where it takes its time, ten times a second, until the signal is aborted. */
export function reporter(report: (done: number) => void, signal: AbortSignal): (done: number) => void {
  let next = performance.now() + PATIENCE_MS;
  return (done) => {
    const now = performance.now();
    if (now < next || signal.aborted) return;
    next = now + REPORT_EVERY_MS;
    report(done);
  };
}
