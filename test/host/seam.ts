import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import type { TreeNode } from '../../src/tree/node';
import { english } from '../../src/network/message';

/** What the extension gives to its own suite. */
export async function api(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>('endpoint-lens.endpoint-lens');
  assert.ok(extension);
  return extension.activate();
}

/** A fresh explorer view: nothing open. */
export async function closeAll(): Promise<TestApi> {
  const it = await api();
  for (const root of [...it.explorer.roots.all]) {
    await vscode.commands.executeCommand('endpointLens.closeRoot', root.nodes[0]);
  }
  return it;
}

/** Descends from the top by labels, as a person opens rows. */
export async function at(it: TestApi, ...labels: readonly string[]): Promise<TreeNode> {
  let nodes: readonly TreeNode[] = await it.explorer.tree.getChildren();
  let found: TreeNode | undefined;
  for (const label of labels) {
    found = nodes.find((node) => english(node.label) === label);
    assert.ok(found, `no row "${label}" among: ${nodes.map((node) => english(node.label)).join(', ')}`);
    nodes = await it.explorer.tree.getChildren(found);
  }
  assert.ok(found);
  return found;
}

/** @returns a row as it is read: label and description. */
export function row(node: TreeNode): string {
  return [english(node.label), node.description.map(english).join(' · ')].filter(Boolean).join('  ');
}

/** Answers the next dialogs instead of a person. @returns what gives the dialogs back. */
export function answering(it: TestApi, answers: Partial<TestApi['dialogs']>): () => void {
  const before = { ...it.dialogs };
  Object.assign(it.dialogs, answers);
  return () => Object.assign(it.dialogs, before);
}

/** Waits until something holds. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  ms = 5000,
): Promise<T> {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((done) => setTimeout(done, 20))) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`timed out: ${what}`);
}

/** The chunks of the extension that were loaded so far. */
export function loadedChunks(): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { _cache } = require('node:module') as { readonly _cache: Readonly<Record<string, unknown>> };
  return Object.keys(_cache).filter((file) => /[\\/]dist[\\/]/.test(file));
}
