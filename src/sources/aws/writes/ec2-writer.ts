import type { EC2Client } from '@aws-sdk/client-ec2';
import type { WriteCall } from '../../../endpoints/write/write';
import type { Scope } from '../../../network/describe';
import { failed, succeeded, type Result } from '../../failure';
import type { Permission, Sent, Watched, WatchedState, Writer } from '../../writing/writer';
import { createEc2Client, createWritingClient, type Ec2Connection } from '../client';
import { failureOf, type CallContext } from '../failure-of';
import { orAborted } from '../or-aborted';
import { dryRunOf, sendingOf, type Send } from './commands';
import { isOfEc2 } from './ec2-host';
import { Exchange } from './exchange';
import { outcomeOfAnswer } from './outcome-of-answer';
import { outcomeOfError } from './outcome-of-error';
import { permissionOf } from './permission';
import { readWatchedState, WATCHED_BY } from './watched-state';

/** Changes one account in one Region through the SDK: AWS's, an emulator's or, by its request handler, the sandbox's. */
export class Ec2Writer implements Writer {
  readonly scope: Scope;
  readonly profile: string;
  readonly endpoint: string | undefined;
  readonly honoursDryRun: boolean;
  readonly #context: CallContext;
  readonly #writes: EC2Client;
  readonly #reads: EC2Client;

  /** @param connection with credentials that are certain to be of the scope's account */
  constructor(connection: Ec2Connection, scope: Scope, context: CallContext) {
    this.scope = scope;
    this.profile = context.profile;
    this.endpoint = connection.endpoint;
    // Without an endpoint it is AWS's own, or the sandbox of this process. Behind any other URL, a sandbox that is
    // served over HTTP looks like every emulator: it is not asked.
    this.honoursDryRun = connection.endpoint === undefined || isOfEc2(connection.endpoint);
    this.#context = context;
    this.#writes = createWritingClient(connection);
    this.#reads = createEc2Client(connection);
  }

  async permission(call: WriteCall, signal: AbortSignal): Promise<Permission> {
    const ask = this.honoursDryRun ? dryRunOf(call) : undefined;
    return ask ? permissionOf(await this.#sent(call, ask, signal), call.operation) : { kind: 'not-asked' };
  }

  send(call: WriteCall, signal: AbortSignal): Promise<Sent> {
    return this.#sent(call, sendingOf(call), signal);
  }

  async stateOf(watched: Watched, signal: AbortSignal): Promise<Result<WatchedState | undefined>> {
    try {
      return succeeded(await orAborted(readWatchedState(this.#reads, watched, signal), signal));
    } catch (error) {
      return failed(failureOf(error, { ...this.#context, action: WATCHED_BY[watched.kind] }));
    }
  }

  dispose(): void {
    this.#writes.destroy();
    this.#reads.destroy();
  }

  async #sent(call: WriteCall, send: Send, signal: AbortSignal): Promise<Sent> {
    const context = { ...this.#context, action: `ec2:${call.operation}` };
    const exchange = new Exchange(this.#writes, signal);
    try {
      return outcomeOfAnswer(call, await send(exchange), context);
    } catch (error) {
      return outcomeOfError(error, exchange, context);
    }
  }
}
