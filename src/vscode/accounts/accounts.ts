import { commands, l10n, Uri, window, workspace, type Disposable } from 'vscode';
import { keepContexts } from '../explorer/contexts';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer, Recover } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import type { Scope } from '../../network/describe';
import type { TreeNode } from '../../tree/node';
import { askForAccount, askForRegion } from './add-account';
import { configFileOf, hasConfigFiles, watchConfig } from './config-watch';
import type { AccountLog } from './log';
import { saveSnapshot } from './save-snapshot';
import { awsSettings, SECTION } from './settings';
import type { SignInTerminal } from './sign-in';
import { StatusBar } from './status-bar';

/** The commands about accounts, as in the manifest. */
export type AccountCommand =
  | 'endpointLens.addAccount'
  | 'endpointLens.changeRegion'
  | 'endpointLens.signIn'
  | 'endpointLens.openConfigFile'
  | 'endpointLens.saveSnapshot'
  | 'endpointLens.showLog';

/** Reasons that an edited config file may mend. */
const OF_CONFIG: ReadonlySet<string> = new Set([
  'unknown-profile',
  'no-credentials',
  'no-region',
  'invalid-credentials',
  'credential-process-failed',
]);

/** Adding accounts, signing in, and what keeps their roots alive. */
export class Accounts implements Disposable {
  readonly #explorer: Explorer;
  readonly #dialogs: Dialogs;
  readonly #signIn: SignInTerminal;
  readonly #disposables: { dispose(): unknown }[] = [];
  #watch: Disposable | undefined;

  constructor(explorer: Explorer, dialogs: Dialogs, signIn: SignInTerminal, log: AccountLog) {
    this.#explorer = explorer;
    this.#dialogs = dialogs;
    this.#signIn = signIn;
    const about = (run: (root: OpenRoot, node: TreeNode | undefined) => unknown) => (node?: TreeNode) => {
      const chosen = node ?? this.#explorer.view.selection[0];
      const root = this.#rootOf(chosen);
      return root && run(root, chosen);
    };
    const table: Readonly<Record<AccountCommand, (node?: TreeNode) => unknown>> = {
      'endpointLens.addAccount': () => this.#add(),
      'endpointLens.changeRegion': about((root) => this.#changeRegion(root)),
      'endpointLens.signIn': about((root) => {
        this.#signInto(root);
      }),
      'endpointLens.openConfigFile': () => this.#openConfig(),
      'endpointLens.saveSnapshot': about((root, node) => saveSnapshot(this.#dialogs, root, scopeOf(node))),
      'endpointLens.showLog': () => {
        log.show();
      },
    };
    for (const [command, run] of Object.entries(table)) {
      this.#disposables.push(commands.registerCommand(command, run));
    }
    this.#disposables.push(
      new StatusBar(explorer),
      keepContexts(explorer.roots, () => hasConfigFiles(awsSettings().files)),
      explorer.roots.onDidChange(() => {
        this.#watchWhereNeeded();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SECTION)) this.#configChanged();
      }),
    );
  }

  /** Does what a failure of a root asks for. */
  readonly recover: Recover = async (root, action) => {
    switch (action) {
      case 'sign-in':
        this.#signInto(root);
        return;
      case 'open-config':
        return this.#openConfig();
      case 'choose-profile':
        return this.#add();
      case 'choose-region':
        return this.#changeRegion(root);
    }
  };

  async #add(): Promise<void> {
    const account = await askForAccount(this.#dialogs);
    if (account === undefined) return;
    if (account !== 'no-profiles') return this.#explorer.open({ kind: 'account', ...account });
    const open = l10n.t('Open Config File');
    const answer = await this.#dialogs.information(
      l10n.t(
        'There is no AWS profile on this machine; set one up with “aws configure sso”, or in the config file.',
      ),
      open,
    );
    if (answer === open) await this.#openConfig();
  }

  async #changeRegion(root: OpenRoot): Promise<void> {
    const { pin } = root.source;
    if (pin?.kind !== 'account') return;
    const region = await askForRegion(this.#dialogs, pin.profile);
    if (region === undefined || region === pin.region) return;
    await this.#explorer.closeRoot(root);
    await this.#explorer.open({ kind: 'account', profile: pin.profile, region });
  }

  #signInto(root: OpenRoot): void {
    const { failure } = root;
    if (failure?.reason !== 'session-expired' || !failure.signIn) return;
    // Several roots may hang on one session: all that wait for it go on.
    this.#signIn.start(failure.signIn, awsSettings().files, () => {
      this.#readAgain((reason) => reason === 'session-expired');
    });
  }

  async #openConfig(): Promise<void> {
    const file = Uri.file(configFileOf(awsSettings().files));
    try {
      await window.showTextDocument(file);
    } catch {
      // There is none yet: an untitled one with its name, saved where it belongs.
      await window.showTextDocument(file.with({ scheme: 'untitled' }));
    }
  }

  /** Config files are watched while a root depends on them, not before. */
  #watchWhereNeeded(): void {
    const needed = this.#explorer.roots.all.some(({ source }) => source.pin?.kind === 'account');
    if (needed && !this.#watch) {
      this.#watch = watchConfig(awsSettings().files, () => {
        this.#configChanged();
      });
    } else if (!needed) {
      this.#watch?.dispose();
      this.#watch = undefined;
    }
  }

  #configChanged(): void {
    this.#watch?.dispose();
    this.#watch = undefined;
    this.#watchWhereNeeded();
    this.#readAgain((reason) => OF_CONFIG.has(reason));
  }

  #readAgain(where: (reason: string) => boolean): void {
    for (const root of this.#explorer.roots.all) {
      if (root.failure && where(root.failure.reason)) void root.read();
    }
  }

  #rootOf(node: TreeNode | undefined): OpenRoot | undefined {
    const { roots } = this.#explorer;
    const root = node && roots.of(node);
    return root ?? (roots.all.length === 1 ? roots.all[0] : undefined);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#watch?.dispose();
    this.#signIn.dispose();
  }
}

/** The account and Region that a row is under. */
function scopeOf(node: TreeNode | undefined): Scope | undefined {
  let top = node;
  while (top?.parent) top = top.parent;
  return top?.subject.kind === 'root' ? top.subject.scope : undefined;
}
