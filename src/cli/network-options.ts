import type { Command } from 'commander';
import { english } from '../network/message';
import { normalise } from '../network/normalise/normalise';
import type { Network } from '../network/network';
import { asProblem, explain } from '../sources/failure';
import { loadSnapshot } from '../sources/snapshot/load';
import type { RootSource, SourceProblem } from '../tree/root';
import type { Surroundings } from './surroundings';
import { UsageError } from './usage-error';
import path from 'node:path';

/** Which network a command is about. */
export interface NetworkOptions {
  readonly snapshot?: string;
  readonly mask?: boolean;
}

/** A network with where it comes from. */
export interface OpenedNetwork {
  readonly source: RootSource;
  readonly network: Network;
  readonly problems: readonly SourceProblem[];
}

/** Adds the options that say which network is meant. */
export function addNetworkOptions(command: Command): Command {
  return command
    .option('--snapshot <path>', 'a snapshot: a JSON file, or a folder of describe answers')
    .option('--mask', 'mask account ids in what is printed');
}

/** @throws UsageError where no network is named or nothing of it can be read. */
export async function openNetwork(
  options: NetworkOptions,
  surroundings: Surroundings,
): Promise<OpenedNetwork> {
  if (options.snapshot === undefined) throw new UsageError('name a network: --snapshot PATH');
  const loaded = await loadSnapshot(options.snapshot);
  if (!loaded.ok) throw new UsageError(english(explain(loaded.failure).sentence));
  const problems = loaded.value.problems.map(asProblem);
  const network = normalise(loaded.value.answers);
  for (const { sentence } of problems) surroundings.stderr.write(`warning: ${english(sentence)}\n`);
  return {
    source: {
      kind: 'snapshot',
      key: path.resolve(options.snapshot),
      label: path.basename(path.resolve(options.snapshot)),
    },
    network,
    problems,
  };
}
