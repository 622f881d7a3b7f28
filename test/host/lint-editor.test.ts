import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import {
  closeEditors,
  finding,
  fixesAt,
  offeredAt,
  found,
  linted,
  LintFolder,
  MISSED,
  MISSES_ONE,
  ruleOf,
  settled,
  silence,
} from './lint-seam';
import { api, until } from './seam';

/** What the editor says of code that declares a network, and what it mends. */
describe('linting in the editor', () => {
  let it_: TestApi;
  let folder: LintFolder;
  let uri: vscode.Uri;
  let document: vscode.TextDocument;

  before(async () => {
    it_ = await api();
    folder = new LintFolder('lint-editor');
    uri = folder.write('vpc.tf', MISSES_ONE);
    await linted(it_);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await settled(it_);
  });

  after(async () => {
    await closeEditors();
    folder.remove();
  });

  const lineOf = (text: string): number => document.positionAt(document.getText().indexOf(text)).line;

  it('underlines the table that the endpoint misses, with what is related and a link to the rule', async () => {
    const diagnostic = await finding(uri, 'GW003');
    assert.equal(diagnostic.range.start.line, lineOf(MISSED));
    assert.equal(document.getText(diagnostic.range), MISSED);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(diagnostic.message, /does not serve route table aws_route_table\.b/);
    assert.ok(typeof diagnostic.code === 'object');
    assert.match(diagnostic.code.target.toString(), /\/docs\/rules\/GW003\.md$/);
    const related = diagnostic.relatedInformation ?? [];
    assert.ok(
      related.some(({ location }) => location.range.start.line === lineOf('resource "aws_vpc_endpoint"')),
    );
  });

  it('offers what mends it first, then to ignore it, to look at the path, and the documentation', async () => {
    const { range } = await finding(uri, 'GW003');
    const actions = await offeredAt(uri, range);
    assert.match(actions[0]?.title ?? '', /^Attach aws_route_table\.b to aws_vpc_endpoint\.s3/);
    assert.equal(actions[0]?.isPreferred, true);
    const titles = actions.map(({ title }) => title);
    for (const title of ['Ignore GW003 here', 'Show path', 'Open documentation'])
      assert.ok(titles.includes(title), title);
  });

  it('mends it, and takes it back as it was', async () => {
    const { range } = await finding(uri, 'GW003');
    const [fix] = await offeredAt(uri, range);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(
      document.getText(),
      /route_table_ids {3}= \[aws_route_table\.a\.id, aws_route_table\.b\.id\]/,
    );
    await silence(uri, 'GW003');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), MISSES_ONE);
    await settled(it_);
    await finding(uri, 'GW003');
  });

  it('works an edit out anew where somebody has typed since it was offered', async () => {
    const { range } = await finding(uri, 'GW003');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '# one\n# two\n');
    await vscode.workspace.applyEdit(edit);
    // At once, before anything was linted again.
    const early = await fixesAt(uri, range);
    assert.deepEqual(
      early.filter(({ title }) => title.startsWith('Attach')),
      [],
    );
    const moved = await until('the finding has moved', () => {
      const [one] = found(uri).filter((each) => ruleOf(each) === 'GW003');
      return one?.range.start.line === range.start.line + 2 ? one : undefined;
    });
    const [fix] = await offeredAt(uri, moved.range);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /\[aws_route_table\.a\.id, aws_route_table\.b\.id\]/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), MISSES_ONE);
    await settled(it_);
  });

  it('ignores a rule by a comment above the resource', async () => {
    const { range } = await finding(uri, 'GW003');
    const ignore = (await offeredAt(uri, range)).find(({ title }) => title === 'Ignore GW003 here');
    assert.ok(ignore?.edit);
    await vscode.workspace.applyEdit(ignore.edit);
    assert.equal(document.lineAt(lineOf(MISSED) - 1).text, '# endpoint-lens:ignore GW003 ');
    await silence(uri, 'GW003');
    await vscode.commands.executeCommand('undo');
    await finding(uri, 'GW003');
  });

  it('mends all of a rule in a file as one change', async () => {
    const both = MISSES_ONE.replace('[aws_route_table.a.id]', '[aws_route_table.c.id]').concat(
      '\nresource "aws_route_table" "c" {\n  vpc_id = aws_vpc.main.id\n}\n',
    );
    const other = folder.write('both/vpc.tf', both);
    const opened = await vscode.workspace.openTextDocument(other);
    await vscode.window.showTextDocument(opened);
    const { range } = await finding(other, 'GW003');
    assert.equal(found(other).filter((one) => ruleOf(one) === 'GW003').length, 2);
    const all = (await offeredAt(other, range)).find(({ title }) => title === 'Fix all GW003 in this file');
    assert.ok(all?.edit);
    await vscode.workspace.applyEdit(all.edit);
    assert.match(
      opened.getText(),
      /\[aws_route_table\.c\.id, aws_route_table\.a\.id, aws_route_table\.b\.id\]/,
    );
    await silence(other, 'GW003');
    await vscode.commands.executeCommand('undo');
    assert.equal(opened.getText(), both);
  });

  it('says above the VPC how its private subnets reach S3', async () => {
    const lenses = await until('lenses', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        10,
      );
      return all.length > 0 ? all : undefined;
    });
    const titles = lenses.map(({ command }) => command?.title);
    assert.deepEqual(titles, ['1 of 2 private route tables reach S3 through NAT', 'Show path']);
    assert.equal(lenses[0]?.range.start.line, lineOf('resource "aws_vpc" "main"'));
  });

  /** What is read when the pointer rests on a text of the file. */
  const hoverOn = async (text: string): Promise<string> => {
    const at = new vscode.Position(lineOf(text), 12);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at,
    );
    assert.ok(hovers.length > 0);
    return hovers
      .flatMap(({ contents }) => contents)
      .flatMap((content) => (typeof content === 'object' ? Reflect.get(content, 'value') : content))
      .join('\n')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('\\', '');
  };

  it('says of a route table who uses it and how it reaches services', async () => {
    const text = await hoverOn(MISSED);
    assert.match(text, /Serves aws_subnet\.b/);
    assert.match(text, /Way out: NAT/);
    assert.match(text, /S3: no gateway endpoint; NAT/);
  });

  it('says of an endpoint which tables it serves, and which not', async () => {
    const text = await hoverOn('resource "aws_vpc_endpoint"');
    assert.match(text, /Route tables served: aws_route_table\.a/);
    assert.match(text, /Not served: aws_route_table\.b/);
  });
});
