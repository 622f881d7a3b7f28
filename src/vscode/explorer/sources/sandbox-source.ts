import { l10n } from 'vscode';
import type { SandboxAccount } from './read-sandbox';
import type { NetworkSource } from './network-source';

/** The simulated account. It lives as long as its source: a refresh reads it again, closing it forgets it. */
export function sandboxSource(): NetworkSource {
  let account: Promise<SandboxAccount> | undefined;
  const opened = (): Promise<SandboxAccount> =>
    (account ??= import('./read-sandbox').then(({ openSandbox }) => openSandbox()));
  return {
    root: { kind: 'sandbox', key: 'sandbox', label: l10n.t('Sandbox') },
    pin: { kind: 'sandbox' },
    read: async (signal) => (await opened()).read(signal),
    readEverything: async (signal) => (await opened()).readEverything(signal),
  };
}
