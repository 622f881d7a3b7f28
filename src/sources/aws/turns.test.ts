import { strict as assert } from 'node:assert';
import { HttpRequest } from '@smithy/core/protocols';
import { html } from './testing/answers';
import { scriptedEndpoint } from './testing/scripted-endpoint';
import { OneAnswerATurn } from './turns';

describe('answers that come in together', () => {
  it('are handed on whole, each in a turn of its own', async () => {
    const endpoint = await scriptedEndpoint({ 'GET /page': () => html(200, 'page') });
    const handler = new OneAnswerATurn();
    const { hostname, port } = new URL(endpoint.url);
    let turn = 0;
    let counting = true;
    const count = (): void => {
      turn++;
      if (counting) setImmediate(count);
    };
    count();
    try {
      const turns = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const request = new HttpRequest({ protocol: 'http:', hostname, port: Number(port), path: '/page' });
          const { response } = await handler.handle(request);
          assert.match(Buffer.from(response.body as Uint8Array).toString(), /<h1>page<\/h1>/);
          return turn;
        }),
      );
      assert.equal(new Set(turns).size, 6, turns.join());
    } finally {
      counting = false;
      handler.destroy();
      await endpoint.close();
    }
  });
});
