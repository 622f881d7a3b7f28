import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../endpoints/plan';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Failure, Result } from '../failure';
import { failed } from '../failure';
import { FAULT_NAMES, type FaultName } from '../sandbox/faults';
import { createEndpoint, resumeCreation } from './create-endpoint';
import type { Created, CreatePorts } from './created';
import { OncePerToken } from './once-per-token';
import {
  CONNECT,
  creationLab,
  GATEWAY,
  INTERFACE,
  made,
  REFUSED,
  TextJournal,
  type CreationLab,
} from './testing/creation-lab';
import { EXPIRED, LOST, THROTTLED } from './testing/scripted-writer';

const RUNS = 500;
const SEED = 6;

/** What goes wrong in one run. */
interface Scenario {
  readonly plan: Plan;
  /** With the create call, one for each attempt. */
  readonly faults: readonly FaultName[];
  /** With reading states and the network, one for each reading. */
  readonly readings: readonly ('well' | 'throttled' | 'lost' | 'expired')[];
  /** The wait during which somebody cancels. */
  readonly cancelAt: number | undefined;
  /** The step before or after which the window is closed. */
  readonly closeAt: number | undefined;
  /** The writing of the journal that fails. */
  readonly diskFullAt: number | undefined;
  readonly isDoubleClick: boolean;
}

/** In one of three runs. */
const rarely = (max: number): fc.Arbitrary<number | undefined> =>
  fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.integer({ min: 1, max }));

const SCENARIO: fc.Arbitrary<Scenario> = fc.record({
  plan: fc.oneof(
    { weight: 4, arbitrary: fc.constant(GATEWAY) },
    { weight: 2, arbitrary: fc.constant(INTERFACE) },
    { weight: 2, arbitrary: fc.constant(CONNECT) },
    { weight: 1, arbitrary: fc.constant(REFUSED) },
  ),
  faults: fc.array(fc.constantFrom(...FAULT_NAMES), { maxLength: 7 }),
  readings: fc.array(fc.constantFrom('well', 'well', 'well', 'throttled', 'lost', 'expired'), {
    maxLength: 6,
  }),
  cancelAt: rarely(6),
  closeAt: rarely(24),
  diskFullAt: rarely(4),
  isDoubleClick: fc.boolean(),
});

describe('creating an endpoint while everything fails', () => {
  it(`leaves exactly one or none in ${RUNS} runs, and says which`, async function () {
    this.timeout(120_000);
    const counts = new Map<string, number>();
    for (const scenario of fc.sample(SCENARIO, { seed: SEED, numRuns: RUNS })) {
      for (const end of await run(scenario)) counts.set(end, (counts.get(end) ?? 0) + 1);
    }
    const told = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    console.log(`      ${RUNS} runs: ${told.map(([end, count]) => `${count} ${end}`).join(', ')}`);
    for (const end of [
      'created (available)',
      'created (stopped)',
      'created (not-known)',
      'refused',
      'not-done',
      'unknown',
      'window closed',
      'created (available) after a restart',
      'absent after a restart',
      'created (available) with the same token again',
    ]) {
      assert.ok(counts.has(end), `no run ended with: ${end}`);
    }
  });
});

/** @returns what the run came to, in the first window and after it. */
async function run(scenario: Scenario): Promise<readonly string[]> {
  const because = JSON.stringify({ ...scenario, plan: scenario.plan.kind });
  let writings = 0;
  const journal = new TextJournal(() => ++writings === scenario.diskFullAt);
  const action =
    scenario.plan.kind === 'instance-connect' ? 'CreateInstanceConnectEndpoint' : 'CreateVpcEndpoint';
  const lab = creationLab(
    scenario.faults.map((fault) => ({ fault, action, times: 1 })),
    journal,
  );
  const window = new Window(lab, scenario);
  const request = lab.request(scenario.plan);
  const once = new OncePerToken();
  const create = (): Promise<Created> => once.run(request.token, () => createEndpoint(request, window.ports));
  const clicks = scenario.isDoubleClick ? [create(), create()] : [create()];
  const ends = await Promise.race([Promise.all(clicks), window.closed]);
  const [first, second] = ends;
  if (first && second) assert.deepEqual(first, second, because);
  const told = [first ? check(lab, first, because) : 'window closed'];
  for (const entry of journal.entries) {
    // Another window, on another day, where all is well again.
    const end = await resumeCreation(entry, lab.ports());
    told.push(`${check(lab, end, because)} after a restart`);
    if (end.outcome !== 'absent' || !end.canSendAgain) continue;
    const again = await createEndpoint({ ...request, before: lab.network() }, lab.ports());
    told.push(`${check(lab, again, because)} with the same token again`);
  }
  return told;
}

