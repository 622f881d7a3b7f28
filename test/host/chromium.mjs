/** A browser for the workbench of code-server: the machine's own, else Debian's, else one from npm. */
import fs from 'node:fs';
import path from 'node:path';
import { isExecutable, npmInstall, run, say, which } from './commands.mjs';
import { installHome } from './paths.mjs';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const sparticuz = '@sparticuz/chromium@153.0.0';
const font = 'fonts-dejavu-core';

/**
 * The path of a Chromium that runs, installed when there is none.
 * @returns {string}
 */
export function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is not a program: ${named}`);
    return named;
  }
  const found = fromMachine();
  if (found) {
    ensureFont();
    return found;
  }
  const reasons = [];
  for (const install of [fromApt, fromNpm]) {
    try {
      return install();
    } catch (error) {
      reasons.push(String(error.message).split('\n').join(' ').slice(0, 300));
    }
  }
  throw new Error(`no Chromium: install Chrome or Chromium, or set CHROMIUM_PATH (${reasons.join('; ')})`);
}

/** @returns {string | undefined} */
function fromMachine() {
  return onPath.map((name) => which(name)).find(Boolean) ?? onMac.find((file) => isExecutable(file));
}

/** @returns {string} */
function fromApt() {
  if (!canApt()) throw new Error('apt-get cannot be used here');
  aptInstall('chromium', font);
  const found = fromMachine();
  if (!found) throw new Error('apt-get installed no chromium');
  return found;
}

/** @returns {string} */
function fromNpm() {
  const home = path.join(installHome, 'chromium');
  const unpacked = path.join(home, 'chromium');
  if (isExecutable(unpacked) && fs.existsSync(path.join(home, '.ready'))) return unpacked;
  say(`${sparticuz} (once)`);
  // Whatever an interrupted install left, half an executable included, would be taken for whole.
  fs.rmSync(home, { recursive: true, force: true });
  npmInstall(home, [sparticuz]);
  // It unpacks itself into the temporary folder; ours is kept, and cleared by nobody.
  const print =
    "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))";
  run(process.execPath, ['-e', print], { cwd: home, env: { TMPDIR: home } });
  run(unpacked, ['--version']);
  fs.writeFileSync(path.join(home, '.ready'), sparticuz);
  return unpacked;
}

/** Without any text font the pictures show empty boxes; that fails no test, so that a failure here is a note. */
function ensureFont() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'];
  const isFont = (name) => /[.](ttf|ttc|otf)$/i.test(name);
  const hasFont = (dir) => fs.existsSync(dir) && fs.readdirSync(dir, { recursive: true }).some(isFont);
  if (!canApt() || folders.some(hasFont)) return;
  try {
    aptInstall(font);
  } catch (error) {
    say(`no text font for screenshots: ${error.message.split('\n')[0]}`);
  }
}

/** A bare container or a CI machine; on anybody's own machine (not root) nothing is installed behind their back. */
function canApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get') !== undefined;
}

/** @param {...string} packages */
function aptInstall(...packages) {
  say(`${packages.join(', ')} by apt-get (once)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}
