import { commands, Disposable, RelativePattern, workspace, type TextDocument } from 'vscode';
import type { LintHost, LintRun } from './lint-run';
import type { ShowDeclaredPath } from './show-declared-path';

/** The commands of linting, as in the manifest. */
export type LintCommand =
  'endpointLens.lintWorkspace' | 'endpointLens.cancelLinting' | 'endpointLens.showDeclaredPath';

/** Files that are likely to be code: one of them is reason enough to load what lints. */
const LIKELY = ['**/*.{tf,tofu,yaml,yml,template}', '**/*.{tf,tofu,template}.json'];
const UNLIKELY = '**/{node_modules,.terraform,.git}/**';

/** Waits for code in the workspace, and loads linting with the first of it. */
export class Lint implements Disposable {
  readonly #host: LintHost;
  readonly #disposables: Disposable[] = [];
  #run: Promise<LintRun> | undefined;
  #waiting: Disposable | undefined;

  constructor(host: LintHost) {
    this.#host = host;
    const table: Readonly<Record<LintCommand, (about: unknown) => unknown>> = {
      'endpointLens.lintWorkspace': async () => (await this.run()).lintAll(),
      'endpointLens.cancelLinting': async () => (await this.#run)?.cancel(),
      'endpointLens.showDeclaredPath': async (about) =>
        isAsked(about) ? (await this.run()).showPath(about) : undefined,
    };
    for (const [command, run] of Object.entries(table)) {
      this.#disposables.push(commands.registerCommand(command, run));
    }
    this.#waiting = this.#wait();
    // After activation: nobody waits for it.
    const soon = setTimeout(() => void this.#begin(), 0);
    this.#disposables.push(
      new Disposable(() => {
        clearTimeout(soon);
      }),
    );
  }

  /** What lints, loaded by now. */
  run(): Promise<LintRun> {
    this.#stopWaiting();
    return (this.#run ??= import('./lint-run').then((module) => new module.LintRun(this.#host)));
  }

  async #begin(): Promise<void> {
    for (const folder of workspace.workspaceFolders ?? []) {
      for (const pattern of LIKELY) {
        if (this.#run) return;
        const [found] = await workspace.findFiles(new RelativePattern(folder, pattern), UNLIKELY, 1);
        if (found) return this.#start();
      }
    }
    if (workspace.textDocuments.some(isTemplate)) await this.#start();
  }

  async #start(): Promise<void> {
    if (this.#run || !isEnabled()) return;
    await (await this.run()).lintAll();
  }

  /** Whatever may turn a workspace without code into one with it. */
  #wait(): Disposable {
    const watcher = workspace.createFileSystemWatcher('**/*.{tf,tofu,yaml,yml,template}', false, true, true);
    return Disposable.from(
      watcher,
      watcher.onDidCreate(() => void this.#start()),
      workspace.onDidChangeWorkspaceFolders(() => void this.#begin()),
      workspace.onDidOpenTextDocument((document) => {
        if (isTemplate(document)) void this.#start();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('endpointLens.lint.enabled')) void this.#begin();
      }),
    );
  }

  #stopWaiting(): void {
    this.#waiting?.dispose();
    this.#waiting = undefined;
  }

  dispose(): void {
    this.#stopWaiting();
    for (const disposable of this.#disposables) disposable.dispose();
    void this.#run?.then((run) => {
      run.dispose();
    });
  }
}

/** JSON is everywhere: that of a template says so itself. */
function isTemplate(document: TextDocument): boolean {
  return document.fileName.endsWith('.json') && /"AWS::\w/.test(document.getText());
}

function isEnabled(): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return folders.some(
    ({ uri }) => workspace.getConfiguration('endpointLens.lint', uri).get('enabled') !== false,
  );
}

/** A command may be called by anybody, with anything. */
function isAsked(about: unknown): about is ShowDeclaredPath {
  if (typeof about !== 'object' || about === null) return false;
  return ['file', 'code', 'subnet', 'service'].every((key) => typeof Reflect.get(about, key) === 'string');
}
