/** `npm test`: everything that is checked, in the order of what it costs, up to the first failure. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { addCounts, countsIn } from './counts.mjs';

// A part that tests proves by its counts that it ran; the other parts only have to succeed. The last two are not
// called by their npm scripts, which build and package first for those who run them alone.
const parts = [
  { name: 'check', command: npm('check') },
  { name: 'unit tests', command: npm('test:unit'), tests: true },
  // Skipped as a whole where there is no Python (REQUIRE_MOTO=1 forbids that).
  { name: 'moto suite', command: [process.execPath, 'test/moto/run.mjs'], tests: true, maySkip: true },
  { name: 'build', command: npm('build') },
  { name: 'package', command: npm('package') },
  { name: 'extension host suite', command: [process.execPath, 'test/host/run.mjs'], tests: true },
  { name: 'UI run', command: [process.execPath, 'test/ui/run.mjs'], tests: true },
];

const none = { passed: 0, failed: 0, skipped: 0 };
let total = none;
let failedPart;
for (const part of parts) {
  const { ok, counts } = await runPart(part);
  total = addCounts(total, counts);
  if (ok) continue;
  failedPart = part.name;
  // A part that failed without a failed test (a lint error, a crash) still is a failure to count.
  if (counts.failed === 0) total = addCounts(total, { ...none, failed: 1 });
  break;
}
console.log(failedPart ? `\n${failedPart} failed` : '');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = failedPart ? 1 : 0;

/** @param {string} script of package.json @returns {string[]} */
function npm(script) {
  return ['npm', 'run', '--silent', script];
}

/** @param {{name: string, command: string[], tests?: boolean, maySkip?: boolean}} part */
async function runPart({ name, command, tests = false, maySkip = false }) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { code, output } = await runShowing(command);
  const counts = tests ? countsIn(output) : none;
  const ran = counts.passed > 0 || (maySkip && counts.skipped > 0);
  const ok = code === 0 && (!tests || (ran && counts.failed === 0));
  if (code === 0 && !ok) console.log(`${name} ended with 0 and reported ${JSON.stringify(counts)}`);
  console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { ok, counts };
}

/**
 * Runs a command; what it prints is shown and returned.
 * @param {string[]} command
 * @returns {Promise<{code: number | null, output: string}>}
 */
function runShowing([file, ...args]) {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? `"${file}"` : file, args, {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: windows, // npm is a batch file there
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
