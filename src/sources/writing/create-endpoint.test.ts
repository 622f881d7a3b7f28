import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { failed, succeeded } from '../failure';
import { createEndpoint, resumeCreation } from './create-endpoint';
import type { Created, CreatePorts } from './created';
import type { JournalEntry } from './journal';
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
import { EXPIRED } from './testing/scripted-writer';

function theEntry({ journal }: CreationLab): JournalEntry {
  const [entry, ...others] = journal.entries;
  assert.ok(entry && others.length === 0, 'one is written down');
  return entry;
}

/** Ports whose signal is aborted as soon as a state is told: somebody stops waiting. */
function stoppingAtFirstState(lab: CreationLab): CreatePorts {
  const controller = new AbortController();
  return lab.ports({
    signal: controller.signal,
    onProgress: ({ step }) => {
      if (step === 'state') controller.abort();
    },
  });
}

describe('creating an endpoint', () => {
  it('goes from writing it down to the proof, and forgets it then', async () => {
    const lab = creationLab();
    const steps: string[] = [];
    const created = await createEndpoint(
      lab.request(GATEWAY),
      lab.ports({ onProgress: ({ step }) => steps.push(step) }),
    );
    assert.ok(created.outcome === 'created');
    assert.deepEqual(made(lab), [created.id]);
    assert.deepEqual(created.settled, { kind: 'available' });
    assert.equal(created.proof?.verdict, 'proven');
    assert.deepEqual(steps, ['keeping', 'requested', 'created', 'state', 'reading', 'proving']);
    assert.deepEqual(lab.journal.entries, []);
  });

  it('waits for an interface endpoint and for an Instance Connect endpoint', async () => {
    for (const plan of [INTERFACE, CONNECT]) {
      const lab = creationLab();
      const created = await createEndpoint(lab.request(plan), lab.ports());
      assert.ok(created.outcome === 'created');
      assert.deepEqual(created.settled, { kind: 'available' });
      assert.equal(created.proof?.verdict, 'proven', plan.kind);
    }
  });

  it('is written down before the call, with the token that the call has', async () => {
    const lab = creationLab();
    const tokens: unknown[] = [];
    const { writer } = lab;
    await createEndpoint(
      lab.request(GATEWAY),
      lab.ports({
        writer: {
          ...{ scope: writer.scope, profile: writer.profile, endpoint: undefined, honoursDryRun: true },
          permission: (call, signal) => writer.permission(call, signal),
          send: (call, signal) => {
            tokens.push(theEntry(lab).token, 'ClientToken' in call.input && call.input.ClientToken);
            return writer.send(call, signal);
          },
          stateOf: (watched, signal) => writer.stateOf(watched, signal),
          dispose: () => undefined,
        },
      }),
    );
    assert.deepEqual(tokens, ['token-1', 'token-1']);
  });

  it('sends nothing where it cannot be written down', async () => {
    const lab = creationLab([], new TextJournal(() => true));
    const created = await createEndpoint(lab.request(GATEWAY), lab.ports());
    assert.ok(created.outcome === 'not-done');
    assert.equal(created.failure.reason, 'not-kept');
    assert.deepEqual(made(lab), []);
  });

  it('tells that the journal could not be brought up to date, and goes on all the same', async () => {
    let writings = 0;
    const lab = creationLab([], new TextJournal(() => ++writings > 1));
    const created = await createEndpoint(lab.request(GATEWAY), lab.ports());
    assert.ok(created.outcome === 'created');
    assert.equal(created.proof?.verdict, 'proven');
    assert.equal(created.journalFailure?.reason, 'not-kept');
  });

  it('puts a refusal into our words, at the field that it belongs to', async () => {
    const lab = creationLab();
    const created = await createEndpoint(lab.request(REFUSED), lab.ports());
    assert.ok(created.outcome === 'refused');
    assert.equal(created.refusal.field, 'routeTables');
    assert.match(english(created.refusal.message), /^Route table rtb-\w+ already has a route/);
    assert.deepEqual(lab.journal.entries, []);
  });

  it('makes nothing in another account or Region than the plan’s', async () => {
    const lab = creationLab();
    const { vpc } = GATEWAY;
    for (const other of [{ account: '999999999999' }, { region: 'eu-west-1' }]) {
      const plan = { ...GATEWAY, vpc: { ...vpc, scope: { ...vpc.scope, ...other } } };
      const created = await createEndpoint(lab.request(plan), lab.ports());
      assert.ok(created.outcome === 'not-done');
      assert.equal(created.failure.reason, 'account-changed');
    }
    assert.deepEqual(made(lab), []);
    assert.deepEqual(lab.journal.entries, []);
  });

  it('makes one for a double click, and for a second call with the token', async () => {
    const lab = creationLab();
    const once = new OncePerToken();
    const create = (): Promise<Created> =>
      once.run('token-1', () => createEndpoint(lab.request(GATEWAY), lab.ports()));
    const [first, second] = await Promise.all([create(), create()]);
    assert.equal(first, second);
    assert.equal(await create(), first);
    assert.equal(made(lab).length, 1);
  });

  it('is looked at again with its token where nobody waited for its end', async () => {
    const lab = creationLab();
    const once = new OncePerToken();
    const create = (ports: CreatePorts): Promise<Created> =>
      once.run('token-1', () => createEndpoint(lab.request(INTERFACE), ports));
    const first = await create(stoppingAtFirstState(lab));
    assert.ok(first.outcome === 'created' && first.settled.kind === 'stopped');
    const second = await create(lab.ports());
    assert.ok(second.outcome === 'created');
    assert.equal(second.id, first.id);
    assert.deepEqual(second.settled, { kind: 'available' });
    assert.equal(made(lab).length, 1);
  });

  it('goes on with what it finds where no answer ever came', async () => {
    const lab = creationLab([{ fault: 'lost-answer', action: 'CreateVpcEndpoint' }]);
    const created = await createEndpoint(lab.request(GATEWAY), lab.ports());
    assert.ok(created.outcome === 'created');
    assert.deepEqual(made(lab), [created.id]);
  });

  it('says that it does not know, and keeps it, where the account cannot be read after that', async () => {
    const lab = creationLab([{ fault: 'lost-answer', action: 'CreateVpcEndpoint' }]);
    const created = await createEndpoint(
      lab.request(GATEWAY),
      lab.ports({ reread: () => Promise.resolve(failed(EXPIRED)) }),
    );
    assert.ok(created.outcome === 'unknown');
    assert.equal(created.failure?.reason, 'unreachable');
    assert.equal(created.seen, 'not-read');
    assert.equal(theEntry(lab).endpointId, undefined);
  });

  it('stays written down, with its id, while it is still on its way', async () => {
    const lab = creationLab();
    const created = await createEndpoint(lab.request(INTERFACE), stoppingAtFirstState(lab));
    assert.ok(created.outcome === 'created');
    assert.equal(created.settled.kind, 'stopped');
    assert.equal(theEntry(lab).endpointId, created.id);
  });

  it('looks a second time before it says that something differs', async () => {
    const lab = creationLab();
    const readings = [lab.before, undefined];
    const created = await createEndpoint(
      lab.request(GATEWAY),
      // What was read first shows nothing of the endpoint yet.
      lab.ports({ reread: () => Promise.resolve(succeeded(readings.shift() ?? lab.network())) }),
    );
    assert.ok(created.outcome === 'created');
    assert.equal(created.proof?.verdict, 'proven');
    const never = await createEndpoint(
      { ...lab.request(INTERFACE), token: 'token-2' },
      lab.ports({ reread: () => Promise.resolve(succeeded(lab.before)) }),
    );
    assert.ok(never.outcome === 'created');
    assert.equal(never.proof?.verdict, 'differs');
  });

  it('says what could not be read for the proof, and keeps it', async () => {
    const lab = creationLab();
    const created = await createEndpoint(
      lab.request(GATEWAY),
      lab.ports({ reread: () => Promise.resolve(failed(EXPIRED)) }),
    );
    assert.ok(created.outcome === 'created');
    assert.deepEqual(created.rereadFailure, EXPIRED);
    assert.equal(created.proof, undefined);
    assert.equal(theEntry(lab).endpointId, created.id);
  });

  it('allows the principals of an endpoint service by a second call', async () => {
    const lab = creationLab();
    const { scope } = GATEWAY.vpc;
    const balancer = lab.before.all('load-balancer').find(({ type }) => type === 'network');
    assert.ok(balancer);
    const created = await createEndpoint(
      lab.request({
        kind: 'endpoint-service',
        scope,
        networkLoadBalancerArns: [balancer.id],
        gatewayLoadBalancerArns: [],
        acceptanceRequired: true,
        supportedIpAddressTypes: ['ipv4'],
        allowedPrincipals: ['arn:aws:iam::210987654321:root'],
        tags: new Map(),
      }),
      lab.ports(),
    );
    assert.ok(created.outcome === 'created');
    assert.equal(created.followUp?.outcome, 'done');
    const [service] = lab.network().all('endpoint-service');
    assert.ok(service);
    assert.equal(service.id, created.id);
    assert.deepEqual(service.allowedPrincipals, [
      { principal: 'arn:aws:iam::210987654321:root', type: 'Account' },
    ]);
  });
});

