/**
 * Pictures of the webviews without an editor: builds a page, gives it the fixtures of its protocol under the policy
 * that the extension sets, and leaves screenshots in test/ui/screenshots/webview. Prints what drawing takes.
 *
 *   node test/tools/webview-pictures.mjs [STATE…] [--theme dark|light|hc]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import webpack from 'webpack';
import { ensureChromium } from '../host/chromium.mjs';
import { root } from '../host/paths.mjs';
import { pageWords } from './page-words.mjs';

const out = path.join(root, 'test/ui/screenshots/webview');
const themes = { dark: 'vscode-dark', light: 'vscode-light', hc: 'vscode-high-contrast' };
// What a theme of high contrast gives, where the fallbacks are those of Dark Modern.
const highContrast = `--vscode-editor-background:#000;--vscode-sideBar-background:#000;--vscode-foreground:#fff;
  --vscode-contrastBorder:#6fc3df;--vscode-contrastActiveBorder:#f38518;--vscode-focusBorder:#f38518;
  --vscode-editorWidget-background:#000;--vscode-input-background:#000;--vscode-button-background:#000;
  --vscode-button-secondaryBackground:#000;--vscode-list-hoverBackground:#000;--vscode-menu-background:#000`;
const states = [
  { name: 'nat' },
  { name: 'menu', view: 'nat', click: 'el-path-header el-menu button' },
  { name: 'more', view: 'nat', click: 'el-path-header el-more button' },
  { name: 'gateway' },
  { name: 'blocked' },
  { name: 'split' },
  { name: 'split-b', view: 'split', click: '[data-letter=B]' },
  { name: 'ambiguous' },
  { name: 'interface' },
  { name: 'compare', view: 'nat', messages: [{ type: 'compare', on: true }] },
  { name: 'transit-gateway' },
  { name: 'local' },
  { name: 'undetermined' },
  { name: 'crowded' },
  { name: 'crowded-open', view: 'crowded', width: 1280, height: 1100, click: '[data-fold] rect' },
  { name: 'medium', view: 'nat', width: 1000, height: 900 },
  { name: 'narrow', view: 'nat', width: 420, height: 800 },
  { name: 'narrow-picture', view: 'nat', width: 420, height: 800, click: '.toggle' },
  { name: 'tiny', view: 'blocked', width: 320, height: 800 },
  { name: 'large', view: 'nat', fontSize: 18 },
  { name: 'twice', view: 'split', width: 640, height: 400, scale: 2 },
  {
    name: 'stale',
    view: 'nat',
    messages: [
      { type: 'stale', text: 'Read 26 minutes ago. Route table rtb-0c44e1 was changed here since.' },
    ],
  },
  {
    name: 'loading',
    messages: [
      state({
        kind: 'loading',
        title: 'Reading the network of vpc-0a12f6…',
        steps: [
          'Subnets, route tables',
          'Endpoints, prefix lists',
          'Security groups, network ACLs (2 of 3 pages)',
        ],
        done: 2,
      }),
    ],
    wait: 500,
  },
  {
    name: 'empty',
    messages: [
      state({
        kind: 'empty',
        title: 'Choose where the traffic starts and where it goes',
        text: 'From an instance, subnet or address of a VPC, to a service, host name or address.',
      }),
    ],
  },
  {
    name: 'error',
    messages: [
      state({
        kind: 'error',
        title: 'Session for profile prod expired',
        text: 'AWS answered ExpiredToken to DescribeRouteTables in us-east-1. The picture is drawn again by itself once you have signed in.',
        actions: [
          { id: 'sign-in', label: 'Sign in' },
          { id: 'show-log', label: 'Show log' },
        ],
      }),
    ],
  },
];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--') && !(word in themes));
const themeAt = process.argv.indexOf('--theme');
const theme = themeAt < 0 ? undefined : process.argv[themeAt + 1];
await main();

async function main() {
  fs.mkdirSync(out, { recursive: true });
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-pictures-'));
  try {
    const [script, fixtures] = await Promise.all([
      bundle(scratch, 'page', './src/webview/path/main.ts', 'production'),
      bundle(scratch, 'fixtures', './src/webview/path/testing/fixtures.ts', 'none'),
    ]);
    console.log(`path.js: ${Math.ceil(fs.statSync(script).size / 1024)} KB`);
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      for (const name of theme ? [theme] : Object.keys(themes))
        for (const one of states)
          if (wanted.length === 0 || wanted.includes(one.name))
            await take(browser, name, one, script, fixtures);
    } finally {
      await browser.close();
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {object} view a StateView */
function state(view) {
  return { type: 'state', view };
}

