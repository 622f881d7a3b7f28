import * as assert from 'node:assert/strict';
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { CreateVpcCommand, DescribeSubnetsCommand, DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { createSandbox } from './sandbox';
import { classicLesson } from './seed/classic-lesson';
import { serveSandbox, type SandboxServer } from './server';
import { failureOf, httpClient } from './testing/clients';

describe('the sandbox over HTTP', () => {
  const sandbox = createSandbox(classicLesson());
  const form = 'Action=DescribeVpcs&Version=2016-11-15';
  const authorization = 'AWS4-HMAC-SHA256 Credential=a';
  let server: SandboxServer;
  before(async () => {
    server = await serveSandbox(sandbox, { port: 0 });
  });
  after(() => server.close());

  function send(
    headers: OutgoingHttpHeaders,
    body = form,
    method = 'POST',
    path = '/',
  ): Promise<readonly [number, string]> {
    const { port } = new URL(server.url);
    return new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve([response.statusCode ?? 0, text]);
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  it('writes', async () => {
    const written = createSandbox(classicLesson());
    const own = await serveSandbox(written, { port: 0 });
    const { Vpc } = await httpClient(own.url).send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
    await own.close();
    const Vpcs = written.answers().collections.get('Vpcs') as readonly { readonly VpcId: string }[];
    assert.equal(Vpcs.at(-1)?.VpcId, Vpc?.VpcId);
  });

  it('speaks with the SDK', async () => {
    const client = httpClient(server.url);
    const { Subnets } = await client.send(new DescribeSubnetsCommand({}));
    assert.deepEqual(Subnets, sandbox.answers().collections.get('Subnets'));
    assert.match(
      await failureOf(client.send(new DescribeVpcsCommand({ VpcIds: ['x'] }))),
      /^InvalidVpcID.Malformed/,
    );
    const { port } = new URL(server.url);
    const local = httpClient(`http://localhost:${port}`);
    assert.equal((await local.send(new DescribeVpcsCommand({}))).Vpcs?.length, 2);
    client.destroy();
    local.destroy();
  });

  it('takes a signed GET', async () => {
    const [status, body] = await send({}, '', 'GET', `/?${form}&X-Amz-Signature=1`);
    assert.equal(status, 200);
    assert.match(body, /First-VPC/);
  });

  it('refuses any Host but its own', async () => {
    const { port } = new URL(server.url);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      'localhost:1',
      `127.0.0.2:${port}`,
      `[::1]:${port}`,
    ]) {
      const [status, body] = await send({ host, authorization });
      assert.equal(status, 403, host);
      assert.match(body, /^Host must be 127\.0\.0\.1:\d+ or localhost:\d+/);
    }
  });

  it('refuses any Origin', async () => {
    for (const origin of ['https://evil.example', 'null', server.url]) {
      const [status, body] = await send({ origin, authorization });
      assert.equal(status, 403);
      assert.match(body, /Origin/);
    }
    assert.equal((await send({ origin: 'https://evil.example' }, '', 'OPTIONS'))[0], 403);
  });

  it('refuses what a page asks for without an Origin, such as an image', async () => {
    const asked = `/?Action=CreateVpc&CidrBlock=10.77.0.0/16&Version=2016-11-15&X-Amz-Signature=1`;
    for (const sent of [{ 'sec-fetch-site': 'cross-site' }, { referer: 'https://evil.example/' }]) {
      assert.equal((await send({ ...sent }, '', 'GET', asked))[0], 403);
    }
    assert.ok(!JSON.stringify(sandbox.answers().collections.get('Vpcs')).includes('10.77.0.0/16'));
  });

  it('refuses other methods, and bodies over 1 MiB', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      assert.equal((await send({ authorization }, '', method))[0], 405);
    }
    const [status, body] = await send({ authorization }, `${form}&X-Amz-X=${'x'.repeat(1024 * 1024)}`);
    assert.equal(status, 413);
    assert.match(body, /1 MiB/);
    assert.equal((await send({ authorization }, `${form}&X-Amz-X=${'x'.repeat(1024 * 1000)}`))[0], 200);
  });

  it('asks for credentials', async () => {
    const [status, body] = await send({});
    assert.equal(status, 403);
    assert.match(body, /<Code>MissingAuthenticationToken<\/Code>/);
  });

  it('outlives what is no HTTP, and who goes away', async () => {
    const { port } = new URL(server.url);
    for (const rubbish of [
      '\0\0\0\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\na',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(rubbish, () => setTimeout(() => socket.destroy(), 20)),
        );
        socket.on('close', () => {
          resolve();
        });
      });
    }
    assert.equal((await send({ authorization }))[0], 200);
  });

  it('says so when the port is taken, and frees it', async () => {
    const { port } = new URL(server.url);
    await assert.rejects(serveSandbox(sandbox, { port: Number(port) }), { code: 'EADDRINUSE' });
    const other = await serveSandbox(sandbox, { port: 0 });
    await other.close();
    await assert.rejects(fetch(other.url));
  });
});