/** Holds what was told against what is there. */
function check(lab: CreationLab, end: Created, because: string): string {
  const network = lab.network();
  const ids = made(lab, network);
  assert.ok(ids.length <= 1, `${ids.length} endpoints: ${because}`);
  assert.deepEqual(routesTo(lab, network, ids), ids.length, because);
  switch (end.outcome) {
    case 'created':
      assert.deepEqual(ids, [end.id], because);
      if (end.proof) assert.equal(end.proof.verdict, 'proven', because);
      break;
    case 'refused':
    case 'not-done':
    case 'absent':
      assert.deepEqual(ids, [], because);
      break;
    case 'unknown':
      assert.equal(lab.journal.entries.length, 1, because);
  }
  return end.outcome === 'created' ? `created (${end.settled.kind})` : end.outcome;
}

/** How many of the gateway endpoints' route tables have a route to them; others have none, and count as right. */
function routesTo(lab: CreationLab, network: Network, ids: readonly string[]): number {
  const before = lab.before.all('vpc-endpoint').map(({ id }) => id);
  for (const table of network.all('route-table')) {
    for (const { target } of table.routes) {
      if (target.kind !== 'vpc-endpoint') continue;
      const id = known(target.id) ?? '';
      assert.ok(before.includes(id) || ids.includes(id), `${table.id} leads to ${id}, which is not there`);
    }
  }
  return ids.filter((id) => {
    const endpoint = network.get('vpc-endpoint', id);
    return (endpoint?.routeTableIds ?? []).every((tableId) =>
      network
        .get('route-table', known(tableId) ?? '')
        ?.routes.some(({ target }) => target.kind === 'vpc-endpoint' && target.id === id),
    );
  }).length;
}

const READINGS: Readonly<Record<'throttled' | 'lost' | 'expired', Failure>> = {
  throttled: THROTTLED,
  lost: LOST,
  expired: EXPIRED,
};

/** An editor's window: it may be closed at any step, and then nothing goes on in it. */
class Window {
  readonly ports: CreatePorts;
  readonly closed: Promise<readonly []>;
  #close: () => void = () => undefined;
  #steps = 0;
  #waits = 0;
  #readings = 0;
  readonly #scenario: Scenario;

  constructor(lab: CreationLab, scenario: Scenario) {
    this.#scenario = scenario;
    this.closed = new Promise((resolve) => {
      this.#close = () => {
        resolve([]);
      };
    });
    const controller = new AbortController();
    const ports = lab.ports();
    const { writer, journal } = lab;
    this.ports = {
      ...ports,
      signal: controller.signal,
      sleep: (milliseconds, signal) =>
        this.#step(() => {
          if (++this.#waits === scenario.cancelAt) controller.abort();
          return ports.sleep(milliseconds, signal);
        }),
      reread: (signal) => this.#step(() => this.#read(() => ports.reread(signal))),
      journal: {
        get entries() {
          return journal.entries;
        },
        keep: (entry) => this.#step(() => journal.keep(entry)),
        forget: (token) => this.#step(() => journal.forget(token)),
      },
      writer: {
        ...{ scope: writer.scope, profile: writer.profile, endpoint: undefined, honoursDryRun: true },
        permission: (call, signal) => writer.permission(call, signal),
        send: (call, signal) => this.#step(() => writer.send(call, signal)),
        stateOf: (watched, signal) => this.#step(() => this.#read(() => writer.stateOf(watched, signal))),
        dispose: () => undefined,
      },
    };
  }

  async #step<T>(act: () => Promise<T>): Promise<T> {
    await this.#goOn();
    const result = await act();
    await this.#goOn();
    return result;
  }

  async #goOn(): Promise<void> {
    if (++this.#steps < (this.#scenario.closeAt ?? Infinity)) return;
    this.#close();
    await new Promise(() => undefined);
  }

  #read<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
    const reading = this.#scenario.readings[this.#readings++] ?? 'well';
    return reading === 'well' ? read() : Promise.resolve(failed(READINGS[reading]));
  }
}
