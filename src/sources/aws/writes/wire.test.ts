import { strict as assert } from 'node:assert';
import dns from 'node:dns';
import { createServer, type Server, type ServerResponse } from 'node:http';
import net from 'node:net';
import type { WriteCall } from '../../../endpoints/write/write';
import type { Sent } from '../../writing/writer';
import { OneAnswerATurn } from '../turns';
import { ec2Error, html, xml } from '../testing/answers';
import { never } from '../testing/fixture';
import type { SandboxResponse } from '../../sandbox/http';
import { Ec2Writer } from './ec2-writer';
import { CREATE, deletion, NOWHERE } from './testing/calls';
import { CONTEXT } from './testing/sandbox-writer';

const SCOPE = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
const MADE =
  '<CreateVpcEndpointResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId>' +
  '<vpcEndpoint><vpcEndpointId>vpce-1</vpcEndpointId></vpcEndpoint></CreateVpcEndpointResponse>';

/** What is told of an outcome: its name, and its reason or code. */
function said(sent: Sent): readonly [string, string | undefined] {
  if ('failure' in sent) return [sent.outcome, sent.failure.reason];
  return [sent.outcome, sent.outcome === 'refused' ? sent.code : sent.id];
}

// Over sockets, as an account is spoken to: what may have arrived there must not be taken for undone.
describe('a call that changes an account, over HTTP', () => {
  let server: Server;
  let answer: (response: ServerResponse) => void;
  let requests = 0;
  let url = '';

  beforeEach(async () => {
    requests = 0;
    server = createServer((request, response) => {
      requests++;
      request.resume().on('end', () => {
        answer(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(typeof address === 'object' && address);
    url = `http://127.0.0.1:${address.port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function writer(
    endpoint = url,
    patience?: { connectionTimeout?: number; socketTimeout?: number },
  ): Ec2Writer {
    return new Ec2Writer(
      {
        region: 'us-east-1',
        credentials: { accessKeyId: 'AKIA', secretAccessKey: 's' },
        endpoint,
        ...(patience && { requestHandler: new OneAnswerATurn(patience) }),
      },
      SCOPE,
      CONTEXT,
    );
  }

  function answersWith({ status, headers, body }: SandboxResponse): void {
    answer = (response) => response.writeHead(status, headers).end(body);
  }

  async function sends(
    expected: readonly [string, string | undefined],
    call: WriteCall = CREATE,
  ): Promise<void> {
    assert.deepEqual(said(await writer().send(call, never())), expected);
    assert.equal(requests, 1);
  }

  it('is done where the answer is whole', async () => {
    answersWith(xml(200, `<?xml version="1.0" encoding="UTF-8"?>\n${MADE}\n`));
    await sends(['done', 'vpce-1']);
  });

  it('is unknown where the connection breaks once it was sent', async () => {
    answer = (response) => response.destroy();
    await sends(['unknown', 'unreachable']);
  });

  it('is unknown where no answer comes in time', async () => {
    answer = () => undefined;
    const sent = await writer(url, { socketTimeout: 50 }).send(CREATE, never());
    assert.deepEqual(said(sent), ['unknown', 'unreachable']);
    assert.equal(requests, 1);
  });

  it('is unknown where the answer is cut', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-length': MADE.length });
      response.write(MADE.slice(0, 100), () => response.destroy());
    };
    await sends(['unknown', 'unreachable']);
  });

  it('is unknown where the answer ends early and nothing says so', async () => {
    answersWith(xml(200, MADE.slice(0, MADE.indexOf('</vpcEndpoint>'))));
    await sends(['unknown', 'unexpected-answer']);
  });

  it('is unknown where something is created and the answer has no id', async () => {
    answersWith(xml(200, '<CreateVpcEndpointResponse><requestId>r</requestId></CreateVpcEndpointResponse>'));
    await sends(['unknown', 'unexpected-answer']);
  });

  for (const status of [200, 403, 404, 407, 500, 503]) {
    it(`is unknown where something on the way answers with a page and ${status}`, async () => {
      answersWith(html(status));
      await sends(['unknown', 'unexpected-answer'], {
        operation: 'CreateTags',
        input: { Resources: [NOWHERE], Tags: [{ Key: 'k', Value: 'v' }] },
      });
    });
  }

  it('is refused where it is answered that it did not succeed', async () => {
    answersWith(xml(200, '<ModifyVpcEndpointResponse><return>false</return></ModifyVpcEndpointResponse>'));
    await sends(['refused', 'ReturnFalse'], {
      operation: 'ModifyVpcEndpoint',
      input: { VpcEndpointId: NOWHERE },
    });
  });

  const item = (code: string): SandboxResponse =>
    xml(
      200,
      `<DeleteVpcEndpointsResponse><unsuccessful><item><error><code>${code}</code><message>m</message></error>` +
        `<resourceId>${NOWHERE}</resourceId></item></unsuccessful></DeleteVpcEndpointsResponse>`,
    );

  for (const [code, ...expected] of [
    ['InvalidParameter', 'refused', 'InvalidParameter'],
    ['UnauthorizedOperation', 'not-done', 'access-denied'],
    ['RequestLimitExceeded', 'not-done', 'throttled'],
    ['InternalError', 'unknown', 'unexpected-answer'],
  ] as const) {
    it(`ends as the item that was unsuccessful says: ${code}`, async () => {
      answersWith(item(code));
      await sends(expected, deletion(NOWHERE));
    });
  }

  for (const [code, text, status, ...expected] of [
    ['InvalidVpcId.NotFound', 'The VPC does not exist', 400, 'refused', 'InvalidVpcId.NotFound'],
    ['InvalidParameterValue', 'Value (ECONNREFUSED) is invalid', 400, 'refused', 'InvalidParameterValue'],
    ['RequestLimitExceeded', 'Request limit exceeded.', 503, 'not-done', 'throttled'],
    [
      'AuthFailure',
      'AWS was not able to validate the provided access credentials',
      401,
      'not-done',
      'invalid-credentials',
    ],
    ['AuthFailure', 'Not authorized for images: [ami-1]', 400, 'refused', 'AuthFailure'],
    ['OptInRequired', 'You are not subscribed', 401, 'not-done', 'region-disabled'],
    ['ExpiredToken', 'The token has expired', 400, 'not-done', 'session-expired'],
    ['SignatureDoesNotMatch', 'The request signature does not match', 403, 'not-done', 'invalid-credentials'],
    ['InternalError', 'An internal error has occurred', 500, 'unknown', 'unexpected-answer'],
    ['ServiceUnavailable', 'The request has failed', 503, 'unknown', 'unexpected-answer'],
    ['IdempotentParameterMismatch', 'Token was used before', 400, 'refused', 'IdempotentParameterMismatch'],
  ] as const) {
    it(`ends as AWS says: ${code} (${status}), ${expected.join(' ')}`, async () => {
      answersWith(ec2Error(code, text, status));
      await sends(expected);
    });
  }

  it('is sent once, whatever the answer', async () => {
    answersWith(ec2Error('RequestLimitExceeded', 'Request limit exceeded.', 503));
    const one = writer();
    for (let n = 1; n <= 3; n++) {
      assert.deepEqual(said(await one.send(CREATE, never())), ['not-done', 'throttled']);
      assert.equal(requests, n);
    }
  });

  describe('that never left', () => {
    it('because nobody listens', async () => {
      await new Promise((resolve) => server.close(resolve));
      const sent = await writer().send(CREATE, never());
      assert.deepEqual(said(sent), ['not-done', 'unreachable']);
    });

    it('because the name is unknown', async () => {
      const lookup = dns.lookup;
      const refuse = (host: string, ...rest: unknown[]): void => {
        const error = Object.assign(new Error(`getaddrinfo EAI_AGAIN ${host}`), {
          code: 'EAI_AGAIN',
          syscall: 'getaddrinfo',
        });
        setImmediate(rest.at(-1) as (error: Error) => void, error);
      };
      dns.lookup = refuse as unknown as typeof dns.lookup;
      try {
        const sent = await writer('http://ec2.example.test').send(CREATE, never());
        assert.deepEqual(said(sent), ['not-done', 'unreachable']);
      } finally {
        dns.lookup = lookup;
      }
    });

    it('because no connection comes about in time', async () => {
      const lookup = dns.lookup;
      dns.lookup = (() => undefined) as unknown as typeof dns.lookup;
      try {
        const slow = writer('http://ec2.example.test', { connectionTimeout: 50 });
        assert.deepEqual(said(await slow.send(CREATE, never())), ['not-done', 'unreachable']);
      } finally {
        dns.lookup = lookup;
      }
    });

    it('because it was cancelled before', async () => {
      const sent = await writer().send(CREATE, AbortSignal.abort());
      assert.deepEqual(said(sent), ['not-done', 'cancelled']);
      assert.equal(requests, 0);
    });

    it('because it was cancelled while credentials were waited for, which do not send it later', async () => {
      let give = (): void => undefined;
      const waiting = new Promise<void>((resolve) => (give = resolve));
      const waits = new Ec2Writer(
        {
          region: 'us-east-1',
          endpoint: url,
          credentials: async () => {
            await waiting;
            return { accessKeyId: 'AKIA', secretAccessKey: 's' };
          },
        },
        SCOPE,
        CONTEXT,
      );
      const cancelled = new AbortController();
      const sending = waits.send(CREATE, cancelled.signal);
      setImmediate(() => {
        cancelled.abort();
      });
      assert.deepEqual(said(await sending), ['not-done', 'cancelled']);
      give();
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(requests, 0);
    });
  });

  it('is unknown where it was cancelled once it was sent', async () => {
    const cancelled = new AbortController();
    answer = () => {
      cancelled.abort();
    };
    assert.deepEqual(said(await writer().send(CREATE, cancelled.signal)), ['unknown', 'cancelled']);
    assert.equal(requests, 1);
  });

  it('is unknown where a TLS peer hangs up in the middle, since who tells when', async () => {
    const plain = net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    assert.ok(typeof address === 'object' && address);
    const sent = await writer(`https://127.0.0.1:${address.port}`).send(CREATE, never());
    plain.close();
    assert.equal(sent.outcome, 'unknown');
  });
});
