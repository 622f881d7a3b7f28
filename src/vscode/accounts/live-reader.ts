import type { DescribeAnswers } from '../../network/describe';
import { normaliseSteps } from '../../network/normalise/normalise';
import { LiveAccount } from '../../sources/aws/live-account';
import { inSlices } from '../../sources/in-slices';
import { succeeded, type Result } from '../../sources/failure';
import type { DetailNeed } from '../../tree/needs';
import type { ReadNetwork } from '../explorer/sources/network-source';
import type { AccountPin } from '../explorer/pin';
import type { AccountLog } from './log';
import { askForMfa } from './mfa-prompt';
import { awsSettings } from './settings';

/** A live account, read for the explorer. */
export interface LiveReader {
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
  readDetails(needs: readonly DetailNeed[], signal: AbortSignal): Promise<ReadNetwork | undefined>;
  readEverything(signal: AbortSignal): Promise<Result<DescribeAnswers>>;
}

/** Loaded, with the SDK, when the first account is opened. */
export function openAccount(pin: AccountPin, log: AccountLog): LiveReader {
  let account = liveAccount(pin.profile, pin.region);
  let madeWith = JSON.stringify(awsSettings());
  const network = async (answers: DescribeAnswers, signal: AbortSignal): Promise<ReadNetwork> => ({
    network: await inSlices(normaliseSteps([answers]), signal),
    problems: [],
    endpoint: await account.endpoint(),
  });
  return {
    read: async (signal) => {
      // An account keeps its credentials, so that an MFA code serves for an hour; other settings are another account.
      const settings = JSON.stringify(awsSettings());
      if (settings !== madeWith) account = liveAccount(pin.profile, pin.region);
      madeWith = settings;
      const answers = await log.reading(() => account.read(signal));
      return answers.ok ? succeeded(await network(answers.value, signal)) : answers;
    },
    readDetails: async (needs, signal) => {
      let latest: DescribeAnswers | undefined;
      for (const { key, ids } of needs) latest = (await account.readDetails(key, ids, signal)) ?? latest;
      return latest && network(latest, signal);
    },
    readEverything: (signal) => log.reading(() => account.readEverything(signal)),
  };
}

/** @param region undefined: the profile's own. */
export function liveAccount(profile: string | undefined, region: string | undefined): LiveAccount {
  const { files, endpointOverride } = awsSettings();
  return new LiveAccount({
    credentials: profile === undefined ? { from: 'environment' } : { from: 'profile', profile },
    region,
    files,
    endpointOverride,
    environment: process.env,
    askForMfa,
  });
}
