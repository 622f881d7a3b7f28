import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { SandboxResponse } from './http';
import type { Sandbox } from './sandbox';

/** No request of EC2's API comes near it; a policy document has at most 20,480 characters. */
const BODY_LIMIT = 1024 * 1024;

export interface SandboxServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP, on this machine's loopback address only.
 *
 * A web page open in a browser must not talk to it: a request that carries an `Origin`, or whose `Host` is not our
 * own address (which tells a rebound DNS name), is refused before anything of it is read.
 * @param port 0 for any free one
 * @throws where the port is taken (`EADDRINUSE`)
 */
export async function serveSandbox(
  sandbox: Sandbox,
  { port }: { readonly port: number },
): Promise<SandboxServer> {
  const server = createServer((request, response) => {
    const hosts = hostsOf(portOf(server));
    respond(sandbox, hosts, request).then(
      (answer) => {
        send(response, answer);
      },
      () => {
        response.destroy();
      },
    );
  });
  // A request that is no HTTP is answered with 400 where that is still possible.
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  await listen(server, port);
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

async function respond(
  sandbox: Sandbox,
  hosts: readonly string[],
  request: IncomingMessage,
): Promise<SandboxResponse> {
  const refusal = refusalOf(request, hosts);
  if (refusal !== undefined) return refusal;
  const body = await bodyOf(request);
  if (body === undefined) return plain(413, 'The body has more than 1 MiB.');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const [, query = ''] = (request.url ?? '').split(/\?(.*)/s);
  return sandbox.handle({ method: request.method ?? '', query, headers: new Map(headers), body });
}

function refusalOf(
  { method, headers }: IncomingMessage,
  hosts: readonly string[],
): SandboxResponse | undefined {
  if (!hosts.includes(headers.host ?? '')) {
    return plain(403, `Host must be ${hosts.join(' or ')}: the sandbox is for programs on this machine.`);
  }
  if (headers.origin !== undefined)
    return plain(403, 'Requests with an Origin are refused: web pages may not use the sandbox.');
  // A page's image or link sends no Origin; browsers say in these where such a request comes from.
  const site = headers['sec-fetch-site'];
  if ((site !== undefined && site !== 'none') || headers.referer !== undefined)
    return plain(403, 'Requests that a web page made are refused: web pages may not use the sandbox.');
  if (method !== 'POST' && method !== 'GET') return plain(405, 'The Query API takes GET and POST.');
  return undefined;
}

/** @returns undefined where there is more than the limit; what comes after that is read past and not kept */
function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks).toString());
    });
    request.on('error', reject);
  });
}

function plain(status: number, text: string): SandboxResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}

function send(response: ServerResponse, { status, headers, body, delivery }: SandboxResponse): void {
  // Such a connection stays open until the client, or the server as a whole, ends it.
  if (delivery === 'never') return;
  if (delivery === 'dropped') {
    response.destroy();
    return;
  }
  // What was refused unread still comes in: such a connection is of no more use.
  const connection = status === 403 || status === 405 || status === 413 ? { connection: 'close' } : {};
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, ...connection, 'content-length': bytes.length });
  if (delivery === 'cut') response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

function hostsOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
