import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { LESSON } from '../../src/sources/sandbox/testing/account';
import type { CreatePanel } from '../../src/vscode/create/create-panel';
import type { CreateState } from '../../src/webview/create/protocol';
import { act, closeForms, edit, formFrom, opened, person } from './create-seam';
import { answering, at, closeAll, until } from './seam';

/** What is kept of what was asked for: as code, by the editor, and where nothing can be created. */
describe('what the create form was filled with', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-create-'));
  let it_: TestApi;
  let form: CreatePanel;

  before(async () => {
    it_ = await closeAll();
    await opened(it_, it_.sourceOf({ kind: 'sandbox' }));
    form = await formFrom(it_, LESSON.privateSubnet);
  });

  after(async () => {
    await closeForms(it_);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is inserted as code into a new document', async () => {
    await act(form, 'insert');
    const { document } = vscode.window.activeTextEditor ?? assert.fail('no document was opened');
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /^resource "aws_vpc_endpoint"/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  for (const [name, code, there, inserted] of [
    ['main.tf', 'terraform', 'locals {}', /^locals \{\}\n\n.*resource "aws_vpc_endpoint"/s],
    ['stack.json', 'cloudformation-json', '', /^\{[^]*"AWS::EC2::VPCEndpoint"/],
  ] as const) {
    it(`is inserted as code into ${name}, where that is open`, async () => {
      const file = path.join(folder, name);
      fs.writeFileSync(file, there);
      const document = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
      form.panel.reveal(vscode.ViewColumn.One);
      await edit(form, { code });
      await act(form, 'insert');
      assert.match(document.getText(), inserted);
      assert.equal(vscode.window.activeTextEditor?.document, document);
      await document.save();
    });
  }

  it('is restored from what was asked for, after the window was loaded again', async () => {
    const { panels } = await it_.create.commands();
    await edit(form, { tags: [{ key: 'Name', value: 'kept' }], code: 'cli' });
    const kept = JSON.parse(JSON.stringify(form.shown.state)) as CreateState;
    form.panel.dispose();
    await closeAll();
    const empty = vscode.window.createWebviewPanel('endpointLens.create', 'again', vscode.ViewColumn.One);
    const restored = panels.restore(empty, kept);
    assert.ok(restored);
    assert.equal(restored.shown.form, undefined, 'its network is not open');
    assert.ok(restored.shown.instead);
    await act(restored, 'open-root');
    await until('the form is filled by itself', () => restored.shown.form);
    assert.deepEqual(JSON.parse(JSON.stringify(restored.shown.state)), kept);
    assert.equal(restored.shown.footer?.canCreate, true, restored.shown.footer?.hint);
  });

  it('is not restored from rubbish', async () => {
    const { panels } = await it_.create.commands();
    const before_ = panels.all.length;
    const empty = vscode.window.createWebviewPanel('endpointLens.create', 'again', vscode.ViewColumn.One);
    assert.equal(panels.restore(empty, { vpc: 1 }), undefined);
    assert.equal(panels.all.length, before_);
  });

  it('cannot be created in a snapshot, and the form says why', async () => {
    const file = path.join(folder, 'saved.json');
    const leave = answering(it_, {
      save: () => Promise.resolve(vscode.Uri.file(file)),
      information: () => Promise.resolve(undefined),
    });
    await vscode.commands.executeCommand('endpointLens.saveSnapshot', await at(it_, 'Sandbox · us-east-1'));
    leave();
    await closeForms(it_);
    await closeAll();
    await it_.explorer.open({ kind: 'snapshot', path: file });
    const somebody = person(it_);
    const panel = await formFrom(it_, LESSON.privateSubnet);
    const { footer, preview } = panel.shown;
    assert.deepEqual([footer?.canCreate, footer?.canInsert], [false, true]);
    assert.match(footer?.hint ?? '', /^A snapshot cannot be changed/);
    assert.ok(preview?.routes);
    assert.ok(preview.checks.rows.every(({ outcome }) => outcome !== 'asking'));
    await act(panel, 'create');
    somebody.leave();
    assert.deepEqual([somebody.asked, panel.shown.progress], [[], undefined]);
  });
});
