import type { Command } from 'commander';

/** Which network a command is about. */
export interface NetworkOptions {
  readonly snapshot?: string;
  readonly profile?: string;
  readonly live?: boolean;
  readonly region?: string;
  readonly mask?: boolean;
}

/** Adds the options that say which network is meant. */
export function addNetworkOptions(command: Command): Command {
  return command
    .option('--snapshot <path>', 'a snapshot: a JSON file, or a folder of describe answers')
    .option('--profile <name>', 'a live account: a profile of the AWS config files')
    .option('--live', 'a live account: the default credential chain, for CI')
    .option('--region <region>', "the account's Region, if not the profile's own")
    .option('--mask', 'mask account ids in what is printed');
}
