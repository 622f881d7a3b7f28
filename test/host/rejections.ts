/** VS Code logs unhandled rejections of its extension host and goes on; here each of them is a failed test. */
import * as vscode from 'vscode';
import { describeError, type TestResult } from './report';

const ours = 'endpoint-lens.endpoint-lens';

export function watchRejections(): { stop(): TestResult[] } {
  // Mocha hands what it catches on to the other listeners: the same reason comes twice.
  const seen = new Set<unknown>();
  const listen = (reason: unknown): void => void seen.add(reason);
  process.on('unhandledRejection', listen);
  return {
    stop() {
      process.off('unhandledRejection', listen);
      return [...seen].filter(isOurs).map(asFailure);
    },
  };
}

/** Built-in extensions live in the same process; their mistakes are not this suite's. */
function isOurs(reason: unknown): boolean {
  const stack = describeError(reason);
  if (reason instanceof vscode.CancellationError) return false;
  const pathsIn = (extensions: readonly vscode.Extension<unknown>[]): boolean =>
    extensions.some(({ extensionPath }) => stack.includes(extensionPath));
  const [mine, others] = [true, false].map((same) =>
    vscode.extensions.all.filter(({ id }) => (id === ours) === same),
  );
  return pathsIn(mine ?? []) || !pathsIn(others ?? []);
}

function asFailure(reason: unknown): TestResult {
  return { title: 'no promise is rejected unhandled', state: 'failed', error: describeError(reason) };
}
