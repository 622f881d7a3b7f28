/**
 * Serves the generated account from a process of its own, so that whoever is measured does not share its event loop.
 * Prints its address, and ends when its input does.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSandbox } from '../../src/sources/sandbox/sandbox';
import { serveSandbox } from '../../src/sources/sandbox/server';
import { loadSnapshot } from '../../src/sources/snapshot/load';
import { generateSnapshot, LARGE } from './generate';

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-bench-'));
  const file = path.join(folder, 'large.json');
  fs.writeFileSync(file, JSON.stringify(generateSnapshot(LARGE)));
  const loaded = await loadSnapshot(file);
  fs.rmSync(folder, { recursive: true });
  const [answers] = loaded.ok ? loaded.value.answers : [];
  if (!answers) throw new Error('the generated account cannot be read');
  const server = await serveSandbox(createSandbox(answers), { port: 0 });
  process.stdout.write(`${server.url}\n`);
  process.stdin.resume().once('end', () => void server.close());
}

void main();
