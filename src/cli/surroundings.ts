/** What the command line writes to and is ended by; `process`, but for tests. */
export interface Surroundings {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  once(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}
