/**
 * Pictures of the create form without an editor: builds the page, gives it the fixtures of its protocol under the
 * policy that the extension sets, and leaves screenshots in test/ui/screenshots/create. Prints what an update takes,
 * in which order Tab leads through the page, and every text that is too faint; fails on a refused style, on an error
 * of the page, on faint text and on an update that is too slow.
 *
 *   node test/tools/create-pictures.mjs [STATE…] [--theme dark|light|hc|hc-light]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import webpack from 'webpack';
import { ensureChromium } from '../host/chromium.mjs';
import { root } from '../host/paths.mjs';
import { faintTexts, focusedName, typedAndAnswered, updateTimes } from './create-page-probes.mjs';
import { pageWords } from './page-words.mjs';

const out = path.join(root, 'test/ui/screenshots/create');
const themes = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  hc: 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast vscode-high-contrast-light',
};
const flat = (background, text, border, active) =>
  `--vscode-editor-background:${background};--vscode-sideBar-background:${background};--vscode-foreground:${text};
  --vscode-contrastBorder:${border};--vscode-contrastActiveBorder:${active};--vscode-focusBorder:${active};
  --vscode-editorWidget-background:${background};--vscode-input-background:${background};
  --vscode-button-background:${background};--vscode-button-foreground:${text};
  --vscode-button-secondaryBackground:${background};--vscode-button-secondaryForeground:${text};
  --vscode-list-hoverBackground:${background};--vscode-menu-background:${background};
  --vscode-list-activeSelectionBackground:${background};--vscode-list-activeSelectionForeground:${text};
  --vscode-textCodeBlock-background:${background};--vscode-textLink-foreground:${text}`;
// What themes of high contrast give, where the fallbacks are those of Dark Modern and Light Modern.
const variables = {
  dark: '',
  light: '',
  hc: flat('#000', '#fff', '#6fc3df', '#f38518'),
  'hc-light': flat('#fff', '#292929', '#0f4a85', '#006bbd'),
};
const tall = { height: 1500 };
const states = [
  { name: 'gateway' },
  { name: 'gateway-tall', view: 'gateway', ...tall },
  { name: 'interface' },
  { name: 'interface-tall', view: 'interface', ...tall },
  { name: 'instance-connect', ...tall },
  { name: 'provider', ...tall },
  { name: 'by-name', ...tall },
  { name: 'dualstack', ...tall },
  { name: 'load-balancer', ...tall },
  { name: 'crowded', ...tall },
  { name: 'missing' },
  { name: 'refused' },
  { name: 'pending' },
  { name: 'proven', height: 900 },
  { name: 'differs' },
  { name: 'open' },
  { name: 'failed' },
  { name: 'loading', wait: 500 },
  { name: 'empty' },
  { name: 'error' },
  { name: 'medium', view: 'gateway', width: 1000 },
  { name: 'narrow', view: 'interface', width: 600, height: 2300 },
  { name: 'narrow-low', view: 'gateway', width: 600 },
  { name: 'tiny', view: 'gateway', width: 340, height: 2300 },
  { name: 'tiny-crowded', view: 'crowded', width: 340, height: 3000 },
  { name: 'tiny-proven', view: 'proven', width: 340, height: 1200 },
  { name: 'large', view: 'gateway', fontSize: 18 },
  { name: 'twice', view: 'interface', width: 640, height: 400, scale: 2 },
  { name: 'wide', view: 'gateway', width: 1920, height: 1000 },
];
/** What a page may take to show an answer, so that a frame is not missed. */
const budgetMs = 16;

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--') && !(word in themes));
const themeAt = process.argv.indexOf('--theme');
const theme = themeAt < 0 ? undefined : process.argv[themeAt + 1];
const faults = [];
await main();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

