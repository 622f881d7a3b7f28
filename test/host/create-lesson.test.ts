import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import type { WriteCall } from '../../src/endpoints/write/write';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { CreatePanel } from '../../src/vscode/create/create-panel';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import type { NetworkSource } from '../../src/vscode/explorer/sources/network-source';
import {
  act,
  Between,
  closeForms,
  edit,
  endpointsOf,
  formFrom,
  newEndpoint,
  opened,
  person,
  tablesTo,
  toldTo,
} from './create-seam';
import { at, closeAll, row, until } from './seam';

/** From the click to the proof, and to the end of an endpoint's life, in the sandbox. */
describe('an endpoint that is created in the editor', () => {
  const between = new Between();
  let it_: TestApi;
  let sandbox: NetworkSource;
  let root: OpenRoot;
  let form: CreatePanel;
  let endpointId: string;

  before(async () => {
    it_ = await closeAll();
    sandbox = it_.sourceOf({ kind: 'sandbox' });
    root = await opened(it_, between.source(sandbox));
    form = await formFrom(it_, LESSON.privateSubnet);
  });

  afterEach(() => {
    between.send = undefined;
    between.sent.splice(0);
  });

  after(async () => {
    await closeForms(it_);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  const journal = async (): Promise<number> => (await it_.create.commands()).creations.journal.entries.length;
  const countOf = async (service: string): Promise<number> =>
    (await endpointsOf(root)).filter(
      ({ serviceName, vpcId }) => serviceName === service && vpcId === LESSON.first,
    ).length;
  const S3 = 'com.amazonaws.us-east-1.s3';
  const DYNAMODB = 'com.amazonaws.us-east-1.dynamodb';

  it('is not there after Cancel', async () => {
    const somebody = person(it_, { confirm: () => Promise.resolve(false) });
    await act(form, 'create');
    somebody.leave();
    const [asked = ''] = somebody.asked;
    for (const text of [/gateway endpoint for S3/, /1111-2222-3333/, /us-east-1/, /First-VPC/, /private/])
      assert.match(asked, text);
    assert.deepEqual([between.sent, await countOf(S3), await journal()], [[], 0, 0]);
    assert.equal(form.shown.progress, undefined);
    assert.equal(form.shown.footer?.canCreate, true, form.shown.footer?.hint);
  });

  it('has a row that says "creating…" until it is there, is written down meanwhile, and is proven', async () => {
    const before_ = await endpointsOf(root);
    let goOn: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (goOn = resolve));
    between.send = async (writer, call, signal) => {
      await waits;
      return writer.send(call, signal);
    };
    const somebody = person(it_);
    const told = await toldTo(form);
    const done = act(form, 'create');
    await until('it is being sent', () => between.sent.length === 1);
    const [first] = await it_.explorer.tree.getChildren(await at(it_, 'Sandbox · us-east-1', 'First-VPC'));
    assert.equal(first && row(first), 'S3 gateway endpoint  creating…');
    assert.equal(await journal(), 1);
    await edit(form, { service: DYNAMODB }, 50);
    await act(form, 'create');
    goOn();
    await done;
    somebody.leave();
    assert.deepEqual([somebody.asked.length, between.sent.length], [1, 1]);
    ({ id: endpointId } = await newEndpoint(root, before_));
    const { progress } = form.shown;
    assert.ok(progress);
    assert.match(progress.title, /^Created: S3 gateway endpoint/);
    assert.deepEqual(
      progress.steps.map(({ state }) => state),
      ['done', 'done', 'done'],
    );
    assert.deepEqual([progress.proof?.tone, progress.proof?.title], ['private', 'Proven: it is as planned']);
    assert.match(JSON.stringify(progress.proof?.checks), new RegExp(LESSON.s3List));
    const titles = told.flatMap((one) => (one.type === 'progress' ? [one.view.title] : []));
    assert.match(titles[0] ?? '', /^Creating: S3 gateway endpoint/);
    assert.deepEqual([await journal(), it_.explorer.underWay.all], [0, []]);
    assert.deepEqual(tablesTo(root, endpointId), [LESSON.privateTable]);
    const rows = await it_.explorer.tree.getChildren(await at(it_, 'Sandbox · us-east-1', 'First-VPC'));
    assert.ok(rows.every((one) => !row(one).includes('creating')));
  });

  it('is shown in the tree, and reported in a document', async () => {
    const isSelected = (): boolean =>
      it_.explorer.view.selection.some(
        ({ subject }) => subject.kind === 'resource' && subject.resource.id === endpointId,
      );
    // VS Code may lose what is revealed while it draws a tree anew, as it does right after a creation.
    await until('it is selected', async () => {
      await act(form, 'show-in-tree');
      return until('the view says so', isSelected, 500).catch(() => false);
    });
    await act(form, 'save-report');
    const { document } = vscode.window.activeTextEditor ?? assert.fail('no report was opened');
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), new RegExp(endpointId));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is one, however often and in however many forms Create is clicked', async () => {
    const before_ = await endpointsOf(root);
    const two = [await formFrom(it_, LESSON.privateSubnet), await formFrom(it_, LESSON.privateSubnet)];
    const somebody = person(it_);
    for (const one of two) await edit(one, { service: DYNAMODB, routeTables: [LESSON.privateTable] });
    await Promise.all(two.flatMap((one) => [act(one, 'create'), act(one, 'create')]));
    somebody.leave();
    assert.deepEqual([somebody.asked.length, between.sent.length], [1, 1]);
    const made = await newEndpoint(root, before_);
    assert.equal(made.serviceName, DYNAMODB);
    for (const { shown, panel } of two) {
      assert.match(shown.progress?.title ?? '', /^Created: DynamoDB/);
      panel.dispose();
    }
  });

  it('is refused where another client was first, and the form says so at the field', async () => {
    const told = await toldTo(form);
    await act(form, 'another');
    await edit(form, { service: S3 }, 60);
    await edit(form, { routeTables: [LESSON.mainTable] }, 61);
    assert.equal(form.shown.footer?.canCreate, true, form.shown.footer?.hint);
    const count = await countOf(S3);
    const somebody = person(it_, {
      confirm: async () => {
        await sentByAnother({
          operation: 'CreateVpcEndpoint',
          input: {
            VpcEndpointType: 'Gateway',
            VpcId: LESSON.first,
            ServiceName: S3,
            RouteTableIds: [LESSON.mainTable],
            ClientToken: 'of-another',
          },
        });
        return true;
      },
    });
    await act(form, 'create');
    somebody.leave();
    const last = told.findLast((one) => one.type === 'form' && one.refused !== undefined);
    assert.ok(last?.type === 'form' && last.refused, JSON.stringify(form.shown.progress));
    assert.equal(last.refused.field, 'routeTables');
    assert.match(last.refused.text, /route/i);
    assert.equal(form.shown.progress, undefined);
    assert.deepEqual([await countOf(S3), await journal()], [count + 1, 0]);
  });

  it('is told of where its form was closed before it was there', async () => {
    const closed = await formFrom(it_, LESSON.isolatedSubnet);
    between.send = (writer, call, signal) => {
      closed.panel.dispose();
      return writer.send(call, signal);
    };
    const somebody = person(it_);
    await act(closed, 'create');
    somebody.leave();
    assert.equal(between.sent.length, 1);
    assert.match(somebody.told.join(), /^vpce-\w+ is available\. Everything is as planned\.$/);
  });

  it('may be not waited for, and is found again where it is asked for', async () => {
    await closeForms(it_);
    const connect = await formFrom(it_, LESSON.privateSubnet, 'endpointLens.createInstanceConnectEndpoint');
    const somebody = person(it_, { choose: (_title, items) => Promise.resolve(items[0]) });
    const done = act(connect, 'create');
    await until('AWS has made it', () => connect.shown.progress?.steps[0]?.state === 'done', 10_000);
    const [first] = await it_.explorer.tree.getChildren(await at(it_, 'Sandbox · us-east-1', 'First-VPC'));
    assert.ok(first && row(first).startsWith('Instance Connect endpoint'));
    await vscode.commands.executeCommand('endpointLens.stopWaiting', first);
    await done;
    assert.match(connect.shown.progress?.title ?? '', /^Created, not known to be up/);
    assert.deepEqual([await journal(), between.sent.length], [1, 1]);
    await vscode.commands.executeCommand('endpointLens.unfinishedCreations');
    somebody.leave();
    assert.match(somebody.told.at(-1) ?? '', /^eice-\w+ is available\. Everything is as planned\.$/);
    assert.deepEqual([await journal(), between.sent.length], [0, 1]);
  }).timeout(30_000);

  async function sentByAnother(call: WriteCall): Promise<void> {
    const { signal } = new AbortController();
    const scope = form.shown.state.scope;
    const writer = await sandbox.writer?.(scope, signal);
    assert.ok(writer?.ok);
    assert.equal((await writer.value.send(call, signal)).outcome, 'done');
    writer.value.dispose();
  }
});
