import * as assert from 'node:assert/strict';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { createSandbox } from './sandbox';
import { clientOf, seedOf } from './testing/clients';

describe('the request handler', () => {
  const client = clientOf(createSandbox(seedOf({})));
  const isAbort = { name: 'AbortError' };

  it('does not start what is aborted already', async () => {
    await assert.rejects(
      client.send(new DescribeVpcsCommand({}), { abortSignal: AbortSignal.abort() }),
      isAbort,
    );
  });

  it('lets go of a request under way', async () => {
    const controller = new AbortController();
    const { requestHandler } = createSandbox(seedOf({}));
    const request = {
      method: 'POST',
      protocol: 'https:',
      hostname: 'ec2.us-east-1.amazonaws.com',
      path: '/',
      headers: {},
      body: '',
    };
    const call = requestHandler.handle(request, { abortSignal: controller.signal });
    controller.abort();
    await assert.rejects(call, isAbort);
  });

  it('may be shut down and have settings thrown at it, as clients do', () => {
    const { requestHandler } = createSandbox(seedOf({}));
    requestHandler.updateHttpClientConfig('x' as never, 1 as never);
    assert.deepEqual(requestHandler.httpHandlerConfigs(), {});
    requestHandler.destroy?.();
  });
});
