import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '../../src/extension';
import type { WriteCall } from '../../src/endpoints/write/write';
import type { ResourceKind } from '../../src/network/resource';
import type { VpcEndpoint } from '../../src/network/resources/vpc-endpoint';
import type { Result } from '../../src/sources/failure';
import type { Sent, Writer } from '../../src/sources/writing/writer';
import type { TreeNode } from '../../src/tree/node';
import type { CreatePanel } from '../../src/vscode/create/create-panel';
import type { Dialogs } from '../../src/vscode/explorer/dialogs';
import type { OpenRoot } from '../../src/vscode/explorer/roots';
import type { NetworkSource } from '../../src/vscode/explorer/sources/network-source';
import type { CreateState, ToCreateForm } from '../../src/webview/create/protocol';
import { answering, until } from './seam';

/** Stands between an account and who writes to it. */
export class Between {
  /** Every call that was sent. */
  readonly sent: WriteCall[] = [];
  /** Every call whose permission was asked for. */
  readonly asked: WriteCall[] = [];
  /** What sends in place of the writer. */
  send: ((writer: Writer, call: WriteCall, signal: AbortSignal) => Promise<Sent>) | undefined;

  /** @returns the source, with this between it and who writes to it. */
  source(source: NetworkSource): NetworkSource {
    const { writer } = source;
    assert.ok(writer);
    return {
      ...source,
      writer: async (scope, signal): Promise<Result<Writer>> => {
        const opened = await writer(scope, signal);
        return opened.ok ? { ok: true, value: this.#around(opened.value) } : opened;
      },
    };
  }

  #around(writer: Writer): Writer {
    const { scope, profile, endpoint, honoursDryRun } = writer;
    return {
      scope,
      profile,
      endpoint,
      honoursDryRun,
      permission: (call, signal) => {
        this.asked.push(call);
        return writer.permission(call, signal);
      },
      send: (call, signal) => {
        this.sent.push(call);
        return this.send ? this.send(writer, call, signal) : writer.send(call, signal);
      },
      stateOf: (watched, signal) => writer.stateOf(watched, signal),
      dispose: () => {
        writer.dispose();
      },
    };
  }
}

/** Opens a source in the explorer. */
export async function opened(it: TestApi, source: NetworkSource): Promise<OpenRoot> {
  await it.explorer.openSource(source);
  const root = it.explorer.roots.all.at(-1);
  assert.ok(root?.network, 'it was not read');
  return root;
}

/** The first row of a resource, wherever it stands. @param kind where an id is that of several */
export function rowOf(it: TestApi, id: string, kind?: ResourceKind): TreeNode {
  const search = (nodes: readonly TreeNode[]): TreeNode | undefined => {
    for (const node of nodes) {
      const { subject } = node;
      const isIt = subject.kind === 'resource' && subject.resource.id === id;
      if (isIt && (kind === undefined || subject.resource.kind === kind)) return node;
      const below = search(node.children?.() ?? []);
      if (below) return below;
    }
    return undefined;
  };
  const found = search(it.explorer.roots.all.flatMap(({ nodes }) => nodes));
  assert.ok(found, `no row is about ${id}`);
  return found;
}

/** @returns the form that a command opens. */
export async function formFrom(
  it: TestApi,
  id: string,
  command = 'endpointLens.createEndpoint',
): Promise<CreatePanel> {
  const { panels } = await it.create.commands();
  const before = new Set(panels.all);
  await vscode.commands.executeCommand(command, rowOf(it, id));
  const [panel, ...others] = panels.all.filter((one) => !before.has(one));
  assert.ok(panel, 'no form was opened');
  assert.equal(others.length, 0);
  return panel;
}

/** Asks a form for something else, as its page does. */
export async function edit(panel: CreatePanel, what: Partial<CreateState>, revision = 1): Promise<void> {
  await panel.receive({ type: 'edit', revision, state: { ...panel.shown.state, ...what } });
}

/** Presses a button of a form, and waits for what follows. */
export async function act(panel: CreatePanel, id: string): Promise<void> {
  await panel.receive({ type: 'act', id });
}

/** @returns what a form's page is told from now on. */
export async function toldTo(panel: CreatePanel): Promise<readonly ToCreateForm[]> {
  await until('the page says that it is there', () => panel.isReady, 20_000);
  const { webview } = panel.panel;
  const post = webview.postMessage.bind(webview);
  const told: ToCreateForm[] = [];
  webview.postMessage = (said: ToCreateForm) => {
    told.push(said);
    return post(said);
  };
  return told;
}

/** Closes every form. */
export async function closeForms(it: TestApi): Promise<void> {
  for (const { panel } of (await it.create.commands()).panels.all) panel.dispose();
}

/** Somebody who confirms everything, chooses no button, and notes what is said. */
export interface Person {
  readonly asked: string[];
  readonly told: string[];
  readonly leave: () => void;
}

/** @param answers what is answered otherwise */
export function person(it: TestApi, answers: Partial<Dialogs> = {}): Person {
  const asked: string[] = [];
  const told: string[] = [];
  const note = (sentence: string): Promise<undefined> => {
    told.push(sentence);
    return Promise.resolve(undefined);
  };
  const { confirm, ...others } = answers;
  const leave = answering(it, {
    information: note,
    error: note,
    confirm: (question, detail, button) => {
      asked.push(`${question}\n${detail}`);
      return confirm ? confirm(question, detail, button) : Promise.resolve(true);
    },
    ...others,
  });
  return { asked, told, leave };
}

/** @returns the endpoints that a root has now. */
export async function endpointsOf(root: OpenRoot): Promise<readonly VpcEndpoint[]> {
  await root.read();
  assert.ok(root.network, 'it was not read');
  return root.network.all('vpc-endpoint').filter(({ state }) => !['deleting', 'deleted'].includes(state));
}

/** @returns the one that is there now and was not before. */
export async function newEndpoint(root: OpenRoot, before: readonly VpcEndpoint[]): Promise<VpcEndpoint> {
  const fresh = (await endpointsOf(root)).filter(({ id }) => before.every((one) => one.id !== id));
  const [endpoint] = fresh;
  assert.ok(endpoint, 'there is no new endpoint');
  assert.equal(fresh.length, 1);
  return endpoint;
}

/** @returns the tables that have an active route to an endpoint. */
export function tablesTo(root: OpenRoot, endpointId: string): readonly string[] {
  const tables = root.network?.all('route-table') ?? [];
  return tables
    .filter(({ routes }) =>
      routes.some(
        ({ destination, target, state }) =>
          destination.kind === 'prefix-list' &&
          'id' in target &&
          target.id === endpointId &&
          state === 'active',
      ),
    )
    .map(({ id }) => id)
    .sort();
}
