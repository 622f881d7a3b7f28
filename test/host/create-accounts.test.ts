import assert from 'node:assert/strict';
import type { TestApi } from '../../src/extension';
import { serveSandbox } from '../../src/sources/sandbox/server';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { JournalEntry } from '../../src/sources/writing/journal';
import type { ToCreateForm } from '../../src/webview/create/protocol';
import { act, formFrom, person, toldTo } from './create-seam';
import { api, until } from './seam';
import { TwoAccounts } from './two-accounts';

/** Nothing is created in another account than the one that was confirmed. */
describe('creating in a live account', () => {
  let it_: TestApi;
  let accounts: TwoAccounts;

  beforeEach(async () => {
    it_ = await api();
    accounts = await TwoAccounts.prepared();
  });

  afterEach(() => accounts.remove());

  const entries = async (): Promise<readonly JournalEntry[]> =>
    (await it_.create.commands()).creations.journal.entries;

  it('asks no emulator by DryRun, and says that the permission was not checked', async () => {
    await accounts.open();
    const form = await formFrom(it_, LESSON.privateSubnet);
    const checked = (): boolean | undefined =>
      form.shown.preview?.checks.rows.some(({ outcome }) => outcome === 'not-asked');
    await until('nobody is asked', checked);
    assert.equal(form.shown.footer?.canCreate, true);
    assert.deepEqual([accounts.between.sent, accounts.counts()], [[], [0, 0]]);
  });

  it('creates nothing where the profile became another account’s before the click', async () => {
    await accounts.open();
    const form = await formFrom(it_, LESSON.privateSubnet);
    const told = await toldTo(form);
    const somebody = person(it_);
    accounts.keysOf('second');
    await act(form, 'create');
    somebody.leave();
    assert.deepEqual([somebody.asked, accounts.between.sent, accounts.counts()], [[], [], [0, 0]]);
    assert.equal(form.shown.progress, undefined);
    assert.match(refusalIn(told), /^Nothing was created\. .*999988887777/);
  });

  it('creates nothing where the profile became another account’s while somebody read the question', async () => {
    await accounts.open();
    const form = await formFrom(it_, LESSON.privateSubnet);
    const told = await toldTo(form);
    const somebody = person(it_, {
      confirm: () => {
        accounts.keysOf('second');
        return Promise.resolve(true);
      },
    });
    await act(form, 'create');
    somebody.leave();
    assert.match(somebody.asked[0] ?? '', /1111-2222-3333/);
    assert.deepEqual([accounts.counts(), await entries()], [[0, 0], []]);
    assert.equal(form.shown.progress, undefined, 'the form is back');
    assert.match(refusalIn(told), /^Nothing was created\. .*999988887777/);
  });

  it('creates what was confirmed where it was confirmed, though the profile leads elsewhere meanwhile', async () => {
    await accounts.open();
    const form = await formFrom(it_, LESSON.privateSubnet);
    const elsewhere = await serveSandbox(accounts.sandboxes.second, { port: 0 });
    const somebody = person(it_, {
      confirm: () => {
        accounts.leadTo(elsewhere.url);
        return Promise.resolve(true);
      },
    });
    await act(form, 'create');
    somebody.leave();
    await elsewhere.close();
    assert.deepEqual(accounts.counts(), [1, 0]);
    assert.match(form.shown.progress?.title ?? '', /^Created/);
    const proof = form.shown.progress?.proof;
    assert.ok(proof === undefined || proof.tone === 'warn', JSON.stringify(proof));
  });
});

function refusalIn(told: readonly ToCreateForm[]): string {
  return told.flatMap((one) => (one.type === 'form' && one.refused ? [one.refused.text] : [])).join('\n');
}
