import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import { answering, at, closeAll, loadedChunks, row, until } from './seam';

describe('the explorer on the sandbox', () => {
  let it_: TestApi;

  before(async () => {
    it_ = await closeAll();
  });

  it('loads no SDK before a root is opened', () => {
    assert.deepEqual(
      loadedChunks().filter((file) => file.endsWith('aws.js')),
      [],
    );
    assert.ok(loadedChunks().some((file) => file.endsWith('extension.js')));
  });

  it('opens the sandbox and shows its VPCs', async () => {
    await vscode.commands.executeCommand('endpointLens.openSandbox');
    const root = await at(it_, 'Sandbox · us-east-1');
    assert.equal(row(root), 'Sandbox · us-east-1  1111-2222-3333 · simulated');
    const rows = (await it_.explorer.tree.getChildren(root)).map(row);
    assert.match(rows[0] ?? '', /^First-VPC {2}vpc-\w+ · 10\.0\.0\.0\/16$/);
    assert.match(rows[1] ?? '', /^Second-VPC {2}vpc-\w+ · 10\.1\.0\.0\/16$/);
  });

  it('loaded the SDK for that', () => {
    assert.ok(loadedChunks().some((file) => file.endsWith('aws.js')));
  });

  it('shows subnets by the way out of their table, and the endpoints that serve them', async () => {
    const first = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Subnets');
    const rows = (await it_.explorer.tree.getChildren(first)).map(row);
    assert.equal(rows.length, 4);
    assert.ok(rows.some((text) => /^private-a {2}NAT · us-east-1a · 10\.0\./.test(text)));
    assert.ok(rows.some((text) => /^public-a {2}internet · us-east-1a · 10\.0\./.test(text)));
    const second = await at(it_, 'Sandbox · us-east-1', 'Second-VPC', 'Subnets');
    const others = (await it_.explorer.tree.getChildren(second)).map(row);
    assert.ok(others.some((text) => text.includes('S3 endpoint')));
    assert.ok(others.some((text) => text.includes('isolated')));
  });

  it('says that First-VPC has no endpoint yet', async () => {
    const endpoints = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Endpoints');
    assert.equal(row(endpoints), 'Endpoints  none yet');
  });

  it('goes from a route to its target', async () => {
    const subnet = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Subnets', 'private-a');
    await vscode.commands.executeCommand('endpointLens.revealRouteTable', subnet);
    const table = await until('the route table is selected', () =>
      it_.explorer.view.selection.find((node) => node.id.includes('/route-tables/')),
    );
    const route = table.children?.().find((node) => node.label === '0.0.0.0/0');
    assert.ok(route);
    await vscode.commands.executeCommand('endpointLens.goToTarget', route);
    await until('the NAT gateway is selected', () =>
      it_.explorer.view.selection.some((node) => node.id.includes('/gateways/nat-')),
    );
  });

  it('copies id, ARN and CIDR', async () => {
    const subnet = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Subnets', 'private-a');
    const copied = async (command: string): Promise<string> => {
      await vscode.commands.executeCommand(command, subnet);
      return vscode.env.clipboard.readText();
    };
    assert.match(await copied('endpointLens.copyId'), /^subnet-[0-9a-f]{17}$/);
    assert.match(await copied('endpointLens.copyArn'), /^arn:aws:ec2:us-east-1:111122223333:subnet\/subnet-/);
    assert.match(await copied('endpointLens.copyCidr'), /^10\.0\.\d+\.0\/\d+$/);
  });

  it('opens details as a read-only document, as AWS says them', async () => {
    const vpc = await at(it_, 'Sandbox · us-east-1', 'First-VPC');
    await vscode.commands.executeCommand('endpointLens.openDetails', vpc);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'endpoint-lens');
    const described = JSON.parse(editor.document.getText()) as { readonly CidrBlock: string };
    assert.equal(described.CidrBlock, '10.0.0.0/16');
    assert.equal(editor.document.languageId, 'json');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('finds a resource by an address and reveals it', async () => {
    let items: readonly vscode.QuickPickItem[] = [];
    const restore = answering(it_, {
      quickPick: <T extends vscode.QuickPickItem>() => {
        const pick = vscode.window.createQuickPick<T>();
        // A person types and takes the first row; the events are the pick's own.
        let typed: (value: string) => void = () => undefined;
        let accept: () => void = () => undefined;
        return new Proxy(pick, {
          get: (target, key) => {
            if (key === 'onDidChangeValue') return (listener: typeof typed) => (typed = listener);
            if (key === 'onDidAccept') return (listener: typeof accept) => (accept = listener);
            if (key === 'show') {
              return () => {
                typed('10.0.255.255');
                items = target.items;
                accept();
              };
            }
            if (key === 'selectedItems') return target.items.slice(0, 1);
            const value: unknown = Reflect.get(target, key, target);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
          set: (target, key, value) => Reflect.set(target, key, value, target),
        });
      },
    });
    await vscode.commands.executeCommand('endpointLens.findResource');
    restore();
    assert.equal(items[0]?.label, 'First-VPC');
    await until('First-VPC is selected', () =>
      it_.explorer.view.selection.some((node) => node.label === 'First-VPC'),
    );
  });

  it('keeps the ids of its nodes over a refresh', async () => {
    const before_ = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Route tables');
    await vscode.commands.executeCommand('endpointLens.refresh');
    const after_ = await at(it_, 'Sandbox · us-east-1', 'First-VPC', 'Route tables');
    assert.notEqual(after_, before_);
    assert.equal(after_.id, before_.id);
  });

  it('gives every row a label for screen readers, an id, and a tooltip', async () => {
    const visit = async (
      node?: Parameters<typeof it_.explorer.tree.getChildren>[0],
      depth = 0,
    ): Promise<number> => {
      let count = 0;
      for (const child of await it_.explorer.tree.getChildren(node)) {
        const item = it_.explorer.tree.getTreeItem(child);
        assert.ok(item.accessibilityInformation?.label, child.id);
        assert.equal(item.id, child.id);
        if (depth < 3) assert.ok((await it_.explorer.tree.resolveTreeItem(item, child)).tooltip);
        count += 1 + (await visit(child, depth + 1));
      }
      return count;
    };
    assert.ok((await visit()) > 100);
  });

  it('is forgotten when it is closed', async () => {
    const root = await at(it_, 'Sandbox · us-east-1');
    await vscode.commands.executeCommand('endpointLens.closeRoot', root);
    assert.deepEqual(await it_.explorer.tree.getChildren(), []);
  });
});
