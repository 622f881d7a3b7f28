/** Measures traces and the matrix on large accounts and prints JSON: figures of this machine, no assertions. */
import { english } from '../../src/network/message';
import type { DescribeAnswers } from '../../src/network/describe';
import type { CollectionKey } from '../../src/network/collections';
import { normalise } from '../../src/network/normalise/normalise';
import type { Network } from '../../src/network/network';
import { effect } from '../../src/endpoints/effect';
import { matrix, matrixSteps } from '../../src/paths/matrix';
import type { Question } from '../../src/paths/question';
import { readQuestion } from '../../src/paths/read-question';
import { tracePath } from '../../src/paths/trace-path';
import { ACCOUNT, REGION, type Size } from './generate';
import { generateTraffic, MATRIX, TRAFFIC } from './generate-traffic';
import { median, ms, type Figure } from './measure';

/** Twenty services: three with gateway endpoints, three with interface endpoints somewhere, the rest with none. */
const SERVICES = [
  ...['s3', 'dynamodb', 's3express', 'ssm', 'kms', 'ecr.api', 'ecr.dkr', 'sqs', 'sns', 'logs', 'sts', 'ec2'],
  ...['monitoring', 'events', 'secretsmanager', 'lambda', 'ecs', 'kinesis-streams', 'athena', 'glue'],
];

async function main(): Promise<void> {
  const figures = [...(await traceFigures()), ...(await matrixFigures()), ...(await effectFigures())];
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function networkOf(size: Size): Network {
  const entries = Object.entries(generateTraffic(size)).filter(([key]) => key !== 'EndpointLens');
  const answers: DescribeAnswers = {
    scope: { account: ACCOUNT, region: REGION, partition: 'aws' },
    takenAt: undefined,
    collections: new Map(entries as [CollectionKey, readonly unknown[]][]),
    denied: new Set(),
  };
  return normalise([answers]);
}

/** No question is asked twice: what a cache of answers would give is not what is measured. */
function questionsOf(network: Network): readonly Question[] {
  const interfaces = network.all('network-interface').filter((one) => one.interfaceType === 'interface');
  const froms = [...network.all('subnet'), ...interfaces].map(({ id }) => id);
  const others = ['52.217.1.1', '203.0.113.9', '8.8.8.0/24', '10.1.2.100', '0.0.0.0/0'];
  const tos = [...SERVICES, ...others];
  return froms.flatMap((from, n) => {
    const own = interfaces[(n * 7) % interfaces.length]?.id;
    const to = n % 5 === 4 && own !== undefined ? own : (tos[n % tos.length] ?? 's3');
    const read = readQuestion(network, { from, to });
    if (!read.ok) throw new Error(`${from} to ${to}: ${english(read.problem)}`);
    return [read.question];
  });
}

async function traceFigures(): Promise<readonly Figure[]> {
  const network = networkOf(TRAFFIC);
  const questions = questionsOf(network);
  const indexing = await median(1, () =>
    questions.slice(0, 1).map((question) => tracePath(network, question)),
  );
  const half = Math.floor(questions.length / 2);
  // The first half builds what is built once for each table, list and subnet, and warms the engine up.
  for (const question of questions.slice(0, half)) tracePath(network, question);
  const took: number[] = [];
  for (const question of questions.slice(half)) {
    const start = performance.now();
    tracePath(network, question);
    took.push((performance.now() - start) * 1000);
  }
  took.sort((a, b) => a - b);
  const at = (share: number): string => `${(took[Math.floor(took.length * share)] ?? NaN).toFixed(0)} µs`;
  return [
    { what: 'first trace on 1,000 VPCs, its indexes included', value: ms(indexing) },
    {
      what: `one of ${took.length.toLocaleString('en')} different traces on 1,000 VPCs: median`,
      value: at(0.5),
      aim: '≤ 50 µs',
    },
    { what: 'the same: 95 of 100 are within', value: at(0.95) },
  ];
}

async function matrixFigures(): Promise<readonly Figure[]> {
  const cells = (size: Size): string =>
    `${(size.vpcs * size.subnetsPerVpc).toLocaleString('en')} subnets × ${SERVICES.length} services`;
  const small = networkOf({ ...MATRIX, vpcs: MATRIX.vpcs / 2 });
  const one = networkOf(MATRIX);
  const double = { ...MATRIX, vpcs: MATRIX.vpcs * 2 };
  const two = networkOf(double);
  matrix(small, SERVICES);
  const before = heap();
  const whole = await median(1, () => matrix(one, SERVICES));
  const answer = matrix(one, SERVICES);
  const kept = heap() - before;
  const longest = longestStep(networkOf(MATRIX));
  const twice = await median(1, () => matrix(two, SERVICES));
  const again = await median(3, () => matrix(one, SERVICES));
  const againTwice = await median(3, () => matrix(two, SERVICES));
  return [
    { what: `matrix of ${cells(MATRIX)}, from a new network`, value: ms(whole), aim: '≤ 2,000 ms' },
    { what: 'the same once the indexes are built', value: ms(again) },
    {
      what: `matrix of ${cells(double)}, from a new network`,
      value: `${ms(twice)} (${(twice / whole).toFixed(2)} ×)`,
      aim: '≤ 2.2 ×',
    },
    {
      what: 'the same once the indexes are built',
      value: `${ms(againTwice)} (${(againTwice / again).toFixed(2)} ×)`,
    },
    { what: 'longest step of the matrix in slices', value: ms(longest), aim: '≤ 20 ms' },
    {
      what: `heap that the matrix of ${answer.rows.length.toLocaleString('en')} rows and the indexes keep`,
      value: `${(kept / 1e6).toFixed(0)} MB`,
    },
  ];
}

function longestStep(network: Network): number {
  let longest = 0;
  const steps = matrixSteps(network, SERVICES);
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done === true) return longest;
  }
}

/** In use after a collection, where Node was started with `--expose-gc`. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function effectFigures(): Promise<readonly Figure[]> {
  const network = networkOf(TRAFFIC);
  const tables = network.all('route-table');
  const subnet = network.all('subnet')[3];
  let n = 0;
  const plan = (): Network => {
    const table = tables[(n = (n + 4) % tables.length)];
    if (!table || typeof table.vpcId !== 'string') throw new Error('no table');
    const result = effect(network, {
      kind: 'gateway',
      vpc: { id: table.vpcId, scope: table.scope },
      service: `com.amazonaws.${REGION}.s3`,
      routeTableIds: [table.id],
      policy: 'full',
      tags: new Map(),
    });
    if (!result.ok) throw new Error(english(result.problem));
    return result.network;
  };
  const derived = await median(21, plan);
  const traced = await median(21, () => {
    const after = plan();
    const read = subnet && readQuestion(after, { from: subnet.id, to: 's3' });
    if (read?.ok) tracePath(after, read.question);
  });
  return [
    { what: 'effect of a gateway endpoint on 1,000 VPCs', value: ms(derived) },
    { what: 'the same with a first trace on it, its indexes included', value: ms(traced), aim: '< 50 ms' },
  ];
}

void main();
