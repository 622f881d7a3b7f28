/** Measures reading a large account over HTTP and prints JSON: figures of this machine, no assertions. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { EC2Client } from '@aws-sdk/client-ec2';
import { normaliseSteps } from '../../src/network/normalise/normalise';
import type { DescribeAnswers } from '../../src/network/describe';
import { inSlices } from '../../src/sources/in-slices';
import { Machine } from '../../src/sources/aws/testing/machine';
import { readBare } from './bare-sdk';
import { ms, type Figure } from './measure';

/** As many as the live account's (src/sources/aws/read-account.ts). */
const CALLS_AT_ONCE = 8;
const RUNS = 9;

const never = new AbortController().signal;

/** What one run took of the process. */
interface Taken {
  readonly took: number;
  readonly longestTask: number;
  readonly peakHeap: number;
}

async function main(): Promise<void> {
  const machine = new Machine();
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'sandbox-server.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  try {
    const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const figures = await measure(machine, line.trim());
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    server.stdin.end();
    machine.remove();
  }
}

async function measure(machine: Machine, endpoint: string): Promise<readonly Figure[]> {
  machine.config(
    `[profile bench]\nregion = us-east-1\nendpoint_url = ${endpoint}\naws_access_key_id = a\naws_secret_access_key = s\n`,
  );
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  let calls = 0;
  const bare = async (): Promise<void> => {
    const client = new EC2Client({ endpoint, region: 'us-east-1', credentials });
    calls = 0;
    client.middlewareStack.add(
      (next) => (args) => {
        calls++;
        return next(args);
      },
      { step: 'finalizeRequest' },
    );
    await readBare(client, CALLS_AT_ONCE);
    client.destroy();
  };
  const ours = async (): Promise<DescribeAnswers> => {
    const result = await machine.account('bench').read(never);
    if (!result.ok) throw new Error(result.failure.reason);
    return result.value;
  };

  // In turns, so that what else the machine does meets both; the first turn warms up.
  const ofBare: Taken[] = [];
  const ofOurs: Taken[] = [];
  let answers = await ours();
  await bare();
  for (let i = 0; i < RUNS; i++) {
    ofBare.push(await taken(bare));
    ofOurs.push(
      await taken(async () => {
        answers = await ours();
      }),
    );
  }
  const toNetwork: Taken[] = [];
  for (let i = 0; i < RUNS; i++) toNetwork.push(await taken(() => inSlices(normaliseSteps([answers]))));

  const [bareMs, oursMs] = [medianOf(ofBare, 'took'), medianOf(ofOurs, 'took')];
  const entries = [...answers.collections.values()].reduce((sum, { length }) => sum + length, 0);
  return [
    {
      what: `live account over HTTP, 1,000 VPCs (${entries.toLocaleString('en')} entries, ${calls} calls of EC2): the bare SDK’s paginators`,
      value: ms(bareMs),
    },
    {
      what: 'the same read by LiveAccount (STS and config files included)',
      value: `${ms(oursMs)} (${(oursMs / bareMs).toFixed(2)} × bare)`,
      aim: '≤ 1.1 ×',
    },
    {
      what: 'longest task of the event loop while the bare SDK reads',
      value: ms(medianOf(ofBare, 'longestTask')),
    },
    {
      what: 'longest task of the event loop while LiveAccount reads',
      value: ms(medianOf(ofOurs, 'longestTask')),
      aim: '< 50 ms',
    },
    {
      what: 'longest task while the answers become a Network',
      value: ms(medianOf(toNetwork, 'longestTask')),
      aim: '< 50 ms',
    },
    { what: 'heap at its peak, bare SDK', value: megabytes(medianOf(ofBare, 'peakHeap')) },
    { what: 'heap at its peak, LiveAccount', value: megabytes(medianOf(ofOurs, 'peakHeap')) },
  ];
}

/** Runs a task and watches the event loop and the heap meanwhile. */
async function taken(task: () => Promise<unknown>): Promise<Taken> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let peakHeap = 0;
  const watch = setInterval(() => (peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed)), 10);
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const start = performance.now();
  await task();
  const took = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  clearInterval(watch);
  peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
  return { took, longestTask: delay.max / 1e6, peakHeap };
}

function medianOf(runs: readonly Taken[], key: keyof Taken): number {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

void main();
