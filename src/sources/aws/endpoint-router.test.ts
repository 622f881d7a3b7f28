import { strict as assert } from 'node:assert';
import { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import type { CalledService } from './config/endpoints';
import { endpointRouter } from './endpoint-router';

/** @returns where a request to a host comes out. */
async function led(hostname: string, endpoints: Partial<Record<CalledService, string>>): Promise<string> {
  let seen: HttpRequest | undefined;
  const router = endpointRouter((service) => endpoints[service], {
    handle: (request) => {
      seen = request;
      return Promise.resolve({ response: new HttpResponse({ statusCode: 200 }) });
    },
  });
  const headers = { host: hostname };
  await router.handle(new HttpRequest({ protocol: 'https:', hostname, path: '/token', port: 443, headers }));
  assert.ok(seen);
  const port = seen.port === undefined ? '' : `:${seen.port}`;
  return `${seen.protocol}//${seen.hostname}${port}${seen.path} for ${String(seen.headers['host'])}`;
}

const HOSTS: readonly (readonly [CalledService, string])[] = [
  ['sso', 'portal.sso.us-east-1.amazonaws.com'],
  ['sso', 'portal.sso.cn-north-1.amazonaws.com.cn'],
  ['sso_oidc', 'oidc.us-west-2.amazonaws.com'],
  ['signin', 'us-east-1.signin.aws.amazon.com'],
  ['signin', 'signin.aws.amazon.com'],
  ['sts', 'sts.eu-west-1.amazonaws.com'],
  ['sts', 'sts.amazonaws.com'],
  ['sts', 'sts-fips.us-gov-west-1.amazonaws.com'],
];

describe('the endpoint router', () => {
  for (const [service, host] of HOSTS) {
    it(`leads ${host} to the endpoint of ${service}`, async () => {
      assert.equal(
        await led(host, { [service]: 'http://127.0.0.1:4566' }),
        'http://127.0.0.1:4566/token for 127.0.0.1:4566',
      );
    });
  }

  it('keeps an endpoint’s path in front, whether or not it ends with a slash', async () => {
    const host = 'oidc.us-east-1.amazonaws.com';
    const expected = 'https://gateway.test/aws/token for gateway.test';
    assert.equal(await led(host, { sso_oidc: 'https://gateway.test/aws/' }), expected);
    assert.equal(await led(host, { sso_oidc: 'https://gateway.test/aws' }), expected);
  });

  it('leaves a service without an endpoint where it is', async () => {
    const host = 'sts.eu-west-1.amazonaws.com';
    assert.equal(await led(host, { sso: 'http://127.0.0.1:1' }), `https://${host}:443/token for ${host}`);
  });

  it('leaves other hosts where they are', async () => {
    const all = { sso: 'http://x', sso_oidc: 'http://x', signin: 'http://x', sts: 'http://x' };
    for (const host of [
      '169.254.170.2',
      'ec2.us-east-1.amazonaws.com',
      'mysts.example.com',
      'notoidc.test',
    ]) {
      assert.equal(await led(host, all), `https://${host}:443/token for ${host}`);
    }
  });
});
