import { setImmediate } from 'node:timers/promises';
import type { DescribeAnswers } from '../../network/describe';
import { resumeEndpoints } from './endpoints/resume';
import { Faults, type Fault } from './faults';
import type { SandboxRequest, SandboxResponse } from './http';
import { resume } from './resume';
import { requestHandlerFor, type SandboxRequestHandler } from './request-handler';
import { answer } from './service';
import { AccountState, type AccountOptions } from './state';

/** A simulated EC2 account in one Region, in this process. */
export interface Sandbox {
  /** Answers a request of EC2's or STS's Query protocol; failures are answers too, it never rejects. */
  handle(request: SandboxRequest): Promise<SandboxResponse>;
  /** For the SDK: `new EC2Client({ requestHandler, region, credentials })`, with any credentials. */
  readonly requestHandler: SandboxRequestHandler;
  /** All that is in the account now, as reading it would give it. */
  answers(): DescribeAnswers;
}

export interface SandboxOptions extends AccountOptions {
  /** What goes wrong with the next requests; a request may also ask for it itself (see faults.ts). */
  readonly faults?: readonly Fault[];
}

/**
 * @param seed what is in the account at first: any snapshot. A collection that it did not read is empty.
 */
export function createSandbox(seed: DescribeAnswers, options: SandboxOptions = {}): Sandbox {
  const account = new AccountState(seed, options);
  resumeEndpoints(account);
  resume(account);
  const faults = new Faults(options.faults ?? []);
  const handle = async (request: SandboxRequest): Promise<SandboxResponse> => {
    // Even without a network an answer comes later: callers must not come to rely on the opposite.
    await setImmediate();
    return answer(account, faults, request);
  };
  return { handle, requestHandler: requestHandlerFor(handle), answers: () => account.answers() };
}
