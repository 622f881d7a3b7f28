import type { Readable } from 'node:stream';
import type { EC2Client, ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-ec2';
import { HttpResponse } from '@smithy/core/protocols';
import { streamCollector } from '@smithy/node-http-handler';
import type { DeserializeMiddleware } from '@smithy/types';
import type { Ec2Command } from '../ec2-command';
import { abortError, orAborted } from '../or-aborted';
import { isWholeAnswer } from './whole-answer';

/**
 * One request and what came of it. An error alone does not tell whether the request left: that is written down here,
 * at the last place before the wire.
 */
export class Exchange {
  readonly #client: EC2Client;
  readonly #signal: AbortSignal;
  #handedOver = false;
  #answeredWith: number | undefined;

  constructor(client: EC2Client, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** Whether the request was given to what sends requests; before that, nobody can have seen it. */
  get handedOver(): boolean {
    return this.#handedOver;
  }

  /** The HTTP status of an answer that is EC2's and came whole; undefined where there is none such. */
  get answeredWith(): number | undefined {
    return this.#answeredWith;
  }

  /** @throws what the SDK throws, and an `AbortError` as soon as the signal says so. */
  async send<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
    command: Ec2Command<I, O>,
  ): Promise<O> {
    command.middlewareStack.add(this.#watch(), { step: 'deserialize', priority: 'low', name: 'exchange' });
    return orAborted(this.#client.send(command, { abortSignal: this.#signal }), this.#signal);
  }

  #watch<I extends ServiceInputTypes, O extends ServiceOutputTypes>(): DeserializeMiddleware<I, O> {
    return (next) => async (args) => {
      // While credentials were waited for, it may have been cancelled: whoever was told so must be able to rely on it.
      if (this.#signal.aborted) throw abortError();
      this.#handedOver = true;
      const result = await next(args);
      const { response } = result;
      if (!HttpResponse.isInstance(response)) throw new Error('there is no HTTP answer');
      const body = await bytesOf(response.body);
      response.body = body;
      const whole = isWholeAnswer(response.statusCode, Buffer.from(body).toString());
      if (whole) this.#answeredWith = response.statusCode;
      // The SDK takes any page for the answer of a call that answers nothing.
      else if (response.statusCode < 300) throw new Error('the answer is not one of EC2');
      return result;
    };
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  return body instanceof Uint8Array ? body : streamCollector(body as Readable);
}
