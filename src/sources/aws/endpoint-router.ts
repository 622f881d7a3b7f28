import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { HttpHandlerOptions, RequestHandler } from '@smithy/types';
import { CONNECT } from './client';
import type { CalledService } from './config/endpoints';

/** What the SDK's clients hand their requests to. */
export type Ec2RequestHandler = RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>;

/**
 * The hosts of the services that credential providers call by clients of their own. SSO's portal and OIDC carry
 * bearer tokens and a web identity its own token: none of these requests is signed over the host.
 */
const HOSTS: readonly (readonly [CalledService, RegExp])[] = [
  ['sso', /^portal\.sso\./],
  ['sso_oidc', /^oidc\./],
  ['signin', /(^|\.)signin\./],
  ['sts', /^sts(-fips)?\./],
];

/**
 * Sends what credential providers ask of SSO and sign-in where the selected profile says. They take one client
 * configuration for several services, so an endpoint cannot be given to them: their requests are led instead.
 * @param endpointFor where a service is called; undefined is AWS.
 */
export function endpointRouter(
  endpointFor: (service: CalledService) => string | undefined,
  inner: Ec2RequestHandler = new NodeHttpHandler(CONNECT),
): Ec2RequestHandler {
  return {
    handle: (request, options) => {
      const service = HOSTS.find(([, host]) => host.test(request.hostname))?.[0];
      const endpoint = service && endpointFor(service);
      if (endpoint !== undefined) redirect(request, new URL(endpoint));
      return inner.handle(request, options);
    },
  };
}

function redirect(request: HttpRequest, endpoint: URL): void {
  request.protocol = endpoint.protocol;
  request.hostname = endpoint.hostname;
  if (endpoint.port === '') delete request.port;
  else request.port = Number(endpoint.port);
  request.path = `${endpoint.pathname.replace(/\/$/, '')}${request.path}`;
  request.headers['host'] = endpoint.host;
}
