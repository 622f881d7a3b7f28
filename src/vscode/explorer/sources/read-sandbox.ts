import type { CollectionKey } from '../../../network/collections';
import type { DescribeAnswers, Scope } from '../../../network/describe';
import { normaliseSteps } from '../../../network/normalise/normalise';
import type { OfferedService } from '../../../network/resources/offered-service';
import type { LoadBalancer } from '../../../network/resources/load-balancer';
import { createEc2Client, type Ec2Connection } from '../../../sources/aws/client';
import { findService, type AskedService } from '../../../sources/aws/find-service';
import { AccountReader } from '../../../sources/aws/read-account';
import type { CallContext } from '../../../sources/aws/failure-of';
import { Ec2Writer } from '../../../sources/aws/writes/ec2-writer';
import { failed, succeeded, type Result } from '../../../sources/failure';
import { inSlices } from '../../../sources/in-slices';
import { createSandbox } from '../../../sources/sandbox/sandbox';
import { classicLesson } from '../../../sources/sandbox/seed/classic-lesson';
import type { Writer } from '../../../sources/writing/writer';
import type { ReadNetwork } from './network-source';

/** A sandbox that is open. */
export interface SandboxAccount {
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
  readEverything(signal: AbortSignal): Promise<Result<DescribeAnswers>>;
  /** What changes this sandbox, and nothing that it may be a copy of. */
  writer(scope: Scope): Result<Writer>;
  /** A service by its name. */
  findService(
    scope: Scope,
    asked: AskedService,
    signal: AbortSignal,
  ): Promise<Result<readonly OfferedService[]>>;
  /** What a service can be offered behind in it. */
  loadBalancers(scope: Scope, signal: AbortSignal): Promise<Result<readonly LoadBalancer[]>>;
}

/** Loaded when the sandbox is first opened: it is spoken to by the real SDK, as an account is. */
export function openSandbox(seed: DescribeAnswers = classicLesson()): SandboxAccount {
  const sandbox = createSandbox(seed);
  const { scope } = sandbox.answers();
  const connection: Ec2Connection = {
    region: scope.region,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    requestHandler: sandbox.requestHandler,
  };
  const client = createEc2Client(connection);
  const context: CallContext = {
    profile: 'sandbox',
    region: scope.region,
    action: 'ec2:Describe*',
    host: 'sandbox',
    way: 'keys',
    signIn: undefined,
  };
  const ownScope = (wanted: Scope): Result<Scope> => {
    const { account, region } = seed.scope;
    if (wanted.account === account && wanted.region === region) return succeeded(seed.scope);
    const { profile } = context;
    return failed({ reason: 'account-changed', profile, expected: wanted.account, actual: account });
  };
  const readEverything = async (signal: AbortSignal): Promise<Result<DescribeAnswers>> => {
    const reader = new AccountReader(client, scope, context);
    const paged = await reader.readAll(signal);
    // In this process a call costs nothing: all that an account is asked for on demand is read at once.
    const answers = paged.ok ? await reader.readAllDetails(signal) : paged;
    return answers.ok ? succeeded(withoutGuesses(seed, answers.value)) : answers;
  };
  return {
    read: async (signal) => {
      const answers = await readEverything(signal);
      if (!answers.ok) return answers;
      return succeeded({ network: await inSlices(normaliseSteps([answers.value]), signal), problems: [] });
    },
    readEverything,
    writer: (wanted) => {
      const own = ownScope(wanted);
      return own.ok ? succeeded(new Ec2Writer(connection, own.value, context)) : own;
    },
    findService: async (wanted, asked, signal) => {
      const own = ownScope(wanted);
      return own.ok ? findService(connection, asked, own.value, context, signal) : own;
    },
    loadBalancers: async (wanted, signal) => {
      const own = ownScope(wanted);
      if (!own.ok) return own;
      const { listLoadBalancers } = await import('../../../sources/aws/load-balancers');
      return listLoadBalancers(connection, own.value, context, signal);
    },
  };
}

/**
 * A copy has no more knowledge than what it was made of: where the seed did not read a collection, the sandbox's empty
 * answer (or its defaults, for DNS attributes) says nothing about the network that was copied.
 */
function withoutGuesses(seed: DescribeAnswers, answers: DescribeAnswers): DescribeAnswers {
  const collections = new Map(answers.collections);
  for (const [key, entries] of answers.collections) {
    const guessed = entries.length === 0 || key === 'VpcAttributes';
    if (guessed && !seed.collections.has(key)) collections.delete(key);
  }
  // Who may use a service that was copied is known where it was read for that one; the sandbox says nobody.
  const permissions = collections.get('VpcEndpointServicePermissions');
  if (permissions) {
    const unread = new Set(serviceIds(seed, 'ServiceConfigurations'));
    for (const id of serviceIds(seed, 'VpcEndpointServicePermissions')) unread.delete(id);
    collections.set(
      'VpcEndpointServicePermissions',
      permissions.filter((entry) => !unread.has(serviceIdOf(entry))),
    );
  }
  return { ...answers, scope: seed.scope, collections, denied: seed.denied };
}

function serviceIds(seed: DescribeAnswers, key: CollectionKey): readonly unknown[] {
  return (seed.collections.get(key) ?? []).map(serviceIdOf);
}

function serviceIdOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'ServiceId' in entry ? entry.ServiceId : undefined;
}
