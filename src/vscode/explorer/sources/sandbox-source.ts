import { l10n } from 'vscode';
import type { DescribeAnswers } from '../../../network/describe';
import type { SandboxAccount } from './read-sandbox';
import type { NetworkSource } from './network-source';

/** The simulated account. It lives as long as its source: a refresh reads it again, closing it forgets it. */
export function sandboxSource(): NetworkSource {
  return {
    root: { kind: 'sandbox', key: 'sandbox', label: l10n.t('Sandbox') },
    pin: { kind: 'sandbox' },
    ...sandboxReads(undefined),
  };
}

/**
 * A copy of some network, in a sandbox of its own, to try things on. It is not remembered: what was read of an
 * account is kept nowhere but in this window.
 * @param name what it is a copy of; @param number tells copies of the same thing apart.
 */
export function copySource(name: string, number: number, seed: DescribeAnswers): NetworkSource {
  return {
    root: { kind: 'sandbox', key: `copy-${number}`, label: l10n.t('Copy of {name}', { name }) },
    pin: undefined,
    ...sandboxReads(seed),
  };
}

/** @param seed undefined: the lesson. */
function sandboxReads(
  seed: DescribeAnswers | undefined,
): Pick<NetworkSource, 'read' | 'readEverything' | 'writer' | 'loadBalancers' | 'findService'> {
  let account: Promise<SandboxAccount> | undefined;
  const opened = (): Promise<SandboxAccount> =>
    (account ??= import('./read-sandbox').then(({ openSandbox }) => openSandbox(seed)));
  return {
    read: async (signal) => (await opened()).read(signal),
    readEverything: async (signal) => (await opened()).readEverything(signal),
    writer: async (scope) => (await opened()).writer(scope),
    findService: async (scope, asked, signal) => (await opened()).findService(scope, asked, signal),
    loadBalancers: async (scope, signal) => (await opened()).loadBalancers(scope, signal),
  };
}
