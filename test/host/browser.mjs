/** Headless Chromium on a workbench page that can reach nothing but its own server. */
import { chromium } from 'playwright-core';
import { ensureChromium } from './install.mjs';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Service workers included, which Playwright's own routing does not see.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
// A made-up host: webviews load their files from it, and their own service worker answers.
const webviewHost = /[.]vscode-resource[.]vscode-cdn[.]net$/;

/**
 * @typedef {object} Opened
 * @property {import('playwright-core').Page} page
 * @property {Set<string>} foreignHosts hosts other than the server's that the page asked for
 * @property {Promise<never>} broken rejects when page or browser go away
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('./code-server.mjs').Server} server
 * @returns {Promise<Opened>}
 */
export async function openBrowser(server) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), headless: true, args: flags });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  const foreignHosts = new Set();
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (!/^(https?|wss?):$/.test(protocol) || host === server.authority || webviewHost.test(host)) return;
    foreignHosts.add(host);
  });
  const page = await context.newPage();
  const broken = new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
    browser.on('disconnected', () => reject(new Error('the browser went away')));
  });
  broken.catch(() => undefined); // closing it ourselves must not be an unhandled rejection
  return { page, foreignHosts, broken, close: () => browser.close().catch(() => undefined) };
}
