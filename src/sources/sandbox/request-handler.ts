import type { HttpHandlerOptions, HttpRequest, HttpResponse, RequestHandler } from '@smithy/types';
import type { SandboxRequest, SandboxResponse } from './http';

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
    async handle(request, { abortSignal } = {}) {
      if (abortSignal?.aborted) throw abortError();
      const { status, headers, body } = await handle({
        method: request.method,
        query: queryOf(request.query),
        headers: new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
        body: bodyOf(request.body),
      });
      // The type is that of an interface which changes `aborted` behind our back.
      if ((abortSignal as { readonly aborted: boolean } | undefined)?.aborted) throw abortError();
      return { response: { statusCode: status, headers: { ...headers }, body: Buffer.from(body) } };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
    destroy: () => undefined,
  };
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
