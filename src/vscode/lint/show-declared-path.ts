import type { Disposable } from 'vscode';
import type { DeclaredCode } from '../../lint/declared-code';
import type { Explorer } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import type { Paths } from '../paths/paths';
import { declaredSource } from './declared-source';
import { shownPath } from './file-uri';
import type { LintService } from './lint-service';

/** Which path is to be shown of code that is not applied yet. */
export interface ShowDeclaredPath {
  /** A file of the code. */
  readonly file: string;
  /** The name of the code, where a file is part of several. */
  readonly code: string;
  readonly subnet: string;
  readonly service: string;
}

/** Declared networks that are open in the Network view: they follow what is written. */
export class DeclaredRoots implements Disposable {
  readonly #explorer: Explorer;
  readonly #service: LintService;
  readonly #subscription: Disposable;
  /** A file of each code that was opened, by the name of the code. */
  readonly #files = new Map<string, string>();

  constructor(explorer: Explorer, service: LintService) {
    this.#explorer = explorer;
    this.#service = service;
    this.#subscription = service.onDidLint(() => {
      this.#follow();
    });
  }

  /** Opens a declared network. @returns undefined where it is gone */
  async open(file: string, name: string): Promise<OpenRoot | undefined> {
    this.#files.set(name, file);
    if (!this.#code(name)) return undefined;
    const source = declaredSource(name, shownPath(name), () => this.#code(name)?.network);
    const root = this.#explorer.roots.open(source);
    await root.ensureRead();
    return root;
  }

  /** Shows how a subnet will reach a service. */
  async showPath(paths: Paths, { file, code, subnet, service }: ShowDeclaredPath): Promise<void> {
    await this.#service.settled();
    const root = await this.open(file, code);
    if (root) await paths.traceSubnet(root, subnet, service);
  }

  #code(name: string): DeclaredCode | undefined {
    return this.#service.codeOf(this.#files.get(name) ?? '').find((code) => code.name === name);
  }

  #follow(): void {
    for (const root of this.#explorer.roots.all) {
      const { kind, key } = root.source.root;
      if (kind !== 'declared' || root.isReading) continue;
      if (this.#code(key)?.network !== root.network) void root.read();
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
