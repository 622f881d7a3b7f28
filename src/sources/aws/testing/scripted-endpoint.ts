import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { DescribeAnswers } from '../../../network/describe';
import type { SandboxRequest, SandboxResponse } from '../../sandbox/http';
import { createSandbox } from '../../sandbox/sandbox';
import { classicLesson } from '../../sandbox/seed/classic-lesson';

/** A request that came in. */
export interface Call {
  /** The action of EC2's and STS's protocol, or method and path of the others: `GET /federation/credentials`. */
  readonly action: string;
  /** The access key that signed it; empty for what is not signed. */
  readonly accessKeyId: string;
  /** The Region that it was signed for. */
  readonly region: string;
  /** The path below the endpoint. */
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/** What an action is answered; undefined leaves it to the sandbox. `nth` counts from 1, for each action. */
export type Reply = (
  call: Call,
  nth: number,
) => SandboxResponse | undefined | Promise<SandboxResponse | undefined>;

/** Replies by action; `*` is asked for every action of EC2 that has none of its own. */
export type Script = Readonly<Record<string, Reply>>;

/** A sandbox behind HTTP that does as it is told. */
export interface ScriptedEndpoint {
  readonly url: string;
  /** All that came in, in order. */
  readonly calls: readonly Call[];
  /** How often an action came in. */
  count(action: string): number;
  /** How many requests were open at once, at most. */
  readonly mostAtOnce: number;
  /** What is answered from now on. */
  script: Script;
  close(): Promise<void>;
}

const EC2_VERSION = '2016-11-15';

/** @param seed what the sandbox holds; the classic lesson where nothing is said */
export async function scriptedEndpoint(
  script: Script = {},
  seed: DescribeAnswers = classicLesson(),
): Promise<ScriptedEndpoint> {
  const sandbox = createSandbox(seed);
  const calls: Call[] = [];
  let open = 0;
  const count = (action: string): number => calls.filter((call) => call.action === action).length;
  const answer = async (request: IncomingMessage): Promise<SandboxResponse> => {
    const taken = await take(request);
    const call = callOf(taken.path, taken.request);
    calls.push(call);
    const isEc2 = call.parameters.get('Version') === EC2_VERSION;
    const reply = endpoint.script[call.action] ?? (isEc2 ? endpoint.script['*'] : undefined);
    return (await reply?.(call, count(call.action))) ?? sandbox.handle(taken.request);
  };
  const server = createServer((request, response) => {
    endpoint.mostAtOnce = Math.max(endpoint.mostAtOnce, ++open);
    response.on('close', () => open--);
    answer(request).then(
      ({ status, headers, body }) => {
        response.writeHead(status, headers).end(body);
      },
      () => {
        // A reply that rejects hangs up.
        response.destroy();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = {
    url: `http://127.0.0.1:${portOf(server)}`,
    calls,
    count,
    mostAtOnce: 0,
    script,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return endpoint;
}

async function take(
  request: IncomingMessage,
): Promise<{ readonly path: string; readonly request: SandboxRequest }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    path,
    request: { method: request.method ?? '', query, headers, body: Buffer.concat(chunks).toString() },
  };
}

function callOf(path: string, { method, body, headers }: SandboxRequest): Call {
  const isForm = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true;
  const parameters = new URLSearchParams(isForm ? body : '');
  // Access key, date, Region, service.
  const credential = /Credential=([^/]+)\/\d+\/([^/]+)/.exec(headers.get('authorization') ?? '') ?? [];
  return {
    action: parameters.get('Action') ?? `${method} ${path}`,
    accessKeyId: credential[1] ?? '',
    region: credential[2] ?? '',
    path,
    parameters,
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
