import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A process that ran to its end. */
export interface Ran {
  readonly ms: number;
  /** The most memory that it held, in MB; undefined where nobody says. */
  readonly mb: number | undefined;
  readonly status: number | null;
  readonly stdout: string;
}

/** @param scratch a folder for what the process says of itself; @returns how long Node ran a script, and in how much memory */
export function runNode(args: readonly string[], cwd: string, scratch: string): Ran {
  const says = path.join(scratch, 'usage.cjs');
  const said = path.join(scratch, 'usage.txt');
  fs.writeFileSync(
    says,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, String(process.resourceUsage().maxRSS)))`,
  );
  const ran = run(process.execPath, ['--require', says, ...args], { cwd, timeout: 600_000 });
  return { ...ran, mb: Number(fs.readFileSync(said, 'utf8')) / 1024 };
}

/** @param timeout in milliseconds, after which it is stopped: its status is null then */
export function run(
  command: string,
  args: readonly string[],
  { cwd, timeout }: { readonly cwd: string; readonly timeout: number },
): Ran {
  const start = performance.now();
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    timeout,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { ms: performance.now() - start, mb: undefined, status, stdout };
}
