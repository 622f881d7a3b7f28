import {
  CodeActionKind,
  commands,
  Disposable,
  l10n,
  languages,
  ProgressLocation,
  window,
  type DocumentSelector,
} from 'vscode';
import { makeLinting } from '../../lint/session';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer } from '../explorer/explorer';
import type { Findings } from '../findings/findings';
import type { Paths } from '../paths/paths';
import { CodeActions } from './code-actions';
import { CodeFindings } from './code-findings';
import { Diagnostics } from './diagnostics';
import { Hovers } from './hovers';
import { Lenses } from './lenses';
import { LintService } from './lint-service';
import { DeclaredRoots, type ShowDeclaredPath } from './show-declared-path';
import { watchWorkspace } from './watch-workspace';

/** What linting works with. */
export interface LintHost {
  readonly explorer: Explorer;
  readonly dialogs: Dialogs;
  readonly paths: Paths;
  readonly findings: Findings;
}

/** Whatever language the editor takes them for: many have no extension for Terraform. */
const FILES: DocumentSelector = [{ pattern: '**/*.{tf,tofu,yaml,yml,json,template}' }];

/** Linting and all that shows it, from the first file that is code on; loaded then. */
export class LintRun implements Disposable {
  readonly service = new LintService(makeLinting);
  readonly #host: LintHost;
  readonly #roots: DeclaredRoots;
  readonly #disposables: Disposable;

  constructor(host: LintHost) {
    this.#host = host;
    const { service } = this;
    this.#roots = new DeclaredRoots(host.explorer, service);
    const lenses = new Lenses(service);
    host.findings.add(new CodeFindings(service, host.dialogs));
    this.#disposables = Disposable.from(
      service,
      this.#roots,
      lenses,
      new Diagnostics(service),
      languages.registerCodeLensProvider(FILES, lenses),
      languages.registerHoverProvider(FILES, new Hovers(service)),
      languages.registerCodeActionsProvider(FILES, new CodeActions(service), {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      }),
      service.onDidLint(() => {
        host.findings.refreshLater();
      }),
      watchWorkspace(service, () => void this.lintAll()),
    );
  }

  /** Lints everything as it is set now, and says so in the status bar and above the findings. */
  async lintAll(): Promise<void> {
    await commands.executeCommand('setContext', 'endpointLens.lint', 'busy');
    const done = this.service.lintAll();
    const title = l10n.t('Linting network code');
    await Promise.all([
      window.withProgress({ location: ProgressLocation.Window, title }, () => done),
      window.withProgress({ location: { viewId: 'endpointLens.findings' } }, () => done),
    ]);
    const state = this.service.hasLinted ? 'done' : 'cancelled';
    await commands.executeCommand('setContext', 'endpointLens.lint', state);
  }

  cancel(): void {
    this.service.cancel();
  }

  async showPath(asked: ShowDeclaredPath): Promise<void> {
    await this.#roots.showPath(this.#host.paths, asked);
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
