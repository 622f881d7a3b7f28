import { createHash } from 'node:crypto';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { partitionOf } from '../../network/partition';
import { failed, succeeded, type Result } from '../failure';
import { createEc2Client } from './client';
import { endpointOf, type EndpointSettings, type Environment } from './config/endpoints';
import { profilesOf, signInProfile } from './config/profile';
import { readSharedConfig, type ConfigFiles, type SharedConfig } from './config/shared-config';
import { credentialsOf, profileOfEnvironment, type CredentialChoice, type MfaPrompt } from './credentials';
import { failureOf, type CallContext } from './failure-of';
import { accountOf } from './identity';
import { AccountReader } from './read-account';
import { regionsOf, type AccountRegion } from './regions';
import type { PerResourceKey } from './per-resource-reads';

/** Which account is meant, and with what it is reached. */
export interface LiveAccountChoice {
  readonly credentials: CredentialChoice;
  /** Undefined: the profile's, or the environment's. */
  readonly region: string | undefined;
  readonly files: ConfigFiles;
  /** In place of what profiles and the environment say. */
  readonly endpointOverride: string | undefined;
  readonly environment: Environment;
  readonly askForMfa: MfaPrompt;
}

const WHO = 'sts:GetCallerIdentity';

/** An account that answered. */
interface Opened {
  readonly reader: AccountReader;
  readonly answers: DescribeAnswers;
}

/**
 * A live account and Region. Everything that decides who and where (config files, environment, endpoints) is read
 * anew at every full reading, so that an edited profile or a new session counts without a restart.
 */
export class LiveAccount {
  readonly #choice: LiveAccountChoice;
  #reader: AccountReader | undefined;
  #credentials: { readonly madeFrom: string; readonly provider: Provider<AwsCredentialIdentity> } | undefined;

  constructor(choice: LiveAccountChoice) {
    this.#choice = choice;
  }

  /** Reads the account: who it is first, then every collection. */
  async read(signal: AbortSignal): Promise<Result<DescribeAnswers>> {
    const opened = await this.#open(signal);
    if (!opened.ok) return opened;
    // Only what was read wholly is gone on from: a reading that was cancelled would lose what was there before.
    this.#reader = opened.value.reader;
    return succeeded(opened.value.answers);
  }

