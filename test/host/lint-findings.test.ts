import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { english } from '../../src/network/message';
import type { FindingRow } from '../../src/vscode/findings/finding-row';
import { closeEditors, finding, linted, LintFolder, MISSED, MISSES_ONE } from './lint-seam';
import { answering, closeAll, row as rowText, until } from './seam';

/** The Findings view, and paths of code that is not applied yet. */
describe('findings', () => {
  let it_: TestApi;
  let folder: LintFolder;
  let uri: vscode.Uri;

  before(async () => {
    it_ = await closeAll();
    folder = new LintFolder('lint-findings');
    uri = folder.write('vpc.tf', MISSES_ONE);
    await linted(it_);
    await finding(uri, 'GW003');
  });

  after(async () => {
    for (const { panel } of (await it_.paths.panels()).all) panel.dispose();
    await closeAll();
    await closeEditors();
    folder.remove();
  });

  const row = (rule: string, place: string): FindingRow => {
    const one = it_.findings.rows.find((each) => each.rule === rule && each.place.key === place);
    assert.ok(one, `${rule} of ${place}`);
    return one;
  };

  it('stand by severity and file, with a badge for what is grave', async () => {
    const { tree, view } = it_.findings;
    const place = await until('the file is among the warnings', () =>
      tree
        .getChildren()
        .filter((node) => node.kind === 'severity' && node.severity === 'warning')
        .flatMap((node) => tree.getChildren(node))
        .find((node) => node.kind === 'place' && node.place.key === uri.path),
    );
    assert.equal(tree.getTreeItem(place).description, 'lint-findings');
    const [first] = tree.getChildren(place);
    assert.ok(first);
    const item = tree.getTreeItem(first);
    assert.equal(item.label, 'Gateway endpoint misses a route table');
    assert.equal(item.description, 'aws_route_table.b · GW003');
    assert.equal(tree.getParent(first), place);
    const grave = it_.findings.rows.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.equal(view.badge?.value, grave.length);
  });

  it('open the place in the file', async () => {
    await vscode.commands.executeCommand('endpointLens.showFinding', row('GW003', uri.path));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, uri.path);
    assert.equal(editor.document.getText(editor.selection), MISSED);
  });

  it('are mended from there', async () => {
    await vscode.commands.executeCommand('endpointLens.fixFinding', row('GW003', uri.path));
    await until(
      'it is gone',
      () => !it_.findings.rows.some((each) => each.rule === 'GW003' && each.place.key === uri.path),
    );
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    await finding(uri, 'GW003');
  });

  it('are copied, and lead to their documentation', async () => {
    await vscode.commands.executeCommand('endpointLens.copyFinding', row('GW003', uri.path));
    assert.match(
      await vscode.env.clipboard.readText(),
      /^GW003 aws_route_table\.b: aws_vpc_endpoint\.s3, the gateway/,
    );
    let opened = '';
    const restore = answering(it_, {
      openExternal: (link) => {
        opened = link.toString();
        return Promise.resolve(true);
      },
    });
    await vscode.commands.executeCommand('endpointLens.openFindingDocumentation', row('GW003', uri.path));
    restore();
    assert.match(opened, /GW003\.md$/);
  });

  it('are those of networks that are open too, and show them in the tree', async () => {
    await vscode.commands.executeCommand('endpointLens.openSandbox');
    const found = await until('findings of the sandbox', () =>
      it_.findings.rows.find(({ rule, place }) => rule === 'GW001' && place.key.startsWith('sandbox:')),
    );
    assert.equal(found.place.label, 'Sandbox · us-east-1');
    await vscode.commands.executeCommand('endpointLens.showFinding', found);
    await until('the VPC is selected', () =>
      it_.explorer.view.selection.some(({ label }) => english(label) === 'First-VPC'),
    );
    assert.ok(found.fix);
    await closeAll();
    await until(
      'they are gone with it',
      () => !it_.findings.rows.some(({ place }) => place.key.startsWith('sandbox:')),
    );
  });

  it('lead to the path, drawn from the code', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      10,
    );
    const show = lenses.find(({ command }) => command?.title === 'Show path')?.command;
    assert.ok(show);
    await vscode.commands.executeCommand(show.command, ...((show.arguments ?? []) as unknown[]));
    const [panel] = (await it_.paths.panels()).all;
    assert.ok(panel);
    const { view, state } = panel.shown;
    assert.ok(view, JSON.stringify(state));
    assert.deepEqual(view.origin, { kind: 'code', label: 'Not yet applied: lint-findings' });
    assert.equal(panel.panel.title, 'aws_subnet.b → S3');
    assert.match(view.verdict.sentence, /NAT gateway/);
    const root = it_.explorer.roots.all.find(({ source }) => source.root.kind === 'declared');
    assert.equal(root?.nodes.map(rowText).join(), 'lint-findings · eu-central-1  code, not yet applied');
    const hop = view.hops.find(({ title }) => title === 'NAT gateway');
    assert.ok(hop?.ref !== undefined);
    await panel.receive({ type: 'reveal', ref: hop.ref });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, uri.path);
    assert.match(editor.document.getText(editor.selection), /aws_nat_gateway/);
  });

  it('have a path that follows what is typed', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      uri,
      document.positionAt(document.getText().indexOf('aws_route_table.a.id]')),
      'aws_route_table.b.id, ',
    );
    await vscode.workspace.applyEdit(edit);
    const [panel] = (await it_.paths.panels()).all;
    await until('the path leads through the endpoint', () =>
      (panel?.shown.view?.verdict.sentence ?? '').includes('gateway endpoint'),
    );
  });
});
