import type { NetworkSource } from '../explorer/sources/network-source';
import type { AccountPin } from '../explorer/pin';
import type { LiveReader } from './live-reader';
import type { AccountLog } from './log';

/** A live account and Region. Nothing of the SDK is loaded, and nobody is asked, before its root is opened. */
export function accountSource({ profile, region }: AccountPin, log: AccountLog): NetworkSource {
  let reader: Promise<LiveReader> | undefined;
  const live = (): Promise<LiveReader> =>
    (reader ??= import('./live-reader').then(({ openAccount }) => openAccount({ profile, region }, log)));
  const name = profile ?? ENVIRONMENT;
  return {
    root: { kind: 'account', key: `${name}@${region}`, label: name, region },
    pin: { kind: 'account', profile, region },
    read: async (signal) => (await live()).read(signal),
    readDetails: async (needs, signal) => (await live()).readDetails(needs, signal),
    readEverything: async (signal) => (await live()).readEverything(signal),
    writer: async (scope, signal) => (await live()).writer(scope, signal),
    findService: async (scope, asked, signal) => (await live()).findService(scope, asked, signal),
    loadBalancers: async (scope, signal) => (await live()).loadBalancers(scope, signal),
  };
}

/** What the environment's credentials are called; a profile cannot have this name, since names hold no blanks. */
export const ENVIRONMENT = 'AWS environment';
