/**
 * `npm start`: the extension in a VS Code of its own with the sample workspace open. A desktop VS Code where there is
 * one, else code-server, whose address it prints. Runs until Ctrl-C, or until the window is closed.
 *
 * START_EXIT_AFTER_READY=1   ends it as soon as it is ready, for a test of the command itself
 */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers, installExtension, makeProfile, startCodeServer } from './code-server.mjs';
import { findDesktop, isHeadless, profileFlags } from './desktop.mjs';
import { cleanEnv } from './environment.mjs';
import { fixtureWorkspace, installHome, root, vsix } from './paths.mjs';
import { startGroup, untilSignal } from './process-group.mjs';

const windowLimitMs = 60_000;
const home = path.join(installHome, 'start');
const workspace = path.join(home, 'workspace');

const stopped = untilSignal();
fs.rmSync(home, { recursive: true, force: true });
fs.cpSync(fixtureWorkspace, workspace, { recursive: true });
// A display made by xvfb-run shows nothing to anybody.
const desktop = isHeadless() ? undefined : await findDesktop();
const running = desktop ? await openDesktop(desktop) : await openCodeServer();
if (!process.env.START_EXIT_AFTER_READY) await Promise.race([stopped, running.ended]);
await running.stop();
process.exit(0);

/** @param {string} executable */
async function openDesktop(executable) {
  const args = [
    workspace,
    `--extensionDevelopmentPath=${root}`,
    '--disable-workspace-trust',
    ...profileFlags(home),
  ];
  // Electron refuses to run sandboxed as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const log = path.join(home, 'vscode.log');
  const group = startGroup(executable, args, { env: cleanEnv(), log });
  for (const end = Date.now() + windowLimitMs; !hasExtensionHost(); await sleep(100)) {
    if (!group.hasEnded() && Date.now() < end) continue;
    await group.stop();
    throw new Error(`VS Code opened no window:\n${fs.readFileSync(log, 'utf8').slice(-4000)}`);
  }
  console.log(`VS Code is open, with ${workspace}. Ctrl-C ends it.`);
  return group;
}

/** The first thing that only a window with a running extension host leaves. */
function hasExtensionHost() {
  const logs = path.join(home, 'user/logs');
  return (
    fs.existsSync(logs) &&
    fs.readdirSync(logs, { recursive: true }).some((file) => path.basename(file) === 'exthost.log')
  );
}

async function openCodeServer() {
  // What a user would install; only the test driver could take the extension from its folder.
  if (!fs.existsSync(vsix)) throw new Error(`${vsix} is not there: npm run package`);
  const profile = makeProfile(path.join(home, 'server'));
  installExtension(profile, vsix);
  const server = await startCodeServer(profile, { idleSeconds: 0 });
  const address = `${server.origin}/?${new URLSearchParams({ folder: workspace })}`;
  if (!(await answers(address))) throw new Error(`code-server does not answer:\n${server.log()}`);
  console.log(`VS Code is open at ${address}\nCtrl-C ends it.`);
  return server;
}
