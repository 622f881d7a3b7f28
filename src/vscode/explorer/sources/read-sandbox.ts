import type { DescribeAnswers } from '../../../network/describe';
import { normaliseSteps } from '../../../network/normalise/normalise';
import { createEc2Client } from '../../../sources/aws/client';
import { AccountReader } from '../../../sources/aws/read-account';
import type { CallContext } from '../../../sources/aws/failure-of';
import { succeeded, type Result } from '../../../sources/failure';
import { inSlices } from '../../../sources/in-slices';
import { createSandbox } from '../../../sources/sandbox/sandbox';
import { classicLesson } from '../../../sources/sandbox/seed/classic-lesson';
import type { ReadNetwork } from './network-source';

/** A sandbox that is open. */
export interface SandboxAccount {
  read(signal: AbortSignal): Promise<Result<ReadNetwork>>;
  readEverything(signal: AbortSignal): Promise<Result<DescribeAnswers>>;
}

/** Loaded when the sandbox is first opened: it is spoken to by the real SDK, as an account is. */
export function openSandbox(seed: DescribeAnswers = classicLesson()): SandboxAccount {
  const sandbox = createSandbox(seed);
  const { scope } = sandbox.answers();
  const client = createEc2Client({
    region: scope.region,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    requestHandler: sandbox.requestHandler,
  });
  const context: CallContext = {
    profile: 'sandbox',
    region: scope.region,
    action: 'ec2:Describe*',
    host: 'sandbox',
    way: 'keys',
    signIn: undefined,
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
  return { ...answers, scope: seed.scope, collections, denied: seed.denied };
}