describe('an unfinished creation on the next start', () => {
  it('is waited for and proven where its id is known', async () => {
    const lab = creationLab();
    await createEndpoint(lab.request(INTERFACE), stoppingAtFirstState(lab));
    const resumed = await resumeCreation(theEntry(lab), lab.ports());
    assert.ok(resumed.outcome === 'created');
    assert.deepEqual(resumed.settled, { kind: 'available' });
    assert.equal(resumed.proof?.verdict, 'proven');
    assert.deepEqual(lab.journal.entries, []);
  });

  it('compares with the network as it would be without the endpoint', async () => {
    const lab = creationLab();
    const reread = (): ReturnType<CreatePorts['reread']> => Promise.resolve(failed(EXPIRED));
    await createEndpoint(lab.request(GATEWAY), lab.ports({ reread }));
    const resumed = await resumeCreation(theEntry(lab), lab.ports());
    assert.ok(resumed.outcome === 'created');
    const [path] = resumed.proof?.paths ?? [];
    assert.notDeepEqual(path?.before.vias, path?.after.vias);
  });

  it('is absent where nothing is there; its token counts for some hours, and makes one endpoint', async () => {
    const lab = creationLab();
    const entry: JournalEntry = {
      token: 'token-1',
      root: { kind: 'sandbox', key: 'lesson' },
      scope: GATEWAY.vpc.scope,
      plan: GATEWAY,
      before: [],
      startedAt: lab.clock.now().toISOString(),
      endpointId: undefined,
    };
    await lab.journal.keep(entry);
    assert.deepEqual(await resumeCreation(entry, lab.ports()), { outcome: 'absent', canSendAgain: true });
    assert.equal(theEntry(lab).token, 'token-1');
    lab.clock.advance(8 * 60 * 60_000);
    const late = { outcome: 'absent', canSendAgain: false };
    assert.deepEqual(await resumeCreation(entry, lab.ports()), late);
    assert.deepEqual(await createEndpoint(lab.request(GATEWAY), lab.ports()), late);
    assert.deepEqual(made(lab), []);
  });

  it('is not looked at with the credentials of another account', async () => {
    const lab = creationLab();
    await createEndpoint(lab.request(INTERFACE), stoppingAtFirstState(lab));
    const entry = theEntry(lab);
    const other = { ...entry, scope: { ...entry.scope, account: '999999999999' } };
    const resumed = await resumeCreation(other, lab.ports());
    assert.ok(resumed.outcome === 'unknown');
    assert.equal(resumed.failure?.reason, 'account-changed');
    assert.deepEqual(theEntry(lab), entry);
  });
});
