/** What the command line writes to and is ended by; `process`, but for tests. */
export interface Surroundings {
  /** `isTTY`: it is a terminal, which may show colours. */
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown };
  /** What the program ends with: 1 where it is done and there is something to complain of. */
  exitCode?: number | string | null | undefined;
  once(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}
