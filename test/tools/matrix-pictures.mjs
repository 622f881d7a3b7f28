/**
 * Pictures of the matrix page in a real browser, with its policy in force, and how it scrolls 5,000 subnets:
 * `npx webpack --mode development --config-name webviews && node test/tools/matrix-pictures.mjs FOLDER`
 */
/* global window, document, performance, requestAnimationFrame, CustomEvent, Event, PerformanceObserver */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../host/chromium.mjs';
import { largeMatrix, smallMatrix } from './matrix-fixtures.mjs';
import { pageWords } from './page-words.mjs';

const [folder = 'out/matrix', script = 'dist/webview/matrix.js'] = process.argv.slice(2);
fs.mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
const violations = [];

/** @param {{ theme?: string, width?: number, height?: number, fontSize?: number }} [look] */
async function open({ theme = 'dark', width = 1280, height = 800, fontSize = 13 } = {}) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (!/Lit is in dev mode/.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  // As VS Code does: an API that can be had once, and a policy that lets nothing in but the page's own script.
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; trusted-types lit-html; require-trusted-types-for 'script'">
    <style nonce="n">html { --vscode-font-size: ${fontSize}px; --vscode-font-family: system-ui, sans-serif; }</style>
    <script nonce="n">
      window.posted = []; let state;
      window.acquireVsCodeApi = () => ({ postMessage: (m) => window.posted.push(m), getState: () => state, setState: (s) => { state = s; window.savedState = s; } });
    </script></head>
    <body class="vscode-${theme}"><script nonce="n" src="https://page.test/matrix.js"></script></body></html>`;
  await page.route('https://page.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ path: script, contentType: 'text/javascript' })
      : route.fulfill({ body: html, contentType: 'text/html' }),
  );
  await page.goto('https://page.test/');
  const tell = (message) => page.evaluate((data) => window.postMessage(data), message);
  await tell({ type: 'words', words: pageWords('paths/matrix/matrix-page-words.ts') });
  return { page, tell, picture: (name) => page.screenshot({ path: path.join(folder, `${name}.png`) }) };
}

const answer = {
  sentence:
    'private-a reaches S3 through NAT gateway nat-0f3a9c at 0.045 USD/GB. A gateway endpoint would be free.',
  detail: 'TCP 443, IPv4 · route 0.0.0.0/0 of table private (rtb-0c44e1) · Enter opens the path',
};
const cell = (subnet, service, more = {}) => ({
  type: 'cell',
  cell: { subnet, service, ...answer, canCreate: true, ...more },
});

for (const theme of ['dark', 'light', 'high-contrast']) {
  const { page, tell, picture } = await open({ theme });
  await tell({ type: 'show', view: smallMatrix });
  await page.locator('el-matrix-grid .cell').first().click();
  await tell(cell('private-a', 's3'));
  await page.waitForTimeout(100);
  await picture(`11-${theme}`);
  if (theme !== 'dark') continue;
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tell(
    cell('private-c', 's3', {
      sentence:
        'private-c reaches S3 in two ways: 3 ranges through gateway endpoint vpce-1, 12 ranges through NAT gateway nat-0f3a9c.',
    }),
  );
  await page.waitForTimeout(100);
  await picture('11-compared');
  await page.keyboard.press('Escape');
  await page.locator('.chip', { hasText: 'Blocked' }).click();
  await page.locator('[role=columnheader]', { hasText: 'S3' }).click();
  await tell({ type: 'stale', text: 'Read 21 minutes ago. Refresh to see the network as it is now.' });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.waitForTimeout(100);
  await picture('11-blocked-stale-menu');
}

for (const [name, look] of /** @type {const} */ ([
  ['700', { width: 700 }],
  ['340', { width: 340, height: 700 }],
  ['font-18', { fontSize: 18 }],
])) {
  const { page, tell, picture } = await open(look);
  await tell({ type: 'show', view: smallMatrix });
  await page.locator('el-matrix-grid .cell').first().click();
  await tell(cell('private-a', 's3'));
  await page.waitForTimeout(200);
  await picture(`11-${name}`);
}

for (const kind of /** @type {const} */ (['loading', 'empty', 'error'])) {
  const { page, tell, picture } = await open({ height: 400 });
  await tell({
    type: 'state',
    kind,
    title: `State ${kind}`,
    text: 'What is to be known of it.',
    done: 0.4,
    action: { label: kind === 'loading' ? 'Cancel' : 'Refresh', does: 'refresh' },
  });
  await page.waitForTimeout(100);
  await picture(`state-${kind}`);
}

await scrolling();
await browser.close();
if (violations.length > 0) {
  console.error(violations.join('\n'));
  process.exitCode = 1;
}

/** Scrolls through 5,000 subnets, a bit in every frame and a screen in every frame, and measures. */
async function scrolling() {
  const { page, tell, picture } = await open();
  // From the message to the next frame.
  const shown = await page.evaluate(async (view) => {
    const start = performance.now();
    document.querySelector('el-matrix').receive({ type: 'show', view });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, largeMatrix);
  console.log(`5,000 subnets shown after ${shown.toFixed(0)} ms (groups closed)`);
  await tell({ type: 'stale', text: undefined });
  await picture('5000-closed');
  // Every group open, as a person would open them; all at once by their number being what a filter leaves.
  const groups = await page.locator('.vpc .name').count();
  for (let at = 0; at < groups; at++) {
    await page.keyboard.press('Control+Home');
    await page.evaluate(() => {
      const grid = document.querySelector('el-matrix').shadowRoot.querySelector('el-matrix-grid');
      const { rows } = grid.shown;
      const closed = rows.find((row) => row.kind === 'vpc' && !row.open);
      if (closed) grid.dispatchEvent(new CustomEvent('toggle-vpc', { detail: closed.vpc }));
    });
  }
  await page.waitForTimeout(300);
  await picture('5000-open');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  // The page's own thread, without the time in which others had the machine.
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const names = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
    return names.map((name) => metrics.find((metric) => metric.name === name)?.value ?? 0);
  };
  for (const [name, step] of [
    ['a row a frame', 34],
    ['5 rows a frame', 170],
    ['a screen a frame', 700],
  ]) {
    const before = await busy();
    const result = await page.evaluate(async (px) => {
      const grid = document.querySelector('el-matrix').shadowRoot.querySelector('el-matrix-grid');
      const scroller = grid.shadowRoot.querySelector('.scroller');
      const long = [];
      new PerformanceObserver((list) =>
        long.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({ type: 'longtask' });
      scroller.scrollTop = 0;
      const frames = [];
      let last = await new Promise(requestAnimationFrame);
      for (let n = 0; n < 200; n++) {
        scroller.scrollTop += px;
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
      }
      await new Promise((done) => setTimeout(done, 100));
      frames.sort((a, b) => a - b);
      const drawn = grid.shadowRoot.querySelectorAll('.row').length;
      return {
        rows: grid.shown.rows.length,
        drawn,
        long,
        median: frames[100],
        p95: frames[190],
        worst: frames[199],
      };
    }, step);
    const after = await busy();
    const [perFrame, ...parts] = after.map((value, at) => (value - before[at]) * 5);
    const round = (value) => value.toFixed(1);
    console.log(
      `${name}: ${result.rows} rows, ${result.drawn} drawn, ${round(perFrame)} ms of work a frame (script, style, layout: ${parts.map(round).join(', ')}), frame median ${round(result.median)} ms, 95 % ${round(result.p95)} ms, worst ${round(result.worst)} ms, long tasks ${result.long.length}${result.long.length ? ` (${result.long.map(round).join(', ')} ms)` : ''}`,
    );
    // Work alone counts: how long a frame lasts depends on who else uses the machine.
    if (step <= 170 && perFrame > 16) process.exitCode = 1;
  }
  const filtering = await page.evaluate(async () => {
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe(
      { type: 'longtask' },
    );
    const input = document.querySelector('el-matrix').shadowRoot.querySelector('input');
    for (const text of ['s', 'su', 'sub', 'subnet-4', '']) {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await new Promise(requestAnimationFrame);
    }
    await new Promise((done) => setTimeout(done, 100));
    return long;
  });
  console.log(`typing in the filter: long tasks ${filtering.length} ${filtering.join(', ')}`);
}