  async #open(signal: AbortSignal): Promise<Result<Opened>> {
    const setting = await this.#setting();
    if (!setting.ok) return setting;
    const { context, region } = setting.value;
    const ec2 = createEc2Client(this.#ec2Connection(setting.value));
    try {
      const account = await orAborted(accountOf(this.#stsConfig(setting.value), signal), signal);
      const scope: Scope = { account, region, partition: partitionOf(region) };
      const reader = new AccountReader(ec2, scope, context);
      const answers = await reader.readAll(signal);
      return answers.ok ? succeeded({ reader, answers: answers.value }) : answers;
    } catch (error) {
      // What STS does not accept is not asked with again; a prompt that is open still counts.
      if (!signal.aborted) this.#credentials = undefined;
      const host = setting.value.stsEndpoint ?? `sts.${region}.amazonaws.com`;
      const failure = failureOf(error, { ...context, host, action: WHO });
      // That call needs no permission: what is refused on the way to it is a role.
      const role = failure.reason === 'access-denied' && failure.action === WHO;
      return failed(role ? { ...failure, action: 'sts:AssumeRole' } : failure);
    }
  }

  /**
   * Reads what costs a call for each resource, once for each, after a full reading.
   * @returns the answers with what was read, or undefined where nothing new came.
   */
  async readDetails(
    key: PerResourceKey,
    ids: readonly string[] | 'all',
    signal: AbortSignal,
  ): Promise<DescribeAnswers | undefined> {
    return this.#reader?.readDetails(key, ids, signal);
  }

  /** Reads all that a snapshot holds, what is otherwise read on demand included. */
  async readEverything(signal: AbortSignal): Promise<Result<DescribeAnswers>> {
    const opened = await this.#open(signal);
    return opened.ok ? opened.value.reader.readAllDetails(signal) : opened;
  }

  /** The Regions of the account's partition, with whether they are switched on. */
  async regions(signal: AbortSignal): Promise<Result<readonly AccountRegion[]>> {
    const setting = await this.#setting();
    if (!setting.ok) return setting;
    const client = createEc2Client(this.#ec2Connection(setting.value));
    try {
      return succeeded(await orAborted(regionsOf(client, signal), signal));
    } catch (error) {
      return failed(failureOf(error, { ...setting.value.context, action: 'ec2:DescribeRegions' }));
    } finally {
      client.destroy();
    }
  }

  /** The custom endpoint of EC2 where there is one; for the badge on the root. */
  async endpoint(): Promise<string | undefined> {
    const setting = await this.#setting();
    return setting.ok ? setting.value.ec2Endpoint : undefined;
  }

  async #setting(): Promise<Result<Setting>> {
    const { credentials, files, environment, endpointOverride } = this.#choice;
    const config = await readSharedConfig(files);
    const profile = credentials.from === 'profile' ? credentials.profile : undefined;
    const named = profile ?? environment['AWS_PROFILE'] ?? 'default';
    if (profile !== undefined && !config.profiles.has(profile)) {
      return failed({ reason: 'unknown-profile', profile });
    }
    const region = this.#choice.region ?? regionOf(config, named, profile === undefined ? environment : {});
    if (region === undefined) return failed({ reason: 'no-region', profile: named });
    const settings = { config, profile, environment, override: endpointOverride };
    const ec2Endpoint = endpointOf('ec2', settings);
    const holder = profile ?? profileOfEnvironment({ environment, config });
    const { name, way } = holder === undefined ? NO_PROFILE : signInProfile(config, holder);
    return succeeded({
      region,
      ec2Endpoint,
      stsEndpoint: endpointOf('sts', settings),
      credentials: this.#credentialsFor(settings, region),
      context: {
        profile: profile ?? 'the environment',
        region,
        action: 'ec2:Describe*',
        host: ec2Endpoint ?? `ec2.${region}.amazonaws.com`,
        way,
        signIn: way === 'sso' || way === 'login' ? { way, profile: name } : undefined,
      },
    });
  }

  /**
   * Credentials outlive a reading for as long as what they are made from is the same: the code of an MFA device counts
   * once only, so that a person who refreshes would have to wait for the next one.
   */
  #credentialsFor(settings: EndpointSettings, region: string): Provider<AwsCredentialIdentity> {
    const { credentials, files, askForMfa } = this.#choice;
    const { config, environment } = settings;
    const aws = Object.entries(environment).filter(([name]) => name.startsWith('AWS_'));
    const parts = JSON.stringify([
      region,
      aws,
      ...[config.profiles, config.ssoSessions, config.services].map((sections) => [...sections]),
    ]);
    // Keys stand in sections and environment: what is kept to compare must not hold them.
    const madeFrom = createHash('sha256').update(parts).digest('hex');
    if (this.#credentials?.madeFrom !== madeFrom) {
      const provider = credentialsOf(credentials, { settings, files, region, askForMfa });
      this.#credentials = { madeFrom, provider };
    }
    return this.#credentials.provider;
  }

  #ec2Connection({ region, credentials, ec2Endpoint }: Setting): Parameters<typeof createEc2Client>[0] {
    return { region, credentials, ...(ec2Endpoint === undefined ? {} : { endpoint: ec2Endpoint }) };
  }

  #stsConfig({ region, credentials, stsEndpoint }: Setting): Parameters<typeof accountOf>[0] {
    return { region, credentials, ...(stsEndpoint === undefined ? {} : { endpoint: stsEndpoint }) };
  }
}

/** Credentials of the environment, a container or an instance. */
const NO_PROFILE = { name: '', way: 'none' } as const;

/** Credential providers know nothing of cancelling: a prompt that nobody answers would keep the reading open. */
async function orAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([task, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Who is asked, where, and with what. */
interface Setting {
  readonly region: string;
  readonly ec2Endpoint: string | undefined;
  readonly stsEndpoint: string | undefined;
  readonly credentials: Provider<AwsCredentialIdentity>;
  readonly context: CallContext;
}

/** The environment's Region counts for the environment's credentials; a chosen profile has its own. */
function regionOf(config: SharedConfig, profile: string, environment: Environment): string | undefined {
  const own = profilesOf(config).find(({ name }) => name === profile)?.region;
  return environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? own;
}
