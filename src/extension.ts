import { ExtensionMode, type ExtensionContext } from 'vscode';
import { editorDialogs, type Dialogs } from './vscode/explorer/dialogs';
import { Explorer } from './vscode/explorer/explorer';

/** What the extension host suite gets hold of; nothing is exported to other extensions. */
export interface TestApi {
  readonly explorer: Explorer;
  readonly dialogs: Dialogs;
  /** How long `activate` took, in milliseconds. */
  readonly activationMs: number;
}

/** Wires the parts. Nothing is read and no engine is loaded until a view asks for it. */
export function activate(context: ExtensionContext): TestApi | undefined {
  const start = performance.now();
  // A test answers dialogs by replacing these functions.
  const dialogs: Dialogs = { ...editorDialogs };
  const explorer = new Explorer(dialogs, context.workspaceState);
  context.subscriptions.push(explorer);
  if (context.extensionMode !== ExtensionMode.Test) return undefined;
  return { explorer, dialogs, activationMs: performance.now() - start };
}
