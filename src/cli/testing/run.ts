import { CommanderError } from 'commander';
import { program } from '../program';
import type { Surroundings } from '../surroundings';

/** What a run of the command line printed, and what it ended with. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly error: unknown;
  /** 0, or 1 where it complains; a refusal's 2 is in `error`. */
  readonly exitCode: number;
}

/** Help for tests: runs the command line in this process. @param interrupt is given what ends `sandbox` */
export async function run(
  args: readonly string[],
  interrupt: (stop: () => void) => void = () => undefined,
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  let error: unknown;
  const surroundings: Surroundings = {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    once: (event, listener) => {
      if (event === 'SIGINT') interrupt(listener);
    },
  };
  try {
    await program(surroundings).parseAsync([...args], { from: 'user' });
  } catch (caught) {
    error = caught;
  }
  return { stdout: out.join(''), stderr: err.join(''), error, exitCode: Number(surroundings.exitCode ?? 0) };
}

/** @returns what a refusal says: commander says it on stderr, the commands in their error. */
export function refusal({ error, stderr }: Run): string {
  if (error instanceof CommanderError) return stderr;
  return error instanceof Error ? error.message : 'it was not refused';
}
