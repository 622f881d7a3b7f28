import path from 'node:path';
import type { DescribeAnswers } from '../network/describe';
import { english } from '../network/message';
import { normalise } from '../network/normalise/normalise';
import type { Network } from '../network/network';
import { asProblem, explain } from '../sources/explain';
import { loadSnapshot, type Snapshot } from '../sources/snapshot/load';
import type { RootSource, SourceProblem } from '../tree/root';
import type { Surroundings } from './surroundings';
import { maskAccounts } from '../network/mask';
import { oneLine, UsageError } from './usage-error';
import type { NetworkOptions } from './network-options';

/** A network with where it comes from. */
export interface OpenedNetwork {
  readonly source: RootSource;
  readonly network: Network;
  readonly problems: readonly SourceProblem[];
}

/** @throws UsageError where no network is named or nothing of it can be read. */
export async function openNetwork(
  options: NetworkOptions,
  surroundings: Surroundings,
): Promise<OpenedNetwork> {
  const named = [options.snapshot, options.profile, options.live].filter((option) => option !== undefined);
  if (named.length !== 1) throw new UsageError('name one network: --snapshot PATH, --profile NAME or --live');
  return options.snapshot === undefined
    ? openAccount(options)
    : openSnapshot(options.snapshot, options, surroundings);
}

async function openSnapshot(
  snapshot: string,
  options: NetworkOptions,
  surroundings: Surroundings,
): Promise<OpenedNetwork> {
  const loaded = await loadSnapshot(snapshot);
  if (!loaded.ok) throw new UsageError(masked(english(explain(loaded.failure).sentence), options));
  warn(loaded.value, options, surroundings);
  return {
    source: {
      kind: 'snapshot',
      // Part of what is printed, so relative to the working directory, and the same on every system.
      key: path.relative('', snapshot).replaceAll(path.sep, '/') || '.',
      label: path.basename(path.resolve(snapshot)),
    },
    network: normalise(loaded.value.answers),
    problems: loaded.value.problems.map(asProblem),
  };
}

async function openAccount(options: NetworkOptions): Promise<OpenedNetwork> {
  const { answers, endpoint } = await readLive(options, false);
  const label = options.profile ?? 'AWS environment';
  return {
    source: { kind: 'account', key: `${label}@${answers.scope.region}`, label, endpoint },
    network: normalise([answers]),
    problems: [],
  };
}

/** What a live account answered, and where it was asked if not at AWS. */
export interface LiveAnswers {
  readonly answers: DescribeAnswers;
  readonly endpoint: string | undefined;
}

/**
 * Reads a live account; the SDK loads here.
 * @param everything whether what costs a call for each resource is read too, as a snapshot holds it.
 * @throws UsageError where the account could not be read.
 */
export async function readLive(options: NetworkOptions, everything: boolean): Promise<LiveAnswers> {
  const { liveAccount } = await import('./live-account');
  const account = liveAccount(options.profile, options.region);
  const { signal } = new AbortController();
  const answers = everything ? await account.readEverything(signal) : await account.read(signal);
  if (!answers.ok) throw new UsageError(masked(english(explain(answers.failure).sentence), options));
  return { answers: answers.value, endpoint: await account.endpoint() };
}

/** Says on stderr what of a snapshot could not be taken. */
export function warn({ problems }: Snapshot, options: NetworkOptions, { stderr }: Surroundings): void {
  for (const problem of problems) {
    stderr.write(`warning: ${masked(oneLine(english(asProblem(problem).sentence)), options)}\n`);
  }
}

/** @returns text as it may be printed. */
export function masked(text: string, { mask }: NetworkOptions): string {
  return mask === true ? maskAccounts(text) : text;
}
