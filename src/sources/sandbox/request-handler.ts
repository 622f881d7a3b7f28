import { Readable } from 'node:stream';
import type { HttpHandlerOptions, HttpRequest, HttpResponse, RequestHandler } from '@smithy/types';
import type { SandboxRequest, SandboxResponse } from './http';

/** How long a client without a `requestTimeout` waits for an answer that never comes, in milliseconds. */
const DEFAULT_PATIENCE = 1000;

/** What an AWS SDK client takes as `requestHandler`; it has no settings. */
export interface SandboxRequestHandler extends RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions> {
  updateHttpClientConfig(key: never, value: never): void;
  httpHandlerConfigs(): Record<string, never>;
}

/**
 * The way from an SDK client to the sandbox without any network: requests are handed over in this process.
 * An aborted request rejects with an `AbortError`, as those of the SDK's own handlers do.
 */
export function requestHandlerFor(
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
): SandboxRequestHandler {
  return {
    metadata: { handlerProtocol: 'sandbox' },
    async handle(request, { abortSignal, requestTimeout } = {}) {
      if (abortSignal?.aborted) throw abortError();
      const answer = await handle({
        method: request.method,
        query: queryOf(request.query),
        headers: new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
        body: bodyOf(request.body),
      });
      // The type is that of an interface which changes `aborted` behind our back.
      if ((abortSignal as { readonly aborted: boolean } | undefined)?.aborted) throw abortError();
      return { response: await delivered(answer, abortSignal, requestTimeout) };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };
}

/** What reaches a client that speaks to us without a network, with the errors that Node's own sockets would give. */
async function delivered(
  { status, headers, body, delivery }: SandboxResponse,
  signal: HttpHandlerOptions['abortSignal'],
  patience: number | undefined,
): Promise<HttpResponse> {
  if (delivery === 'never') return silence(signal, patience);
  if (delivery === 'dropped') throw connectionReset('socket hang up');
  const bytes = Buffer.from(body);
  return { statusCode: status, headers: { ...headers }, body: delivery === 'cut' ? half(bytes) : bytes };
}

/** Ends with an abort, or as a client's own patience ends: Smithy's handler calls that a `TimeoutError`. */
function silence(signal: HttpHandlerOptions['abortSignal'], patience = DEFAULT_PATIENCE): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => {
      reject(Object.assign(new Error('The sandbox did not answer'), { name: 'TimeoutError' }));
    }, patience);
    if (!(signal instanceof AbortSignal)) return;
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(abortError());
    });
  });
}

function half(bytes: Buffer): Readable {
  const stream = new Readable({ read: () => undefined });
  stream.push(bytes.subarray(0, bytes.length / 2));
  setImmediate(() => stream.destroy(connectionReset('aborted')));
  return stream;
}

function connectionReset(message: string): Error {
  return Object.assign(new Error(message), { code: 'ECONNRESET' });
}

function queryOf(query: HttpRequest['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) parameters.append(name, one);
  }
  return parameters.toString();
}

function bodyOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  throw new TypeError('The sandbox takes bodies that are text or bytes, no streams');
}

function abortError(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' });
}
