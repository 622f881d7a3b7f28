import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { CreatePanel } from '../../src/vscode/create/create-panel';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import type { CheckRow, CreateState } from '../../src/webview/create/protocol';
import { act, Between, closeForms, edit, endpointsOf, formFrom, opened, person, toldTo } from './create-seam';
import { answering, closeAll, loadedChunks, until } from './seam';

/** The form in real panels; how its page looks and is used is tried in the UI run. */
describe('the create form', () => {
  const between = new Between();
  let it_: TestApi;
  let root: OpenRoot;
  let form: CreatePanel;

  before(async () => {
    it_ = await closeAll();
    root = await opened(it_, between.source(it_.sourceOf({ kind: 'sandbox' })));
  });

  after(async () => {
    await closeForms(it_);
    for (const { panel } of (await it_.paths.panels()).all) panel.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  const permission = ({ shown }: CreatePanel): CheckRow | undefined =>
    shown.preview?.checks.rows.find(({ what }) => /permission|may (not )?create it/i.test(what));

  it('is not loaded before somebody asks', () => {
    assert.deepEqual(
      loadedChunks().filter((file) => file.includes('create')),
      [],
    );
  });

  it('opens filled from where it was asked for', async () => {
    const from = async (id: string): Promise<Partial<CreateState>> => {
      const panel = await formFrom(it_, id);
      const { vpc, service, type, routeTables, pathFrom } = panel.shown.state;
      assert.equal(panel.panel.title, 'Create: S3');
      panel.panel.dispose();
      assert.deepEqual([service, type], ['com.amazonaws.us-east-1.s3', 'gateway']);
      return { vpc, routeTables, pathFrom };
    };
    const [vpc, routeTables] = [LESSON.first, [LESSON.privateTable]];
    const fromSubnet = { vpc, routeTables, pathFrom: LESSON.privateSubnet };
    assert.deepEqual(await from(LESSON.privateSubnet), fromSubnet);
    assert.deepEqual(await from(LESSON.privateTable), { vpc, routeTables, pathFrom: undefined });
    assert.equal((await from(LESSON.first)).vpc, vpc);
    assert.equal((await from(LESSON.webInstance)).pathFrom, LESSON.publicSubnet);
  });

  it('opens for an Instance Connect Endpoint, and for an endpoint service', async () => {
    const connect = await formFrom(it_, LESSON.privateSubnet, 'endpointLens.createInstanceConnectEndpoint');
    assert.equal(connect.shown.state.category, 'instance-connect');
    assert.equal(connect.shown.footer?.canCreate, true, connect.shown.footer?.hint);
    connect.panel.dispose();
    const provider = await formFrom(it_, LESSON.second, 'endpointLens.createEndpointService');
    assert.equal(provider.shown.state.category, 'provider');
    assert.equal(provider.shown.footer?.canCreate, false);
    provider.panel.dispose();
  });

  it('asks by DryRun, once for each plan, after somebody has stopped to type', async () => {
    between.asked.splice(0);
    const count = (await endpointsOf(root)).length;
    form = await formFrom(it_, LESSON.privateSubnet);
    assert.equal(permission(form)?.outcome, 'asking');
    for (const value of ['l', 'la', 'lab'])
      await edit(form, { tags: [{ key: 'Name', value }] }, value.length);
    await until('AWS has answered', () => permission(form)?.outcome === 'passed');
    const inputs = between.asked.map(({ input }) => JSON.stringify(input));
    assert.equal(inputs.length, 1);
    assert.match(inputs[0] ?? '', /"lab"/);
    await edit(form, {}, 4);
    assert.equal(permission(form)?.outcome, 'passed', 'it is the same plan');
    assert.deepEqual([between.sent, (await endpointsOf(root)).length], [[], count]);
  });

  it('answers each edit of its page with what it amounts to', async () => {
    const told = await toldTo(form);
    await edit(form, { routeTables: [LESSON.privateTable, LESSON.mainTable] }, 7);
    const answer = told.at(-1);
    assert.ok(answer?.type === 'form');
    assert.deepEqual([answer.revision, answer.state], [7, undefined]);
    assert.equal(answer.form.routeTables?.rows.filter(({ checked }) => checked).length, 2);
    assert.equal(answer.preview.routes?.tables.length, 2);
    await edit(form, { vpc: LESSON.second }, 8);
    const other = told.at(-1);
    assert.ok(other?.type === 'form' && other.state, 'what depends on the VPC is chosen anew, and told');
    assert.ok(!other.state.routeTables.includes(LESSON.privateTable));
    await edit(form, { vpc: LESSON.first, routeTables: [LESSON.privateTable] }, 9);
  });

  it('keeps its account, whatever its page says', async () => {
    const { root: own, scope } = form.shown.state;
    const other = { ...scope, account: '999988887777' };
    await edit(form, { root: { kind: 'account', key: 'prod@us-east-1' }, scope: other });
    assert.deepEqual([form.shown.state.root, form.shown.state.scope], [own, scope]);
  });

  it('copies its code, and compares the path with the one that it would give', async () => {
    const copied: string[] = [];
    const leave = answering(it_, {
      copy: (text) => {
        copied.push(text);
        return Promise.resolve();
      },
    });
    await act(form, 'copy-code');
    leave();
    assert.match(copied[0] ?? '', /resource "aws_vpc_endpoint"/);
    await act(form, 'compare');
    const [picture] = (await it_.paths.panels()).all;
    assert.ok(picture?.shown.view?.comparison);
    picture.panel.dispose();
  });

  it('does nothing that no page of ours says', async () => {
    // In place of our page: one that is not bound to say what we understand.
    const hostile = await formFrom(it_, LESSON.privateSubnet);
    await until('the page is there', () => hostile.isReady, 20_000);
    const { state } = hostile.shown;
    const said = [
      null,
      1,
      'create',
      [],
      { type: 'create' },
      { type: 'act' },
      { type: 'act', id: { toString: 1 } },
      { type: 'act', id: '__proto__' },
      { type: 'edit', revision: 1.5, state },
      { type: 'edit', revision: 2, state: { ...state, routeTables: 'rtb-1' } },
      { type: 'edit', revision: 3, state: { ...state, type: 'constructor' } },
      { type: 'edit', revision: 4, state: { ...state, vpc: 'v'.repeat(5000) } },
      { type: 'edit', revision: 5, state: { ...state, tags: new Array(5000).fill({ key: 'a', value: '' }) } },
      { type: 'open-documentation', url: 'command:workbench.action.quit' },
      { type: 'open-documentation', url: 'https://example.com/' },
      { type: 'edit', revision: 99, state: { ...state, filter: 'the last' } },
    ];
    const links: vscode.Uri[] = [];
    const somebody = person(it_, {
      openExternal: (link) => {
        links.push(link);
        return Promise.resolve(true);
      },
    });
    const told = await toldTo(hostile);
    const json = JSON.stringify(said).replaceAll('<', '\\u003c');
    hostile.panel.webview.html = `<!doctype html><script>
      const page = acquireVsCodeApi();
      for (const said of ${json}) page.postMessage(said);
    </script>`;
    await until('the last was heard', () => hostile.shown.state.filter === 'the last', 20_000);
    somebody.leave();
    assert.deepEqual(
      told.flatMap((one) => (one.type === 'form' ? [one.revision] : [])),
      [99],
    );
    assert.deepEqual(hostile.shown.state, { ...state, filter: 'the last' });
    assert.deepEqual([links, somebody.asked, somebody.told], [[], [], []]);
    hostile.panel.dispose();
  });
});
