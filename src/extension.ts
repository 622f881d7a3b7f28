import { ExtensionMode, type ExtensionContext } from 'vscode';
import { accountSource } from './vscode/accounts/account-source';
import { Accounts } from './vscode/accounts/accounts';
import { AccountLog } from './vscode/accounts/log';
import { SignInTerminal } from './vscode/accounts/sign-in';
import { Create } from './vscode/create/create';
import { editorDialogs, type Dialogs } from './vscode/explorer/dialogs';
import { Explorer } from './vscode/explorer/explorer';
import type { SourceOfPin } from './vscode/explorer/pins';
import { sandboxSource } from './vscode/explorer/sources/sandbox-source';
import { snapshotSource } from './vscode/explorer/sources/snapshot-source';
import { Findings } from './vscode/findings/findings';
import { Lint } from './vscode/lint/lint';
import { Paths } from './vscode/paths/paths';

/** What the extension host suite gets hold of; nothing is exported to other extensions. */
export interface TestApi {
  readonly explorer: Explorer;
  readonly dialogs: Dialogs;
  readonly paths: Paths;
  readonly create: Create;
  readonly findings: Findings;
  readonly lint: Lint;
  readonly sourceOf: SourceOfPin;
  /** How long `activate` took, in milliseconds. */
  readonly activationMs: number;
}

/** Wires the parts. Nothing is read and no engine is loaded until a view asks for it. */
export function activate(context: ExtensionContext): TestApi | undefined {
  const start = performance.now();
  // A test answers dialogs by replacing these functions.
  const dialogs: Dialogs = { ...editorDialogs };
  const log = new AccountLog();
  const sourceOf: SourceOfPin = (pin) => {
    switch (pin.kind) {
      case 'sandbox':
        return sandboxSource();
      case 'snapshot':
        return snapshotSource(pin.path);
      case 'account':
        return accountSource(pin, log);
    }
  };
  const explorer: Explorer = new Explorer(dialogs, context.workspaceState, sourceOf, (root, action) =>
    accounts.recover(root, action),
  );
  const accounts = new Accounts(explorer, dialogs, new SignInTerminal(), log);
  const { extensionUri, globalState } = context;
  const paths: Paths = new Paths(explorer, dialogs, extensionUri, (root, start) =>
    create.openFor(root, start),
  );
  const create = new Create({ explorer, dialogs, paths, globalState, extensionUri });
  const findings = new Findings(explorer, dialogs, create.openFor);
  const lint = new Lint({ explorer, dialogs, paths, findings });
  context.subscriptions.push(lint, findings, accounts, create, paths, explorer, log);
  if (context.extensionMode !== ExtensionMode.Test) return undefined;
  return {
    explorer,
    dialogs,
    paths,
    create,
    findings,
    lint,
    sourceOf,
    activationMs: performance.now() - start,
  };
}
