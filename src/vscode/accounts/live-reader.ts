import type { DescribeAnswers, Scope } from '../../network/describe';
import { normaliseSteps } from '../../network/normalise/normalise';
import type { OfferedService } from '../../network/resources/offered-service';
import type { LoadBalancer } from '../../network/resources/load-balancer';
import type { AskedService } from '../../sources/aws/find-service';
import { LiveAccount } from '../../sources/aws/live-account';
import { inSlices } from '../../sources/in-slices';
import { succeeded, type Result } from '../../sources/failure';
import type { Writer } from '../../sources/writing/writer';
import type { DetailNeed } from '../../tree/needs';
import type { ReadNetwork } from '../explorer/sources/network-source';
import type { AccountPin } from '../explorer/pin';
import type { AccountLog } from './log';
import { askForMfa } from './mfa-prompt';
import { awsSettings } from './settings';

/** A live account, read for the explorer and changed on demand. */
export interface LiveReader {
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
  readDetails(needs: readonly DetailNeed[], signal: AbortSignal): Promise<ReadNetwork | undefined>;
  readEverything(signal: AbortSignal): Promise<Result<DescribeAnswers>>;
  writer(scope: Scope, signal: AbortSignal): Promise<Result<Writer>>;
  loadBalancers(scope: Scope, signal: AbortSignal): Promise<Result<readonly LoadBalancer[]>>;
  findService(
    scope: Scope,
    asked: AskedService,
    signal: AbortSignal,
  ): Promise<Result<readonly OfferedService[]>>;
}

/** Loaded, with the SDK, when the first account is opened. */
export function openAccount(pin: AccountPin, log: AccountLog): LiveReader {
  let account: LiveAccount | undefined;
  let madeWith = '';
  // An account keeps its credentials, so that an MFA code serves for an hour; with other settings it is another one.
  const current = (): LiveAccount => {
    const { files, endpointOverride } = awsSettings();
    const settings = JSON.stringify({ files, endpointOverride });
    if (!account || settings !== madeWith) account = liveAccount(pin.profile, pin.region);
    madeWith = settings;
    return account;
  };
  const network = async (
    from: LiveAccount,
    answers: DescribeAnswers,
    signal: AbortSignal,
  ): Promise<ReadNetwork> => ({
    network: await inSlices(normaliseSteps([answers]), signal),
    problems: [],
    endpoint: await from.endpoint(),
  });
  return {
    read: async (signal) => {
      const from = current();
      const answers = await log.reading(() => from.read(signal));
      return answers.ok ? succeeded(await network(from, answers.value, signal)) : answers;
    },
    readDetails: async (needs, signal) => {
      // Under other settings there was no reading yet that details could belong to.
      const from = current();
      let latest: DescribeAnswers | undefined;
      for (const { key, ids } of needs) latest = (await from.readDetails(key, ids, signal)) ?? latest;
      return latest && network(from, latest, signal);
    },
    readEverything: (signal) => {
      const from = current();
      return log.reading(() => from.readEverything(signal));
    },
    writer: (scope, signal) => current().writer(scope, signal),
    loadBalancers: (scope, signal) => current().loadBalancers(scope, signal),
    findService: (scope, asked, signal) => current().findService(scope, asked, signal),
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
