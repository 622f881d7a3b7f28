import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Disposable, l10n, window } from 'vscode';
import type { ConfigFiles } from '../../sources/aws/config/shared-config';
import type { SignIn } from '../../sources/failure';
import { fileVariables } from './file-variables';

/** Where the AWS CLI keeps sessions. */
const CACHES: Readonly<Record<SignIn['way'], readonly string[]>> = {
  sso: ['sso', 'cache'],
  login: ['login', 'cache'],
};

/** Files are written in several steps: what changes together counts once. */
const SETTLE_MS = 300;

/**
 * Signs in with the AWS CLI in a terminal, and watches the session cache: what waited for the session goes on by
 * itself. The profile is an argument of its own, never part of a command line: its name is the user's text.
 */
export class SignInTerminal implements Disposable {
  #watch: Disposable | undefined;
  readonly #command: string;
  readonly #home: string;

  /** @param command the AWS CLI; @param home where `.aws` is. */
  constructor(command = 'aws', home = os.homedir()) {
    this.#command = command;
    this.#home = home;
  }

  /**
   * @param files where the profile stands, if not where the CLI looks by itself.
   * @param signedIn called whenever something was written: the CLI writes its own registration before the session.
   */
  start({ way, profile }: SignIn, files: ConfigFiles, signedIn: () => void): void {
    const args = way === 'sso' ? ['sso', 'login', '--profile', profile] : ['login', '--profile', profile];
    this.#watch?.dispose();
    this.#watch = this.#watchCache(way, signedIn);
    const terminal = window.createTerminal({
      name: l10n.t('Sign in: {profile}', { profile }),
      shellPath: this.#command,
      shellArgs: args,
      env: fileVariables(files),
      isTransient: true,
    });
    terminal.show();
  }

  dispose(): void {
    this.#watch?.dispose();
  }

  #watchCache(way: SignIn['way'], signedIn: () => void): Disposable {
    const moved = way === 'login' ? process.env['AWS_LOGIN_CACHE_DIRECTORY'] : undefined;
    const folder = moved ?? path.join(this.#home, '.aws', ...CACHES[way]);
    // A first session ever: the folder is not there yet.
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    let timer: NodeJS.Timeout | undefined;
    const watcher = fs.watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(signedIn, SETTLE_MS);
    });
    // The folder may go while it is watched: then there is nothing to wait for.
    watcher.on('error', () => {
      watcher.close();
    });
    return new Disposable(() => {
      clearTimeout(timer);
      watcher.close();
    });
  }
}