async function main() {
  fs.mkdirSync(out, { recursive: true });
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-create-'));
  try {
    const [script, fixtures] = await Promise.all([
      bundle(scratch, 'page', './src/webview/create/main.ts', 'production'),
      bundle(scratch, 'fixtures', './src/webview/create/testing/fixtures.ts', 'none'),
    ]);
    console.log(`create.js: ${(fs.statSync(script).size / 1000).toFixed(1)} KB`);
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      for (const name of theme ? [theme] : Object.keys(themes))
        for (const one of states)
          if (wanted.length === 0 || wanted.includes(one.name)) {
            const page = await open(browser, name, one, script, fixtures);
            await take(page, name, one);
            await page.context().close();
          }
      if (wanted.length === 0) await measure(browser, script, fixtures);
    } finally {
      await browser.close();
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** A page that was told what a state says. */
async function open(browser, themeName, one, script, fixtures) {
  const { width = 1280, height = 800, scale = 1 } = one;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const fault = (text) => faults.push(`${one.name} ${themeName}: ${text}`);
  page.on('pageerror', (error) => fault(error.message));
  page.on('console', (line) => ['error', 'warning'].includes(line.type()) && fault(line.text()));
  const base = 'http://pictures.test/';
  await page.route(`${base}**`, (route) => answer(route, themeName, one, { script, fixtures }));
  await page.goto(base);
  const words = pageWords('create/create-page-words.ts');
  await page.evaluate(
    ({ first, name }) => {
      for (const message of [first, ...globalThis.fixtures.states[name]])
        globalThis.document.querySelector('el-create-page').receive(globalThis.structuredClone(message));
    },
    { first: { type: 'words', words, reduceMotion: false }, name: one.view ?? one.name },
  );
  await page.waitForTimeout(one.wait ?? 60);
  return page;
}

async function take(page, themeName, one) {
  await page.screenshot({ path: path.join(out, `${one.name}-${themeName}.png`) });
  const isCut = await page.evaluate(
    () => globalThis.document.documentElement.scrollWidth > globalThis.innerWidth,
  );
  if (isCut) faults.push(`${one.name} ${themeName}: the page is wider than its window`);
  for (const text of await page.evaluate(faintTexts)) faults.push(`${one.name} ${themeName}: faint ${text}`);
}

/** What an update takes, and where Tab leads. */
async function measure(browser, script, fixtures) {
  const page = await open(browser, 'dark', { name: 'measured', view: 'gateway' }, script, fixtures);
  for (const [name, views] of [
    ['a keystroke, gateway', ['gateway']],
    ['a keystroke, interface', ['interface']],
    ['a keystroke, crowded', ['crowded']],
    ['gateway to interface and back', ['gateway', 'interface']],
  ]) {
    const { median, worst } = await page.evaluate(updateTimes, views);
    console.log(`${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
    if (views.length === 1 && median > budgetMs)
      faults.push(`${name} takes ${median.toFixed(1)} ms of ${budgetMs}`);
  }
  await page.context().close();
  const typing = await open(
    browser,
    'dark',
    { name: 'typing', view: 'gateway', height: 500 },
    script,
    fixtures,
  );
  faults.push(...(await typing.evaluate(typedAndAnswered)));
  await typing.context().close();
  for (const view of ['gateway', 'interface', 'proven']) {
    const other = await open(browser, 'dark', { name: 'keys', view }, script, fixtures);
    const stops = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await other.keyboard.press('Tab');
      const name = await other.evaluate(focusedName);
      if (name === '') break;
      stops.push(name);
    }
    console.log(`Tab, ${view}: ${stops.join(' → ')}`);
    await other.context().close();
  }
}

function answer(route, themeName, one, { script, fixtures }) {
  const url = new URL(route.request().url());
  if (url.pathname === '/page.js') return route.fulfill({ path: script });
  if (url.pathname === '/fixtures.js') return route.fulfill({ path: fixtures });
  if (url.pathname !== '/') return route.fulfill({ status: 204 });
  const policy = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; img-src data: blob:";
  const given = `${variables[themeName]};--vscode-font-size:${one.fontSize ?? 13}px`;
  return route.fulfill({
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <style nonce="n">html{${given}}</style></head><body class="${themes[themeName]}">
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
