/* eslint-disable no-console -- what was not tested is to be seen */
import { spawnSync } from 'node:child_process';

/** @returns whether a program is there; says so loudly where it is not, for a test that then has to be skipped. */
export function isInstalled(program: string, args: readonly string[] = ['--version']): boolean {
  const there = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!there) console.warn(`SKIPPED: ${program} is not installed, so that it does not judge the code.`);
  return there;
}

/** @returns what a program printed. @throws Error with what it complained of */
export function run(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${program}: ${stderr}\n${input.slice(0, 2000)}`);
  return stdout;
}
