import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import type { LintRun } from '../../src/vscode/lint/lint-run';
import { until } from './seam';

/** Two private tables with NAT, of which the gateway endpoint serves one. */
export const MISSES_ONE = `provider "aws" {
  region = "eu-central-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_nat_gateway" "nat" {
  connectivity_type = "private"
  subnet_id         = aws_subnet.a.id
}

resource "aws_route_table" "a" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.nat.id
  }
}

resource "aws_route_table" "b" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.nat.id
  }
}

resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.a.id
}

resource "aws_route_table_association" "b" {
  subnet_id      = aws_subnet.b.id
  route_table_id = aws_route_table.b.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.\${data.aws_region.current.name}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.a.id]
}
`;

/** The table that the endpoint misses. */
export const MISSED = 'resource "aws_route_table" "b"';

/** A folder of the workspace for one test's files. */
export class LintFolder {
  readonly root: string;

  constructor(name: string) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    this.root = path.join(folder.uri.fsPath, name);
    fs.mkdirSync(this.root, { recursive: true });
  }

  write(name: string, text: string): vscode.Uri {
    const file = path.join(this.root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return this.uri(name);
  }

  uri(name: string): vscode.Uri {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return vscode.Uri.joinPath(folder.uri, path.basename(this.root), name);
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}

/** Our diagnostics of a file, as `GW003 12: message`. */
export function found(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'endpoint-lens');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for a finding of a rule in a file. */
export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${uri.path}`, () => found(uri).find((one) => ruleOf(one) === rule));
}

/** Waits until a rule has nothing to say of a file. */
export async function silence(uri: vscode.Uri, rule: string): Promise<void> {
  await until(`no ${rule} in ${uri.path}`, () => !found(uri).some((one) => ruleOf(one) === rule));
}

/** Linting, with everything done that was begun. */
export async function linted(it: TestApi): Promise<LintRun> {
  const run = await it.lint.run();
  await run.lintAll();
  return run;
}

/** Waits until everything that was typed is linted. */
export async function settled(it: TestApi): Promise<void> {
  await (await it.lint.run()).service.settled();
}

/** The quick fixes that the editor offers at a place, with their edits. */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    100,
  );
}

/** The same, once there is something: while files are still being read nothing is offered, and the editor asks again. */
export async function offeredAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return until('something is offered', async () => {
    const actions = await fixesAt(uri, range);
    return actions.length > 0 ? actions : undefined;
  });
}

/** Closes what is open, whatever was not saved. */
export async function closeEditors(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
