/** One moto server on a free port of this machine's loopback address. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGroup } from '../host/process-group.mjs';
import { pythonEnv } from './install.mjs';

const readyLimitMs = 60_000;
// Another program can take the port between our choice and moto's start.
const attempts = 3;

/**
 * @typedef {object} Moto
 * @property {string} url
 * @property {() => Promise<void>} stop ends it and all that it started
 */

/**
 * @param {string} server moto's server program
 * @param {string} scratch a folder for its log
 * @returns {Promise<Moto>}
 */
export async function startMoto(server, scratch) {
  const log = path.join(scratch, 'moto.log');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const group = startGroup(server, ['-H', '127.0.0.1', '-p', String(port)], { env: pythonEnv(), log });
    const url = `http://127.0.0.1:${port}`;
    if (await answers(url, group)) return { url, stop: group.stop };
    await group.stop();
    if (attempt === attempts)
      throw new Error(`moto does not answer:\n${fs.readFileSync(log, 'utf8').slice(-4000)}`);
  }
}

/** @param {string} url @param {import('../host/process-group.mjs').ProcessGroup} group */
async function answers(url, group) {
  for (const end = Date.now() + readyLimitMs; Date.now() < end && !group.hasEnded(); await sleep(50)) {
    try {
      // moto's own page about its state; asking AWS's protocol would already make something.
      const { ok } = await fetch(`${url}/moto-api/data.json`, { signal: AbortSignal.timeout(2000) });
      if (ok) return true;
    } catch {
      // not yet
    }
  }
  return false;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
