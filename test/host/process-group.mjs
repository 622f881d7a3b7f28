/** Programs that start programs: kept in a process group of their own, so that none of them outlives us. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const graceMs = 5000;

/**
 * @typedef {object} ProcessGroup
 * @property {Promise<string>} ended exit code or signal of the first process
 * @property {() => boolean} hasEnded
 * @property {() => Promise<void>} stop asks the whole group to end, then makes it
 */

/**
 * Starts a program as the leader of a new process group.
 * @param {string} file
 * @param {string[]} args
 * @param {{env: NodeJS.ProcessEnv, log: string}} options log: the file that takes stdout and stderr
 * @returns {ProcessGroup}
 */
export function startGroup(file, args, { env, log }) {
  const out = fs.openSync(log, 'w');
  const child = spawn(file, args, { env, stdio: ['ignore', out, out], detached: true });
  fs.closeSync(out);
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    const end = (how) => {
      hasEnded = true;
      resolve(String(how));
    };
    child.once('exit', (code, signal) => end(code ?? signal));
    child.once('error', end);
  });
  const killNow = () => signalGroup(child.pid, 'SIGKILL');
  process.once('exit', killNow);
  const stop = async () => {
    signalGroup(child.pid, 'SIGTERM');
    for (const end = Date.now() + graceMs; Date.now() < end && signalGroup(child.pid, 0);) await sleep(50);
    killNow();
    await ended;
    process.off('exit', killNow);
  };
  return { ended, hasEnded: () => hasEnded, stop };
}

/** @param {number | undefined} leader @param {NodeJS.Signals | 0} signal @returns whether the group is there */
function signalGroup(leader, signal) {
  if (leader === undefined) return false;
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ends through process.exit, which runs the exit handlers above; the default of a signal would not. */
export function exitOnSignals() {
  for (const signal of signals) process.once(signal, () => process.exit(1));
}

/** @returns {Promise<void>} settles at the first signal that asks this program to end */
export function untilSignal() {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve());
  });
}
