import { createHash } from 'node:crypto';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { partitionOf } from '../../network/partition';
import type { OfferedService } from '../../network/resources/offered-service';
import type { LoadBalancer } from '../../network/resources/load-balancer';
import { failed, succeeded, type Failure, type Result } from '../failure';
import type { Writer } from '../writing/writer';
import { ANSWER, createEc2Client } from './client';
import { endpointOf, type EndpointSettings, type Environment } from './config/endpoints';
import { profilesOf, signInProfile } from './config/profile';
import { readSharedConfig, type ConfigFiles, type SharedConfig } from './config/shared-config';
import { credentialsOf, profileOfEnvironment, type CredentialChoice, type MfaPrompt } from './credentials';
import { failureOf, type CallContext } from './failure-of';
import { findService, type AskedService } from './find-service';
import { accountOf } from './identity';
import { orAborted } from './or-aborted';
import { AccountReader } from './read-account';
import { regionsOf, type AccountRegion } from './regions';
import type { PerResourceKey } from './per-resource-reads';
import { credentialsOfAccount } from './writes/credentials-of-account';
import { isOfEc2 } from './writes/ec2-host';
import { Ec2Writer } from './writes/ec2-writer';

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
      return failed(this.#notOpened(error, setting.value, signal));
    }
  }

  /** Why it could not be found out whose the credentials are. */
  #notOpened(error: unknown, { context, region, stsEndpoint }: Setting, signal: AbortSignal): Failure {
    // What STS does not accept is not asked with again; a prompt that is open still counts.
    if (!signal.aborted) this.#credentials = undefined;
    const host = stsEndpoint ?? `sts.${region}.amazonaws.com`;
    const failure = failureOf(error, { ...context, host, action: WHO });
    // That call needs no permission: what is refused on the way to it is a role.
    const role = failure.reason === 'access-denied' && failure.action === WHO;
    return role ? { ...failure, action: 'sts:AssumeRole' } : failure;
  }

  /**
   * What changes the account, in a scope that was read from it: everything that decides who and where is read anew,
   * and whose the credentials are is asked anew, so that nothing is changed in another account.
   */
  async writer(scope: Scope, signal: AbortSignal): Promise<Result<Writer>> {
    const own = await this.#ownSetting(scope, signal);
    if (!own.ok) return own;
    return succeeded(new Ec2Writer(this.#ec2Connection(own.value), scope, own.value.context));
  }

  /** What a service can be offered behind, in a scope that was read from the account: asked when somebody needs it. */
  async loadBalancers(scope: Scope, signal: AbortSignal): Promise<Result<readonly LoadBalancer[]>> {
    const own = await this.#ownSetting(scope, signal);
    if (!own.ok) return own;
    const { region, credentials, elbEndpoint, context } = own.value;
    const endpoint = elbEndpoint === undefined ? {} : { endpoint: elbEndpoint };
    const host = elbEndpoint ?? `elasticloadbalancing.${region}.amazonaws.com`;
    // Few offer services: nobody else should wait until a second client is loaded.
    const { listLoadBalancers } = await import('./load-balancers');
    return listLoadBalancers({ region, credentials, ...endpoint }, scope, { ...context, host }, signal);
  }

  /** A service that another account or Region offers, by its name. */
  async findService(
    scope: Scope,
    asked: AskedService,
    signal: AbortSignal,
  ): Promise<Result<readonly OfferedService[]>> {
    const own = await this.#ownSetting(scope, signal);
    if (!own.ok) return own;
    return findService(this.#ec2Connection(own.value), asked, scope, own.value.context, signal);
  }

  /** The setting with credentials that were found to be the scope's account's, and stay so. */
  async #ownSetting(scope: Scope, signal: AbortSignal): Promise<Result<Setting>> {
    const setting = await this.#setting(scope.region);
    if (!setting.ok) return setting;
    const sts = { ...this.#stsConfig(setting.value), requestHandler: ANSWER };
    // It is asked again later on, when nobody's signal can be known.
    const unending = new AbortController().signal;
    const credentials = credentialsOfAccount(scope.account, setting.value.credentials, (identity) =>
      accountOf({ ...sts, credentials: identity }, unending),
    );
    try {
      await orAborted(credentials(), signal);
      return succeeded({ ...setting.value, credentials });
    } catch (error) {
      return failed(this.#notOpened(error, setting.value, signal));
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

  /** @param wanted the Region; undefined: the one that was chosen */
  async #setting(wanted?: string): Promise<Result<Setting>> {
    const { credentials, files, environment, endpointOverride } = this.#choice;
    const config = await readSharedConfig(files);
    const profile = credentials.from === 'profile' ? credentials.profile : undefined;
    const named = profile ?? environment['AWS_PROFILE'] ?? 'default';
    if (profile !== undefined && !config.profiles.has(profile)) {
      return failed({ reason: 'unknown-profile', profile });
    }
    const region =
      wanted ?? this.#choice.region ?? regionOf(config, named, profile === undefined ? environment : {});
    if (region === undefined) return failed({ reason: 'no-region', profile: named });
    const settings = { config, profile, environment, override: endpointOverride };
    const ec2Endpoint = endpointOf('ec2', settings);
    const holder = profile ?? profileOfEnvironment({ environment, config });
    const { name, way } = holder === undefined ? NO_PROFILE : signInProfile(config, holder);
    return succeeded({
      region,
      ec2Endpoint,
      elbEndpoint: endpointOf('elastic_load_balancing_v2', settings) ?? sameWorld(ec2Endpoint),
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

/** Who is asked, where, and with what. */
interface Setting {
  readonly region: string;
  readonly ec2Endpoint: string | undefined;
  readonly elbEndpoint: string | undefined;
  readonly stsEndpoint: string | undefined;
  readonly credentials: Provider<AwsCredentialIdentity>;
  readonly context: CallContext;
}

/**
 * A network that was read from an emulator has no load balancers at AWS: where EC2's endpoint is not AWS's own, it is
 * asked for them too.
 */
function sameWorld(ec2Endpoint: string | undefined): string | undefined {
  return ec2Endpoint !== undefined && isOfEc2(ec2Endpoint) ? undefined : ec2Endpoint;
}

/** The environment's Region counts for the environment's credentials; a chosen profile has its own. */
function regionOf(config: SharedConfig, profile: string, environment: Environment): string | undefined {
  const own = profilesOf(config).find(({ name }) => name === profile)?.region;
  return environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? own;
}
