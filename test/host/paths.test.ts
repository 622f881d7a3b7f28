import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import type { MatrixPanel } from '../../src/vscode/paths/matrix/matrix-panel';
import type { PathPanel } from '../../src/vscode/paths/path-panel';
import { WAYS, type MatrixView, type SavedMatrix } from '../../src/webview/matrix/protocol';
import type { PathView, SavedQuestion } from '../../src/webview/path/protocol';
import { answering, at, closeAll, loadedChunks, until } from './seam';

/** Pictures of paths, in real panels; the page itself is tried in the UI run. */
describe('pictures of paths', () => {
  let it_: TestApi;

  before(async () => {
    it_ = await closeAll();
  });

  after(async () => {
    for (const panel of (await it_.paths.panels()).all) panel.panel.dispose();
    await closeAll();
  });

  /** Answers every quick pick with the first row whose label has a text, as if it was typed. */
  const choosing = (...texts: readonly string[]): (() => void) => {
    let asked = 0;
    return answering(it_, {
      quickPick: <T extends vscode.QuickPickItem>() => {
        const text = texts[asked++] ?? '';
        const pick = vscode.window.createQuickPick<T>();
        let typed: (value: string) => void = () => undefined;
        let accept: () => void = () => undefined;
        let chosen: readonly T[] = [];
        return new Proxy(pick, {
          get: (target, key) => {
            if (key === 'onDidChangeValue') return (listener: typeof typed) => (typed = listener);
            if (key === 'onDidAccept') return (listener: typeof accept) => (accept = listener);
            if (key === 'selectedItems') return chosen;
            if (key === 'show') {
              return () => {
                typed(text);
                chosen = target.items
                  .filter(
                    ({ kind, label }) => kind !== vscode.QuickPickItemKind.Separator && label.includes(text),
                  )
                  .slice(0, 1);
                accept();
              };
            }
            const value: unknown = Reflect.get(target, key, target);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
          set: (target, key, value) => Reflect.set(target, key, value, target),
        });
      },
    });
  };

  const only = async (): Promise<PathPanel> => {
    const { all } = await it_.paths.panels();
    const [panel] = all;
    assert.ok(panel);
    assert.equal(all.length, 1);
    return panel;
  };

  const view = async (): Promise<PathView> => {
    const { shown } = await only();
    assert.ok(shown.view, JSON.stringify(shown.state));
    return shown.view;
  };

  it('load nothing before somebody asks', () => {
    assert.deepEqual(
      loadedChunks().filter((file) => file.includes('path-panels')),
      [],
    );
  });

  it('show how a private subnet reaches S3, from its row in the tree', async () => {
    await vscode.commands.executeCommand('endpointLens.openSandbox');
    const subnet = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Subnets', 'private-a');
    assert.match(it_.explorer.tree.getTreeItem(subnet).contextValue ?? '', /\bsource\b/);
    const restore = choosing('S3');
    await vscode.commands.executeCommand('endpointLens.tracePathFrom', subnet);
    restore();
    const panel = await only();
    assert.equal(panel.panel.title, 'private-a → S3');
    assert.equal(panel.panel.viewType.replace('mainThreadWebview-', ''), 'endpointLens.path');
    const { verdict, hops, picture } = await view();
    assert.equal(verdict.tone, 'nat');
    assert.match(verdict.sentence, /NAT gateway/);
    assert.ok(hops.some(({ title }) => title === 'NAT gateway'));
    assert.ok(picture.lines.every(({ through }) => through === 'lower'));
  });

  it('have a page that the policy lets run nothing but its own script', async () => {
    const { html, options } = (await only()).panel.webview;
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /unsafe-inline|unsafe-eval|https?:\/\/(?!.*vscode)/);
    assert.equal(options.localResourceRoots?.length, 1);
    assert.match(options.localResourceRoots[0]?.path ?? '', /dist\/webview$/);
    await until('the page says that it is there', async () => (await only()).isReady, 20_000);
  });

  it('compare the path with the one that an endpoint would give', async () => {
    const { comparison, verdict } = await view();
    assert.ok(verdict.actions.some(({ id }) => id === 'compare'));
    assert.ok(comparison);
    assert.match(comparison.verdict.sentence, /^With a gateway endpoint/);
    assert.ok(comparison.after.doors.some(({ node }) => node.state === 'new'));
    assert.ok(comparison.after.lines.some(({ style }) => style === 'ghost'));
  });

  it('answer another question at once', async () => {
    const restore = choosing('DynamoDB');
    await (await only()).receive({ type: 'choose', what: 'to' });
    restore();
    assert.equal((await only()).panel.title, 'private-a → DynamoDB');
    await (await only()).receive({ type: 'set', protocol: 'tcp', port: 80, families: 'ipv4' });
    assert.equal((await view()).question.port, 80);
  });

  it('say what is wrong with a question, and what can be done', async () => {
    const panel = await only();
    const before_ = panel.question;
    panel.ask({ ...before_, from: 'subnet-0nowhere' });
    const { state } = panel.shown;
    assert.equal(state?.kind, 'error');
    assert.ok(state.actions.some(({ id }) => id === 'choose-from'));
    panel.ask(before_);
    await view();
  });

  it('reveal a hop in the tree, and show its details', async () => {
    const hop = (await view()).hops.find(({ title }) => title === 'NAT gateway');
    assert.ok(hop?.ref !== undefined);
    await (await only()).receive({ type: 'reveal', ref: hop.ref });
    await until('the NAT gateway is selected', () =>
      it_.explorer.view.selection.some(({ id }) => id.includes('/gateways/nat-')),
    );
    await (await only()).receive({ type: 'details', ref: hop.ref });
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /nat-gateway\/nat-/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('copy the path as text, without account ids', async () => {
    const restore = answering(it_, { information: () => Promise.resolve(undefined) });
    await (await only()).receive({ type: 'export', format: 'json' });
    const text = await vscode.env.clipboard.readText();
    restore();
    assert.equal((JSON.parse(text) as { readonly version: number }).version, 1);
    assert.doesNotMatch(text, /111122223333/);
  });

  it('save the picture that the page draws', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-paths-')), 'path.svg');
    const restore = answering(it_, { save: () => Promise.resolve(vscode.Uri.file(file)) });
    await (
      await only()
    ).receive({
      type: 'picture',
      format: 'svg',
      content: '<svg><text>111122223333</text></svg>',
    });
    restore();
    assert.equal(fs.readFileSync(file, 'utf8'), '<svg><text>********3333</text></svg>');
  });

  it('open documentation of AWS, and no other page', async () => {
    const opened: string[] = [];
    const restore = answering(it_, {
      openExternal: (link) => {
        opened.push(link.authority);
        return Promise.resolve(true);
      },
    });
    const panel = await only();
    await panel.receive({ type: 'open-documentation', url: 'https://docs.aws.amazon.com/vpc/' });
    await panel.receive({ type: 'open-documentation', url: 'https://example.com/' });
    await panel.receive({ type: 'open-documentation', url: 'command:workbench.action.quit' });
    restore();
    assert.deepEqual(opened, ['docs.aws.amazon.com']);
  });

  it('lead through a NAT gateway, from a subnet that uses it', async () => {
    const nat = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Gateways', 'nat-a');
    const restore = answering(it_, {
      choose: (_title, items) => Promise.resolve(items.find(({ label }) => label === 'private-b')),
    });
    await vscode.commands.executeCommand('endpointLens.tracePathThrough', nat);
    restore();
    const { all } = await it_.paths.panels();
    const through = all.find(({ panel }) => panel.title.startsWith('private-b'));
    assert.ok(through);
    assert.ok(through.shown.view?.hops.some(({ title }) => title === 'NAT gateway'));
    through.panel.dispose();
    await only();
  });

  it('follow a refresh of the tree', async () => {
    const { view: before_ } = (await only()).shown;
    await vscode.commands.executeCommand('endpointLens.refresh');
    const { shown } = await only();
    assert.notEqual(shown.view, before_);
    assert.equal(shown.view?.verdict.sentence, before_?.verdict.sentence);
    assert.equal(shown.stale, undefined);
  });

  it('are restored from the question alone, after the window was loaded again', async () => {
    const panels = await it_.paths.panels();
    const kept = JSON.parse(JSON.stringify((await only()).question)) as SavedQuestion;
    assert.doesNotMatch(JSON.stringify(kept), /reaches/);
    (await only()).panel.dispose();
    await closeAll();
    const empty = vscode.window.createWebviewPanel('endpointLens.path', 'restored', vscode.ViewColumn.One);
    const restored = panels.restore(empty, kept);
    assert.equal(restored?.shown.state?.kind, 'error', 'its network is not open');
    await restored.receive({ type: 'action', id: 'open-root' });
    await until('the picture is drawn by itself', () => restored.shown.view);
    assert.equal(restored.panel.title, 'private-a → DynamoDB');
  });

  it('are not restored from rubbish', async () => {
    const panels = await it_.paths.panels();
    const empty = vscode.window.createWebviewPanel('endpointLens.path', 'restored', vscode.ViewColumn.One);
    assert.equal(panels.restore(empty, { from: 1 }), undefined);
    assert.equal(panels.all.length, 1);
  });

  it('stay readable when their network is closed, and say so', async () => {
    await closeAll();
    const { shown } = await only();
    assert.ok(shown.view);
    assert.match(shown.stale ?? '', /no longer open/);
  });

  it('offer the sandbox where nothing is open', async () => {
    for (const { panel } of (await it_.paths.panels()).all) panel.dispose();
    const picks = choosing('private-a', 'S3');
    const restore = answering(it_, { information: (_sentence, ...actions) => Promise.resolve(actions[0]) });
    await vscode.commands.executeCommand('endpointLens.tracePath');
    restore();
    picks();
    assert.equal((await only()).panel.title, 'private-a → S3');
  });
});

/** Which subnets reach which services, in a real panel. */
describe('the matrix of a network', () => {
  let it_: TestApi;

  before(async () => {
    it_ = await closeAll();
  });

  after(async () => {
    for (const { panel } of (await it_.paths.matrices()).all) panel.dispose();
    for (const { panel } of (await it_.paths.panels()).all) panel.dispose();
    await closeAll();
  });

  const only = async (): Promise<MatrixPanel> => {
    const { all } = await it_.paths.matrices();
    const [panel] = all;
    assert.ok(panel);
    assert.equal(all.length, 1);
    return panel;
  };

  const computed = async (): Promise<MatrixView> => {
    const panel = await only();
    const found = await until('the matrix is computed', () => panel.shown.computed, 20_000);
    return found.view;
  };

  const word = (view: MatrixView, subnet: string, service: string): string | undefined => {
    const row = view.subnets.find(({ label }) => label === subnet);
    const cell = row?.cells[view.services.findIndex(({ label }) => label === service)];
    return cell === undefined ? undefined : view.ways[cell]?.word;
  };

  it('opens once for the sandbox, however often it is asked for while it loads', async () => {
    await vscode.commands.executeCommand('endpointLens.openSandbox');
    await Promise.all([
      vscode.commands.executeCommand('endpointLens.showMatrix'),
      vscode.commands.executeCommand('endpointLens.showMatrix'),
    ]);
    const { panel } = await only();
    assert.equal(panel.viewType.replace('mainThreadWebview-', ''), 'endpointLens.matrix');
    assert.match(panel.title, /^Services of Sandbox/);
  });

  it('says that a private subnet reaches S3 through NAT', async () => {
    const view = await computed();
    assert.equal(word(view, 'private-a', 'S3'), 'NAT');
    assert.equal(word(view, 'public-a', 'S3'), 'internet');
    assert.equal(view.ways.length, WAYS.length);
  });

  it('has a page that is there, and is told the words of the editor', async () => {
    await until('the page says that it is there', async () => (await only()).isReady, 20_000);
    assert.match((await only()).panel.webview.html, /<html lang="en/);
  });

  it('opens the path of a cell', async () => {
    const { subnets, services } = await computed();
    const subnet = subnets.find(({ label }) => label === 'private-a')?.id;
    const service = services.find(({ label }) => label === 'S3')?.id;
    await (await only()).receive({ type: 'open', subnet, service });
    await until('the path is open', async () => {
      const [path_] = (await it_.paths.panels()).all;
      return path_?.panel.title === 'private-a → S3';
    });
  });

  it('does nothing that no page says', async () => {
    const { shown } = await only();
    for (const said of [undefined, 1, {}, { type: 'open' }, { type: 'export', format: 'exe' }])
      await (await only()).receive(said);
    assert.deepEqual((await only()).shown, shown);
  });

  it('follows a refresh of the tree', async () => {
    const before_ = await computed();
    await vscode.commands.executeCommand('endpointLens.refresh');
    await until('it is computed anew', async () => (await computed()) !== before_, 20_000);
    assert.equal(word(await computed(), 'private-a', 'S3'), 'NAT');
    assert.equal((await only()).shown.stale, undefined);
  });

  it('stays readable when its network is closed, and says so', async () => {
    await closeAll();
    const { shown } = await only();
    assert.ok(shown.computed);
    assert.equal(shown.stale, 'This network is no longer open; the matrix is what was read last.');
  });

  it('is restored from its root and services alone, after the window was loaded again', async () => {
    const matrices = await it_.paths.matrices();
    const kept = JSON.parse(JSON.stringify((await only()).saved)) as SavedMatrix;
    assert.deepEqual(Object.keys(kept), ['root', 'services']);
    (await only()).panel.dispose();
    const empty = vscode.window.createWebviewPanel('endpointLens.matrix', 'restored', vscode.ViewColumn.One);
    // A name that a page may have kept, which holds what must not leave the editor.
    const restored = matrices.restore(empty, { ...kept, services: ['s3', 'of-111122223333'] });
    assert.equal(restored?.shown.state?.kind, 'empty', 'its network is not open');
    await vscode.commands.executeCommand('endpointLens.openSandbox');
    assert.equal(word(await computed(), 'private-a', 'S3'), 'NAT');
    assert.equal((await computed()).services.length, 2);
  });

  it('is not restored from rubbish', async () => {
    const matrices = await it_.paths.matrices();
    const empty = vscode.window.createWebviewPanel('endpointLens.matrix', 'restored', vscode.ViewColumn.One);
    assert.equal(matrices.restore(empty, { root: 'sandbox', services: [] }), undefined);
    await only();
  });

  it('is saved as CSV, without account ids', async () => {
    await computed();
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-paths-')), 'matrix.csv');
    const restore = answering(it_, { save: () => Promise.resolve(vscode.Uri.file(file)) });
    await (await only()).receive({ type: 'export', format: 'csv' });
    restore();
    const lines = fs.readFileSync(file, 'utf8').split('\r\n');
    assert.equal(lines[0], 'subnet,vpc,service,verdict,via,vias');
    assert.ok(lines.some((line) => /^subnet-\w+,vpc-\w+,s3,reachable,nat-gateway,/.test(line)));
    assert.ok(lines.some((line) => line.includes('of-********3333')));
    assert.doesNotMatch(lines.join('\n'), /111122223333/);
  });
});