async function take(browser, themeName, one, script, fixtures) {
  const { width = 1280, height = 800, scale = 1 } = one;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`  ${one.name}: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && console.log(`  ${one.name}: ${line.text()}`));
  const base = 'http://pictures.test/';
  await page.route(`${base}**`, (route) => answer(route, themeName, one, { script, fixtures }));
  await page.goto(base);
  const view = one.view ?? (one.messages ? undefined : one.name);
  const words = pageWords('paths/path-page-words.ts');
  const took = await page.evaluate(show, { view, words, messages: one.messages ?? [] });
  if (one.click) await page.locator(one.click).first().click({ force: true });
  await page.waitForTimeout(one.wait ?? 60);
  await page.screenshot({ path: path.join(out, `${one.name}-${themeName}.png`) });
  if (one.name === 'nat' || one.name === 'compare') await saveDrawings(page, one.name, themeName);
  console.log(`${one.name} ${themeName}: ${took.map((ms) => ms.toFixed(1)).join(', ')} ms`);
  await context.close();
}

/** What the page answers to `draw`. */
async function saveDrawings(page, name, themeName) {
  for (const format of ['svg', 'png']) {
    const content = await page.evaluate(
      (asked) =>
        new Promise((resolve) => {
          globalThis.heard = (message) => message.type === 'picture' && resolve(message.content);
          globalThis.postMessage({ type: 'draw', format: asked }, '*');
        }),
      format,
    );
    fs.writeFileSync(
      path.join(out, `${name}-${themeName}-export.${format}`),
      content,
      format === 'png' ? 'base64' : 'utf8',
    );
  }
}

/** Runs in the page: shows a view three times and says how long each took to be laid out. */
async function show({ view, words, messages }) {
  const took = [];
  const app = globalThis.document.querySelector('el-path-app');
  app.receive({ type: 'words', words, reduceMotion: false });
  const send = async (message) => {
    const start = globalThis.performance.now();
    app.receive(message);
    await app.updateComplete;
    const picture = app.shadowRoot.querySelector('el-picture');
    await picture?.updateComplete;
    app.getBoundingClientRect();
    picture?.drawing?.getBoundingClientRect();
    took.push(globalThis.performance.now() - start);
    await new Promise((resolve) => globalThis.requestAnimationFrame(() => resolve(undefined)));
  };
  const question = {
    root: { kind: 'sandbox', key: '' },
    from: '',
    to: '',
    protocol: 'tcp',
    port: 443,
    families: 'ipv4',
    scope: undefined,
  };
  if (view)
    for (let turn = 0; turn < 3; turn += 1)
      await send({
        type: 'show',
        view: globalThis.structuredClone(globalThis.fixtures.fixtures[view]),
        state: question,
      });
  for (const message of messages) await send(message);
  return took;
}

function answer(route, themeName, one, { script, fixtures }) {
  const url = new URL(route.request().url());
  if (url.pathname === '/page.js') return route.fulfill({ path: script });
  if (url.pathname === '/fixtures.js') return route.fulfill({ path: fixtures });
  if (url.pathname !== '/') return route.fulfill({ status: 404 });
  const policy = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; img-src data: blob:";
  const variables = `${themeName === 'hc' ? highContrast : ''};--vscode-font-size:${one.fontSize ?? 13}px`;
  return route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}">
      <style nonce="n">html{${variables}}</style></head><body class="${themes[themeName]}">
      <script nonce="n">globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => globalThis.heard?.(m), setState() {}, getState() {} });</script>
      <script nonce="n" src="/fixtures.js"></script><script nonce="n" src="/page.js"></script></body></html>`,
  });
}

/** Builds one entry and returns its file. */
async function bundle(scratch, name, entry, mode) {
  const { default: configurations } = await import(path.join(root, 'webpack.config.js'));
  const webviews = configurations.find((one) => one.name === 'webviews');
  const library = name === 'fixtures' ? { name: 'fixtures', type: 'var' } : undefined;
  const compiler = webpack({
    ...webviews,
    mode,
    context: root,
    entry: { [name]: entry },
    output: { path: scratch, filename: '[name].js', library },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ errors: true }));
  return path.join(scratch, `${name}.js`);
}
