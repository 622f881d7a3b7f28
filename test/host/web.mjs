/** One run of a suite in code-server's extension host, driven by its workbench in headless Chromium. */
import fs from 'node:fs';
import path from 'node:path';
import { openBrowser } from './browser.mjs';
import { makeProfile, startCodeServer } from './code-server.mjs';
import { root } from './paths.mjs';

/**
 * @param {import('./suite-run.mjs').SuiteRun} suiteRun
 * @returns {Promise<number>} the exit code of the extension host
 */
export async function runOnCodeServer({ suite, workspace, scratch, env, limitMs }) {
  const profile = makeProfile(path.join(scratch, 'server'));
  const server = await startCodeServer(profile, { testDriver: true, env });
  try {
    const browser = await openBrowser(server);
    try {
      const log = path.join(scratch, 'workbench.log');
      await browser.page.exposeFunction('codeAutomationLog', (type, args) => {
        fs.appendFileSync(log, `${type}: ${args.join(' ')}\n`);
      });
      return await exitCode(browser, server, workspaceUrl(server, workspace, suite), limitMs);
    } catch (error) {
      const picture = path.join(scratch, 'failure.png');
      await browser.page.screenshot({ path: picture }).catch(() => undefined);
      console.error(`${server.log().slice(-4000)}\nscreenshot: ${picture}`);
      throw error;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** The page's address names what a desktop VS Code gets by its command line. */
function workspaceUrl(server, workspace, suite) {
  const remote = (file) => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(suite)],
  ];
  return `${server.origin}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}

/**
 * @param {import('./browser.mjs').Opened} browser
 * @param {import('./code-server.mjs').Server} server
 * @param {string} url
 * @param {number} limitMs
 * @returns {Promise<number>}
 */
async function exitCode({ page, broken }, server, url, limitMs) {
  let timer;
  const exit = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  const gone = server.ended.then((how) =>
    Promise.reject(new Error(`code-server ended (${how}) during the run`)),
  );
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no result within ${limitMs} ms`)), limitMs);
  });
  for (const loser of [gone, late]) loser.catch(() => undefined);
  try {
    await page.goto(url);
    return await Promise.race([exit, broken, gone, late]);
  } finally {
    clearTimeout(timer);
  }
}
