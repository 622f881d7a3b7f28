import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import type { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';

/**
 * Hands on one answer in a turn of the event loop. An answer is parsed as soon as it is handed on, in one go; those
 * that came in together would be parsed in one task, and nothing else could run meanwhile.
 */
export class OneAnswerATurn extends NodeHttpHandler {
  #turn: Promise<unknown> = Promise.resolve();

  override async handle(
    request: HttpRequest,
    options?: HttpHandlerOptions,
  ): Promise<{ response: HttpResponse }> {
    const answer = await super.handle(request, options);
    answer.response.body = await streamCollector(answer.response.body as Readable);
    this.#turn = this.#turn.then(() => setImmediate());
    await this.#turn;
    return answer;
  }
}
