import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { createSandbox } from '../../src/sources/sandbox/sandbox';
import { classicLesson } from '../../src/sources/sandbox/seed/classic-lesson';
import { serveSandbox, type SandboxServer } from '../../src/sources/sandbox/server';
import { answering, at, closeAll, row, until } from './seam';

/** A live account is a profile with an endpoint: the sandbox over HTTP answers for AWS. */
describe('the explorer on live accounts', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-accounts-'));
  const configFile = path.join(folder, 'config');
  let it_: TestApi;
  let first: SandboxServer;
  let second: SandboxServer;

  const keys = 'region = us-east-1\naws_access_key_id = test\naws_secret_access_key = test\n';
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('endpointLens.aws');

  before(async () => {
    it_ = await closeAll();
    first = await serveSandbox(createSandbox(classicLesson()), { port: 0 });
    second = await serveSandbox(createSandbox(otherAccount()), { port: 0 });
    fs.writeFileSync(
      configFile,
      [
        `[profile lab]\nendpoint_url = ${first.url}\n${keys}`,
        `[profile other]\nendpoint_url = ${second.url}\n${keys}`,
        '[profile away]\nendpoint_url = http://127.0.0.1:1\n' + keys,
        '[profile sso]\nregion = us-east-1\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Admin',
        '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1',
        '[profile nowhere]\naws_access_key_id = test\naws_secret_access_key = test',
      ].join('\n'),
    );
    await settings().update('configFile', configFile, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', path.join(folder, 'none'), vscode.ConfigurationTarget.Global);
  });

  afterEach(async () => {
    await closeAll();
  });

  after(async () => {
    await settings().update('configFile', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('credentialsFile', undefined, vscode.ConfigurationTarget.Global);
    await Promise.all([first.close(), second.close()]);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Adds an account as a person does: a profile, then a Region. @returns the rows that were offered. */
  const add = async (profile: string, region = 'us-east-1'): Promise<readonly (readonly string[])[]> => {
    const offered: string[][] = [];
    const answers = [profile, region];
    const restore = answering(it_, {
      choose: (_title, items) => {
        offered.push(items.map(({ label }) => label));
        const wanted = answers[offered.length - 1];
        return Promise.resolve(items.find(({ label }) => label === wanted));
      },
      error: () => Promise.resolve(undefined),
    });
    await vscode.commands.executeCommand('endpointLens.addAccount');
    restore();
    return offered;
  };

  it('offers profiles, and no sections of other kinds', async () => {
    const [profiles, regions] = await add('lab');
    assert.deepEqual(profiles, ['away', 'lab', 'nowhere', 'other', 'sso']);
    assert.ok(regions?.includes('eu-west-1'));
  });

  it('shows the account that STS names, and says that its endpoint is not AWS', async () => {
    await add('lab');
    const root = await at(it_, 'lab · us-east-1');
    assert.equal(row(root), `lab · us-east-1  1111-2222-3333 · endpoint ${first.url}`);
    await at(it_, 'lab · us-east-1', 'First-VPC', 'Subnets', 'private-a');
  });

  it('reads DNS attributes when a VPC is opened, not before', async () => {
    await add('lab');
    const vpc = await at(it_, 'lab · us-east-1', 'First-VPC');
    assert.ok(vpc.id.startsWith('account:lab@us-east-1:aws:111122223333:us-east-1/'));
    await until('the DNS attributes come', () => {
      const [root] = it_.explorer.roots.all[0]?.nodes ?? [];
      const again = root?.children?.().find(({ label }) => label === 'First-VPC');
      return again?.children?.().some(({ id }) => id.endsWith('/dns'));
    });
  });

  it('shows nothing of one account under the other', async () => {
    await add('lab');
    await add('other');
    const ids = async (label: string): Promise<readonly string[]> => {
      const children = await it_.explorer.tree.getChildren(await at(it_, label));
      return children.flatMap(({ subject }) => (subject.kind === 'resource' ? [subject.resource.id] : []));
    };
    assert.match(row(await at(it_, 'other · us-east-1')), /9999-8888-7777/);
    assert.deepEqual(await ids('other · us-east-1'), ['vpc-0other00000000001']);
    assert.ok(!(await ids('lab · us-east-1')).includes('vpc-0other00000000001'));
  });

  it('says that an endpoint cannot be reached, and reads it once it answers', async () => {
    await add('away');
    const root = await at(it_, 'away · us-east-1');
    assert.equal(row(root), 'away · us-east-1  not reachable');
    // The profile is mended while the editor runs: the root is read again by itself when it is asked to.
    const mended = fs.readFileSync(configFile, 'utf8').replace('http://127.0.0.1:1\n', `${first.url}\n`);
    fs.writeFileSync(configFile, mended);
    const restore = answering(it_, { error: () => Promise.resolve('Try Again') });
    await vscode.commands.executeCommand('endpointLens.explain', root);
    restore();
    await at(it_, 'away · us-east-1', 'First-VPC');
  });

  it('shows an expired session as one row that waits for signing in', async () => {
    await add('sso');
    const roots = await it_.explorer.tree.getChildren();
    assert.deepEqual(roots.map(row), ['sso · us-east-1  session expired: sign in']);
    const item = it_.explorer.tree.getTreeItem(roots[0] ?? assert.fail());
    assert.match(item.contextValue ?? '', /\bsignin\b/);
  });

  it('reads a profile that was missing as soon as the config file has it', async () => {
    const root = it_.explorer.roots.open(
      it_.sourceOf({ kind: 'account', profile: 'late', region: 'us-east-1' }),
    );
    await root.read();
    assert.equal(root.failure?.reason, 'unknown-profile');
    fs.appendFileSync(configFile, `\n[profile late]\nendpoint_url = ${first.url}\n${keys}`);
    await until('the root is read again', () => root.network !== undefined, 10_000);
  });

  it('saves a snapshot that shows the same', async () => {
    await add('lab');
    const file = path.join(folder, 'saved.json');
    const restore = answering(it_, { save: () => Promise.resolve(vscode.Uri.file(file)) });
    await vscode.commands.executeCommand('endpointLens.saveSnapshot', await at(it_, 'lab · us-east-1'));
    restore();
    const saved = JSON.parse(fs.readFileSync(file, 'utf8')) as Readonly<
      Record<string, { readonly account?: string }>
    >;
    assert.equal(saved['EndpointLens']?.account, '111122223333');
    const root = it_.explorer.roots.open(it_.sourceOf({ kind: 'snapshot', path: file }));
    await root.read();
    await at(it_, 'saved.json · us-east-1', 'First-VPC', 'Subnets', 'private-a');
  });

  it('can be cancelled while it reads, and read again', async () => {
    const silent = net.createServer();
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const { port } = silent.address() as net.AddressInfo;
    fs.appendFileSync(configFile, `\n[profile silent]\nendpoint_url = http://127.0.0.1:${port}\n${keys}`);
    const root = it_.explorer.roots.open(
      it_.sourceOf({ kind: 'account', profile: 'silent', region: 'us-east-1' }),
    );
    void root.read();
    const [waiting] = root.nodes;
    assert.ok(waiting);
    assert.equal(row(waiting), 'silent · us-east-1  reading…');
    await vscode.commands.executeCommand('endpointLens.cancelReading', waiting);
    assert.deepEqual(root.nodes.map(row), ['silent · us-east-1  cancelled']);
    silent.close();
  });

  it('remembers profile and Region of an account, and nothing else', async () => {
    await add('lab');
    assert.deepEqual(
      it_.explorer.roots.all.map(({ source }) => source.pin),
      [{ kind: 'account', profile: 'lab', region: 'us-east-1' }],
    );
  });
});

function otherAccount(): ReturnType<typeof classicLesson> {
  const scope = { account: '999988887777', region: 'us-east-1', partition: 'aws' };
  const vpc = {
    VpcId: 'vpc-0other00000000001',
    OwnerId: scope.account,
    CidrBlock: '10.9.0.0/16',
    State: 'available',
  };
  return { scope, takenAt: undefined, collections: new Map([['Vpcs', [vpc]]]), denied: new Set() };
}
