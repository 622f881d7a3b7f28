import assert from 'node:assert/strict';
import { CreateVpcEndpointCommand, EC2Client } from '@aws-sdk/client-ec2';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { JournalEntry } from '../../src/sources/writing/journal';
import { Creations } from '../../src/vscode/create/creations';
import { person } from './create-seam';
import { api, until } from './seam';
import { FIRST, gatewayPlan, REGION, S3, SECOND, SQS, TwoAccounts } from './two-accounts';

/** A window that was closed before the end was known, and two that are open at once. */
describe('a creation that was begun in another window', () => {
  let it_: TestApi;
  let accounts: TwoAccounts;

  beforeEach(async () => {
    it_ = await api();
    accounts = await TwoAccounts.prepared();
  });

  afterEach(() => accounts.remove());

  /** What a window that was closed before the answer came has left. */
  const begun = async (token: string, account = FIRST): Promise<void> => {
    const entry: JournalEntry = {
      token,
      root: { kind: 'account', key: `lab@${REGION}` },
      scope: { account, region: REGION, partition: 'aws' },
      plan: gatewayPlan(account),
      before: [],
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      endpointId: undefined,
    };
    await (await it_.create.commands()).creations.journal.keep(entry);
  };

  const entries = async (): Promise<readonly JournalEntry[]> =>
    (await it_.create.commands()).creations.journal.entries;

  it('is told once, and what it has made is found', async () => {
    await begun('lost-1');
    const input = { VpcId: LESSON.first, ServiceName: S3, RouteTableIds: [LESSON.privateTable] };
    const ec2 = new EC2Client({
      region: REGION,
      endpoint: accounts.url,
      credentials: { accessKeyId: 'AKIAFIRST', secretAccessKey: 'test' },
    });
    await ec2.send(new CreateVpcEndpointCommand({ ...input, ClientToken: 'lost-1' }));
    ec2.destroy();
    const told: string[] = [];
    const somebody = person(it_, {
      information: (sentence, ...actions) => {
        told.push(sentence);
        return Promise.resolve(actions.find((label) => label === 'Look'));
      },
    });
    const root = await accounts.open();
    await until('it was found', () => told.length === 2, 15_000);
    assert.match(told[0] ?? '', /^The creation of S3 gateway endpoint in 111122223333, us-east-1 was begun/);
    assert.match(told[1] ?? '', /^vpce-\w+ is available\. Everything is as planned\.$/);
    await root.read();
    somebody.leave();
    assert.deepEqual(
      [told.length, accounts.between.sent, await entries(), accounts.counts()],
      [2, [], [], [1, 0]],
    );
  });

  it('is sent by the same token where it has made nothing and that is wanted', async () => {
    await begun('lost-2');
    const offered: (readonly string[])[] = [];
    const told: string[] = [];
    const somebody = person(it_, {
      information: (sentence, ...actions) => {
        told.push(sentence);
        return Promise.resolve(actions.find((label) => label === 'Look'));
      },
      error: (sentence, ...actions) => {
        told.push(sentence);
        offered.push(actions);
        return Promise.resolve('Create Again…');
      },
    });
    await accounts.open();
    await until('it was created', () => told.length === 3, 15_000);
    somebody.leave();
    assert.match(told[1] ?? '', /^The account shows nothing of it/);
    assert.deepEqual(offered, [['Create Again…', 'Forget It']]);
    assert.equal(somebody.asked.length, 1, 'it is confirmed anew');
    const tokens = accounts.between.sent.map(({ input }) => 'ClientToken' in input && input.ClientToken);
    assert.deepEqual([tokens, await entries(), accounts.counts()], [['lost-2'], [], [1, 0]]);
  });

  it('is not told where the same profile was another account’s', async () => {
    await begun('theirs', SECOND);
    const somebody = person(it_);
    await accounts.open();
    await vscode.commands.executeCommand('endpointLens.unfinishedCreations');
    somebody.leave();
    assert.deepEqual(somebody.told, ['No creation is unfinished in the accounts that are open.']);
    assert.equal((await entries()).length, 1);
  });

  describe('while another is open', () => {
    const state = new Map<string, unknown>();
    /** What both windows keep in common. */
    const globalState: vscode.Memento = {
      keys: () => [...state.keys()],
      get: (key: string) => state.get(key),
      update: (key, value) => {
        if (value === undefined) state.delete(key);
        else state.set(key, JSON.parse(JSON.stringify(value)));
        return Promise.resolve();
      },
    };
    const aWindow = (): Creations => {
      const { explorer, dialogs, paths } = it_;
      return new Creations({ explorer, dialogs, paths, globalState, extensionUri: vscode.Uri.file('/') });
    };

    afterEach(() => {
      state.clear();
    });

    it('makes at most one for a plan that both confirm at once', async () => {
      const root = await accounts.open();
      const somebody = person(it_);
      const ends = await Promise.all([aWindow(), aWindow()].map((one) => one.create(root, gatewayPlan())));
      somebody.leave();
      assert.deepEqual([somebody.asked.length, accounts.counts()], [2, [1, 0]]);
      const kinds = ends.map(({ kind }) => kind).sort();
      assert.ok(['created,created', 'created,refused'].includes(kinds.join()), kinds.join());
      assert.equal(state.size, 0);
    });

    it('makes one where the first was closed before its answer came', async () => {
      const root = await accounts.open();
      const { tags, vpc } = gatewayPlan();
      const wanted = {
        kind: 'interface',
        vpc,
        tags,
        service: SQS,
        subnets: [{ subnetId: LESSON.privateSubnet }],
        securityGroupIds: [],
        privateDns: false,
        inboundResolverOnly: false,
        policy: 'full',
      } as const;
      const closed = new AbortController();
      accounts.between.send = async (writer, call, signal) => {
        await writer.send(call, signal);
        closed.abort();
        return { outcome: 'unknown', failure: { reason: 'cancelled' } };
      };
      const somebody = person(it_);
      const lost = await aWindow().create(root, wanted, undefined, closed);
      assert.deepEqual([lost.kind, state.size, accounts.counts(SQS)], ['unknown', 1, [1, 0]]);
      accounts.between.send = undefined;
      const end = await aWindow().create(root, wanted);
      somebody.leave();
      assert.equal(end.kind, 'created');
      assert.equal(new Set(accounts.between.sent.map(({ input }) => JSON.stringify(input))).size, 1);
      assert.deepEqual([state.size, accounts.counts(SQS)], [0, [1, 0]]);
    }).timeout(30_000);
  });
});
