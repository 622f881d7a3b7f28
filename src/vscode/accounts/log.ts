import { l10n, window, type Disposable, type LogOutputChannel } from 'vscode';
import type { Result } from '../../sources/failure';

/**
 * The log channel. It says what was done, how long it took and with which reason it failed, and nothing of the
 * account: no ids, names, addresses, credentials, and no texts of errors, which quote all of these.
 */
export class AccountLog implements Disposable {
  #channel: LogOutputChannel | undefined;

  /** Logs a reading of an account. */
  async reading<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
    const start = performance.now();
    const result = await read();
    const took = `${Math.round(performance.now() - start)} ms`;
    if (result.ok) this.#log.info(`read an account in ${took}`);
    else
      this.#log.warn(
        `reading an account failed after ${took}: ${result.failure.reason}${codeOf(result.failure)}`,
      );
    return result;
  }

  show(): void {
    this.#log.show();
  }

  dispose(): void {
    this.#channel?.dispose();
  }

  get #log(): LogOutputChannel {
    this.#channel ??= window.createOutputChannel(l10n.t('Endpoint Lens'), { log: true });
    return this.#channel;
  }
}

/** Error codes are AWS's own words and say nothing of the account. */
function codeOf(failure: object): string {
  const cause = 'cause' in failure ? failure.cause : undefined;
  return cause instanceof Error && /^\w+$/.test(cause.name) ? ` (${cause.name})` : '';
}
