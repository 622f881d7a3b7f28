/** Measures the engine on a large account and prints JSON: figures of this machine, no assertions. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EC2Client, DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import { normalise } from '../../src/network/normalise/normalise';
import { createSandbox } from '../../src/sources/sandbox/sandbox';
import { loadSnapshot } from '../../src/sources/snapshot/load';
import { attach, PAGE } from '../../src/tree/attach';
import { rootNodes } from '../../src/tree/root';
import { search } from '../../src/tree/search';
import type { TreeNode } from '../../src/tree/node';
import { generateSnapshot, LARGE } from './generate';
import { median, ms, type Figure } from './measure';

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-bench-'));
  const file = path.join(folder, 'large.json');
  fs.writeFileSync(file, JSON.stringify(generateSnapshot(LARGE)));
  const figures = [...(await snapshotFigures(file)), ...(await sandboxFigures(file))];
  fs.rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function snapshotFigures(file: string): Promise<readonly Figure[]> {
  const raw = await median(7, () => JSON.parse(fs.readFileSync(file, 'utf8')) as unknown);
  const load = await median(7, () => loadSnapshot(file));
  const loaded = await loadSnapshot(file);
  if (!loaded.ok) throw new Error(loaded.failure.reason);
  const toNetwork = await median(7, () => normalise(loaded.value.answers));
  const network = normalise(loaded.value.answers);
  const levels = await median(5, () => slowestLevel(normalise(loaded.value.answers)));
  const slowest = slowestLevel(network);
  const byAddress = await median(5, () => search(network, '10.7.2.9', 100));
  const byName = await median(5, () => search(network, 'team-99', 100));
  const size = `${(fs.statSync(file).size / 1e6).toFixed(1)} MB`;
  return [
    {
      what: `snapshot of 1,000 VPCs, 4,000 subnets, 3,000 route tables (${size}): bare read and JSON.parse`,
      value: ms(raw),
    },
    {
      what: 'the same through the snapshot source',
      value: `${ms(load)} (${(load / raw).toFixed(2)} × bare)`,
    },
    { what: 'describe answers to Network', value: ms(toNetwork) },
    { what: 'root, VPC, its folders and their rows, opened one after the other', value: ms(levels) },
    { what: `slowest level of these (${slowest.what})`, value: ms(slowest.took), aim: '< 100 ms' },
    { what: 'Find Resource by an address', value: ms(byAddress) },
    { what: 'Find Resource by a name', value: ms(byName) },
  ];
}

/** Opens the root, then a VPC, then each of its folders, as a person would; indexes are built on the way. */
function slowestLevel(network: ReturnType<typeof normalise>): {
  readonly what: string;
  readonly took: number;
} {
  let slowest = { what: '', took: 0 };
  const open = (what: string, node: TreeNode | undefined): readonly TreeNode[] => {
    const start = performance.now();
    const children = node?.children?.() ?? [];
    const took = performance.now() - start;
    if (took > slowest.took) slowest = { what, took };
    return children;
  };
  const [spec] = rootNodes({ kind: 'snapshot', key: 'bench', label: 'bench' }, network);
  const root = spec && attach(spec, undefined, { limitOf: () => PAGE });
  const vpc = open('root', root).find(({ subject }) => subject.kind === 'resource');
  for (const folder of open('VPC', vpc)) {
    for (const row of open(`folder ${folder.id.split('/').at(-1) ?? ''}`, folder)) open('row', row);
  }
  return slowest;
}

/** The describe calls whose answers grow with an account, each with EC2's own page. */
const DESCRIBES = [
  'DescribeVpcs',
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeSecurityGroups',
  'DescribeInternetGateways',
  'DescribeNatGateways',
  'DescribeVpcEndpoints',
] as const;

async function sandboxFigures(file: string): Promise<readonly Figure[]> {
  const loaded = await loadSnapshot(file);
  const [answers] = loaded.ok ? loaded.value.answers : [];
  if (!answers) throw new Error('no answers');
  const sandbox = createSandbox(answers);
  const client = new EC2Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    requestHandler: sandbox.requestHandler,
  });
  const page = await median(5, () => client.send(new DescribeSubnetsCommand({ MaxResults: 1000 })));
  const ask = (action: string): ReturnType<typeof sandbox.handle> =>
    sandbox.handle({
      method: 'POST',
      query: '',
      headers: new Map([
        [
          'authorization',
          'AWS4-HMAC-SHA256 Credential=bench/20261121/us-east-1/ec2/aws4_request, Signature=0',
        ],
        ['content-type', 'application/x-www-form-urlencoded'],
      ]),
      body: `Action=${action}&Version=2016-11-15`,
    });
  let slowest = { action: '', took: 0 };
  for (const action of DESCRIBES) {
    const { status, body } = await ask(action);
    if (status !== 200) throw new Error(`the sandbox answered ${status} to ${action}: ${body}`);
    const took = await median(5, () => ask(action));
    if (took > slowest.took) slowest = { action, took };
  }
  return [
    {
      what: `sandbox with 1,000 VPCs: its slowest describe page (${slowest.action})`,
      value: ms(slowest.took),
      aim: '< 100 ms',
    },
    { what: 'sandbox: a page of 1,000 subnets through the SDK, its XML parsing included', value: ms(page) },
  ];
}

void main();
