import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { closeEditors, finding, found, linted, LintFolder, MISSES_ONE, ruleOf, silence } from './lint-seam';
import { api, until } from './seam';

const TEMPLATE = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
`;

/** Which files are linted, and when. */
describe('the files that are linted', () => {
  let it_: TestApi;
  let folder: LintFolder;
  const settings = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration('endpointLens.lint');
  const set = async (name: string, value: unknown): Promise<void> => {
    await settings().update(name, value, vscode.ConfigurationTarget.Workspace);
  };

  before(async () => {
    it_ = await api();
    folder = new LintFolder('lint-files');
    await linted(it_);
  });

  after(async () => {
    for (const name of ['enabled', 'include', 'exclude', 'rules', 'varFiles']) await set(name, undefined);
    await closeEditors();
    folder.remove();
    fs.rmSync(path.join(folder.root, '../.vscode'), { recursive: true, force: true });
  });

  it('are those that come while the editor is open, and no more when they are gone', async () => {
    const uri = folder.write('comes/vpc.tf', MISSES_ONE);
    await finding(uri, 'GW003');
    fs.rmSync(uri.fsPath);
    await until('nothing is said of a file that is gone', () => found(uri).length === 0);
  });

  it('are templates too, and other YAML is not', async () => {
    const template = folder.write('template.yaml', TEMPLATE);
    const other = folder.write('values.yaml', 'Resources:\n  - a\n');
    await finding(template, 'GW004');
    assert.deepEqual(found(other), []);
  });

  it('count as they stand in the editor, saved or not', async () => {
    const uri = folder.write('unsaved/vpc.tf', MISSES_ONE);
    await finding(uri, 'GW003');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(MISSES_ONE.indexOf('aws_route_table.a.id]'));
    edit.insert(uri, at, 'aws_route_table.b.id, ');
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.isDirty, true);
    await silence(uri, 'GW003');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await finding(uri, 'GW003');
  });

  it('are read where code leads to them: a module beside', async () => {
    folder.write(
      'modules/net/main.tf',
      MISSES_ONE.replace(/provider "aws" \{[^}]*\}\n/, 'variable "name" {}\n'),
    );
    folder.write('root/main.tf', 'module "net" {\n  source = "../modules/net"\n  name = "net"\n}\n');
    const uri = folder.uri('modules/net/main.tf');
    await finding(uri, 'GW003');
  });

  it('are not those that git ignores, but what the CDK has written', async () => {
    folder.write('.gitignore', 'ignored/\ncdk.out/\n');
    const ignored = folder.write('ignored/vpc.tf', MISSES_ONE);
    const synthesised = folder.write('cdk.out/Net.template.json', JSON.stringify(json(), undefined, 1));
    await finding(synthesised, 'GW004');
    await linted(it_);
    assert.deepEqual(found(ignored), []);
  });

  it('are not those that a setting excludes, or of folders that tools have fetched', async () => {
    const uri = folder.write('examples/vpc.tf', MISSES_ONE);
    const fetched = folder.write('examples/.terraform/modules/x/vpc.tf', MISSES_ONE);
    await finding(uri, 'GW003');
    await set('exclude', ['**/{examples,other}/**']);
    await until('the excluded folder is silent', () => found(uri).length === 0);
    await set('exclude', undefined);
    await finding(uri, 'GW003');
    assert.deepEqual(found(fetched), []);
  });

  it('are those alone that a setting includes', async () => {
    const uri = folder.write('only/vpc.tf', MISSES_ONE);
    const other = folder.write('others/vpc.tf', MISSES_ONE);
    await finding(other, 'GW003');
    await set('include', ['lint-files/only/**']);
    await until('the others are silent', () => found(other).length === 0);
    await finding(uri, 'GW003');
    await set('include', undefined);
    await finding(other, 'GW003');
  });

  it('are not read through a link that leads out of the workspace', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-outside-'));
    fs.writeFileSync(path.join(outside, 'vpc.tf'), MISSES_ONE);
    fs.symlinkSync(outside, path.join(folder.root, 'link'));
    const { service } = await linted(it_);
    const uri = folder.uri('link/vpc.tf');
    assert.deepEqual(found(uri), []);
    assert.equal(service.files.read(uri.path), undefined);
    const skipped = service.files.skipped().find(({ file }) => file === uri.path);
    assert.match(skipped?.reason.template ?? '', /a link that leads outside/);
    fs.rmSync(outside, { recursive: true, force: true });
  });

  it('have the severity that is set, or none', async () => {
    const uri = folder.write('severity/vpc.tf', MISSES_ONE);
    await finding(uri, 'GW003');
    await set('rules', { GW003: 'error', GW002: 'off' });
    await until('it is an error', () =>
      found(uri).some((one) => ruleOf(one) === 'GW003' && one.severity === vscode.DiagnosticSeverity.Error),
    );
    await silence(uri, 'GW002');
    await set('rules', undefined);
    await finding(uri, 'GW002');
  });

  it('are none where linting is switched off', async () => {
    const uri = folder.write('off/vpc.tf', MISSES_ONE);
    await finding(uri, 'GW003');
    await set('enabled', false);
    await until('nothing is said', () => found(uri).length === 0);
    await set('enabled', undefined);
    await finding(uri, 'GW003');
  });

  it('are refused where they are no text, with the reason', async () => {
    const uri = folder.write('binary/vpc.tf', 'resource\u0000');
    const { service } = await linted(it_);
    await until('it is refused', () =>
      service.result.files.skipped.some(
        ({ file, reason }) => file === uri.path && reason.template === 'it is binary',
      ),
    );
  });
});

/** The template, as the CDK writes it. */
function json(): unknown {
  return {
    Resources: {
      Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
      Endpoint: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          VpcId: { Ref: 'Vpc' },
          ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' },
        },
      },
    },
  };
}
