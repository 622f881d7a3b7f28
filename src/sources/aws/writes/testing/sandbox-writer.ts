import { strict as assert } from 'node:assert';
import type { HttpHandlerOptions, HttpRequest } from '@smithy/types';
import type { WriteCall } from '../../../../endpoints/write/write';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/sandbox';
import { classicLesson } from '../../../sandbox/seed/classic-lesson';
import type { Sent } from '../../../writing/writer';
import { TurnableClock } from '../../../sandbox/clock';
import type { Ec2Connection } from '../../client';
import type { CallContext } from '../../failure-of';
import { never } from '../../testing/fixture';
import { Ec2Writer } from '../ec2-writer';

/** A writer on a sandbox in this process, and what it sent. */
export interface SandboxWriter {
  readonly writer: Ec2Writer;
  readonly sandbox: Sandbox;
  /** Lets all that is under way come to its end. */
  readonly later: () => void;
  /** The parameters of every request that was sent, in order. */
  readonly requests: readonly URLSearchParams[];
  readonly send: (call: WriteCall) => Promise<Sent>;
  /** Sends what must succeed. @returns the id, or the empty text */
  readonly done: (call: WriteCall) => Promise<string>;
}

export const CONTEXT: CallContext = {
  profile: 'dev',
  region: 'us-east-1',
  action: 'ec2:Describe*',
  host: 'ec2.us-east-1.amazonaws.com',
  way: 'keys',
  signIn: undefined,
};

/** @param endpoint as a profile would name it; the sandbox answers all the same */
export function sandboxWriter(options: SandboxOptions = {}, endpoint?: string): SandboxWriter {
  const clock = new TurnableClock();
  const sandbox = createSandbox(classicLesson(), { clock, ...options });
  const requests: URLSearchParams[] = [];
  const connection: Ec2Connection = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
    requestHandler: {
      ...sandbox.requestHandler,
      handle: (request: HttpRequest, given?: HttpHandlerOptions) => {
        requests.push(parametersOf(request));
        return sandbox.requestHandler.handle(request, given);
      },
    },
    ...(endpoint === undefined ? {} : { endpoint }),
  };
  const writer = new Ec2Writer(connection, sandbox.answers().scope, CONTEXT);
  const send = (call: WriteCall): Promise<Sent> => writer.send(call, never());
  return {
    writer,
    sandbox,
    later: () => {
      clock.advance(600_000);
    },
    requests,
    send,
    done: async (call) => {
      const sent = await send(call);
      assert.equal(sent.outcome, 'done', `${call.operation}: ${JSON.stringify(sent)}`);
      return sent.id ?? '';
    },
  };
}

function parametersOf({ body }: HttpRequest): URLSearchParams {
  assert.ok(typeof body === 'string');
  return new URLSearchParams(body);
}
