/** A private code-server: on a free loopback port, with a profile of its own in a temporary folder. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './commands.mjs';
import { cleanEnv } from './environment.mjs';
import { ensureCodeServer } from './install.mjs';
import { startGroup } from './process-group.mjs';
import { userSettings } from './user-settings.mjs';

const listenLimitMs = 60_000;

/**
 * @typedef {object} Profile the folders of one code-server
 * @property {string} log
 * @property {string[]} flags
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * Makes the folders of a code-server that has never run before.
 * @param {string} dir
 * @param {{theme?: import('./user-settings.mjs').Theme}} [options]
 * @returns {Profile}
 */
export function makeProfile(dir, { theme = 'dark' } = {}) {
  const [user, extensions, home] = ['user', 'extensions', 'home'].map((name) => path.join(dir, name));
  for (const folder of [path.join(user, 'User'), extensions, home]) fs.mkdirSync(folder, { recursive: true });
  const settings = path.join(user, 'User/settings.json');
  const config = path.join(dir, 'config.yaml');
  fs.writeFileSync(settings, JSON.stringify(userSettings(theme), null, 2));
  fs.writeFileSync(config, 'bind-addr: 127.0.0.1:0\nauth: none\ncert: false\n');
  return {
    log: path.join(dir, 'code-server.log'),
    flags: [
      ...['--config', config, '--user-data-dir', user, '--extensions-dir', extensions],
      ...['--disable-telemetry', '--disable-update-check'],
    ],
    env: {
      // Heartbeat and settings files of code-server itself stay out of the user's home.
      XDG_DATA_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      // An empty object means no extension gallery; without it server and page keep asking open-vsx.org.
      EXTENSIONS_GALLERY: '{}',
    },
  };
}

/**
 * Installs a packaged extension as a user would.
 * @param {Profile} profile
 * @param {string} file the .vsix
 */
export function installExtension(profile, file) {
  const { node, entry } = ensureCodeServer();
  run(node, [entry, ...profile.flags, '--install-extension', file, '--force'], { env: profile.env });
}

/**
 * @typedef {object} Server
 * @property {string} origin
 * @property {string} authority host and port
 * @property {Promise<string>} ended
 * @property {() => Promise<void>} stop
 * @property {() => string} log
 */

/**
 * Starts code-server and waits until it answers.
 * @param {Profile} profile
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] seen by the extension host too
 * @param {boolean} [options.testDriver] obey extensionDevelopmentPath and extensionTestsPath in the page's address.
 *   A released VS Code silently ignores them otherwise; but the driver also hides notifications.
 * @param {number} [options.idleSeconds] end without a client for so long (over 60): the last net under a server
 *   whose runner was killed. 0: never
 * @returns {Promise<Server>}
 */
export async function startCodeServer(profile, { env = {}, testDriver = false, idleSeconds = 300 } = {}) {
  const { node, entry } = ensureCodeServer();
  const args = [
    entry,
    ...profile.flags,
    ...['--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-proxy', '--ignore-last-opened'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    ...(idleSeconds ? ['--idle-timeout-seconds', String(idleSeconds)] : []),
    ...(testDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const group = startGroup(node, args, { env: { ...cleanEnv(profile.env), ...env }, log: profile.log });
  const log = () => fs.readFileSync(profile.log, 'utf8');
  try {
    const origin = await untilListening(group, log);
    return { origin, authority: new URL(origin).host, ended: group.ended, stop: group.stop, log };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

/**
 * @param {import('./process-group.mjs').ProcessGroup} group
 * @param {() => string} log
 * @returns {Promise<string>} the origin, read from the log since the port is the system's choice
 */
async function untilListening(group, log) {
  for (const end = Date.now() + listenLimitMs; Date.now() < end; await sleep(50)) {
    if (group.hasEnded()) throw new Error(`code-server ended (${await group.ended}):\n${log()}`);
    const origin = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log())?.[1];
    if (origin && (await answers(`${origin}/healthz`))) return origin;
  }
  throw new Error(`code-server did not listen within ${listenLimitMs} ms:\n${log()}`);
}

/** @param {string} url */
export async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
