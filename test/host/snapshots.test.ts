import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { generateSnapshot } from '../bench/generate';
import { answering, at, closeAll, row } from './seam';

describe('the explorer on snapshots', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-snapshots-'));
  let it_: TestApi;

  const write = (name: string, content: unknown): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  /** Opens a snapshot as a person does. @returns the error that was shown. */
  const open = async (file: string, button?: string): Promise<string | undefined> => {
    let shown: string | undefined;
    const restore = answering(it_, {
      choose: (_title, items) => Promise.resolve(items[0]),
      open: () => Promise.resolve([vscode.Uri.file(file)]),
      error: (sentence) => {
        shown = sentence;
        return Promise.resolve(button);
      },
    });
    await vscode.commands.executeCommand('endpointLens.openSnapshot');
    restore();
    return shown;
  };

  before(async () => {
    it_ = await closeAll();
  });

  afterEach(async () => {
    await closeAll();
  });

  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('shows one root for each account and Region of a folder', async () => {
    write('fleet/111122223333/us-east-1/Vpcs.json', { Vpcs: [{ VpcId: 'vpc-1', OwnerId: '111122223333' }] });
    write('fleet/444455556666/eu-west-1/Vpcs.json', { Vpcs: [{ VpcId: 'vpc-2', OwnerId: '444455556666' }] });
    assert.equal(await open(path.join(folder, 'fleet')), undefined);
    const roots = (await it_.explorer.tree.getChildren()).map(row);
    assert.deepEqual(roots, [
      'fleet · us-east-1  1111-2222-3333 · snapshot',
      'fleet · eu-west-1  4444-5555-6666 · snapshot',
    ]);
  });

  it('says what is wrong with a file, and can forget it', async () => {
    const sentence = await open(write('broken.json', '{"Vpcs": ['), 'Remove from View');
    assert.match(sentence ?? '', /broken\.json is not JSON/);
    assert.deepEqual(await it_.explorer.tree.getChildren(), []);
  });

  it('keeps a broken root in view until it is mended', async () => {
    const file = write('mended.json', '');
    assert.match((await open(file)) ?? '', /is empty/);
    const [root] = await it_.explorer.tree.getChildren();
    assert.ok(root);
    assert.equal(row(root), 'mended.json  not valid');
    write('mended.json', { Vpcs: [{ VpcId: 'vpc-1', OwnerId: '111122223333' }] });
    const restore = answering(it_, { error: () => Promise.resolve('Try Again') });
    await vscode.commands.executeCommand('endpointLens.explain', root);
    restore();
    await at(it_, 'mended.json', 'vpc-1');
  });

  it('shows 200 rows and then more', async () => {
    const file = write('large.json', generateSnapshot({ vpcs: 450, subnetsPerVpc: 1, tablesPerVpc: 1 }));
    await open(file);
    const root = await at(it_, 'large.json · us-east-1');
    const vpcRows = async (): Promise<number> =>
      (await it_.explorer.tree.getChildren(root)).filter(({ subject }) => subject.kind === 'resource').length;
    assert.equal(await vpcRows(), 200);
    const children = await it_.explorer.tree.getChildren(root);
    const more = children.find(({ subject }) => subject.kind === 'more');
    assert.ok(more);
    await vscode.commands.executeCommand('endpointLens.showMore', more);
    assert.equal(await vpcRows(), 400);
  });

  it('opens a copy of a root as a sandbox, which claims no more than the root', async () => {
    await open(write('copied.json', { Vpcs: [{ VpcId: 'vpc-1', OwnerId: '111122223333' }], Subnets: [] }));
    const [root] = await it_.explorer.tree.getChildren();
    await vscode.commands.executeCommand('endpointLens.tryOnCopy', root);
    const vpc = await at(it_, 'Copy of copied.json', 'vpc-1');
    const rows = (await it_.explorer.tree.getChildren(vpc)).map(row);
    assert.deepEqual(rows.slice(0, 3), ['Subnets  none', 'Route tables  not read', 'Endpoints  not read']);
    assert.deepEqual(
      it_.explorer.roots.all.map(({ source }) => source.pin?.kind),
      ['snapshot', undefined],
    );
  });

  it('asks nothing and opens nothing when the dialog is cancelled', async () => {
    const restore = answering(it_, {
      choose: (_title, items) => Promise.resolve(items[1]),
      open: () => Promise.resolve(undefined),
    });
    await vscode.commands.executeCommand('endpointLens.openSnapshot');
    restore();
    assert.deepEqual(await it_.explorer.tree.getChildren(), []);
  });

  it('remembers open snapshots for the workspace, and nothing of what was in them', async () => {
    const file = write('pinned.json', { Vpcs: [{ VpcId: 'vpc-secret', OwnerId: '111122223333' }] });
    await open(file);
    const { restorePins, savePins } = await import('../../src/vscode/explorer/pins');
    const { OpenRoots } = await import('../../src/vscode/explorer/roots');
    const store = new Map<string, unknown>();
    const memento: vscode.Memento = {
      keys: () => [...store.keys()],
      get: <T>(key: string, otherwise?: T) => (store.get(key) ?? otherwise) as T,
      update: (key, value) => Promise.resolve(void store.set(key, value)),
    };
    await savePins(memento, it_.explorer.roots);
    assert.ok(!JSON.stringify([...store]).includes('vpc-secret'));
    const roots = new OpenRoots();
    restorePins(memento, roots, it_.sourceOf);
    assert.deepEqual(
      roots.all.map(({ source }) => source.root.key),
      [file],
    );
    assert.equal(roots.all[0]?.network, undefined);
    roots.dispose();
  });
});
