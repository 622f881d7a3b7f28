import { strict as assert } from 'node:assert';
import type { Scope } from '../../network/describe';
import { seedOf } from '../sandbox/testing/clients';
import { classicLesson } from '../sandbox/seed/classic-lesson';
import type { Result } from '../failure';
import type { LoadBalancer } from '../../network/resources/load-balancer';
import { html, stsError, xml } from './testing/answers';
import { valueOfResult } from './testing/failures';
import { KEYS, never, useFixture } from './testing/fixture';
import { scriptedEndpoint } from './testing/scripted-endpoint';

const SCOPE: Scope = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
const ACTION = 'DescribeLoadBalancers';

function reasonOf(result: Result<readonly LoadBalancer[]>): string {
  return result.ok ? 'none' : result.failure.reason;
}

describe('the load balancers of a live account', () => {
  const fixture = useFixture();
  const list = (scope = SCOPE, signal = never()): Promise<Result<readonly LoadBalancer[]>> =>
    fixture.account().loadBalancers(scope, signal);

  it('are listed where the profile says, with its keys, and not at a reading', async () => {
    fixture.profile();
    const account = fixture.account();
    await valueOfResult(account.read(never()));
    await valueOfResult(account.readEverything(never()));
    assert.equal(fixture.endpoint.count(ACTION), 0);
    const found = await valueOfResult(account.loadBalancers(SCOPE, never()));
    assert.deepEqual(
      found.map(({ loadBalancerName, type, state, scope }) => [loadBalancerName, type, state, scope]),
      [
        ['web', 'network', 'active', SCOPE],
        ['firewall', 'gateway', 'active', SCOPE],
      ],
    );
    assert.deepEqual([...fixture.hosts], ['127.0.0.1']);
    assert.equal(fixture.endpoint.calls.at(-1)?.accessKeyId, 'AKIAP');
  });

  it('are those of every page, without Application Load Balancers', async () => {
    fixture.profile();
    const arn = (folder: string, name: string): string =>
      `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/${folder}/${name}/0123456789abcdef`;
    const pages = [[arn('net', 'a'), arn('app', 'b')], [arn('gwy', 'c')]];
    fixture.endpoint.script = {
      [ACTION]: (call, nth) => {
        assert.equal(call.parameters.get('Marker'), nth === 1 ? null : 'm-1');
        const members = (pages[nth - 1] ?? []).map(
          (one) => `<member><LoadBalancerArn>${one}</LoadBalancerArn></member>`,
        );
        const next = nth === 1 ? '<NextMarker>m-1</NextMarker>' : '';
        return answer(`<LoadBalancers>${members.join('')}</LoadBalancers>${next}`);
      },
    };
    const found = await valueOfResult(list());
    assert.deepEqual(
      found.map(({ loadBalancerName, type }) => [loadBalancerName, type]),
      [
        ['a', 'network'],
        ['c', 'gateway'],
      ],
    );
  });

  it('may be denied, which spoils nothing else', async () => {
    fixture.profile();
    fixture.endpoint.script = {
      [ACTION]: () =>
        stsError(
          'AccessDenied',
          'User: x is not authorized to perform: elasticloadbalancing:DescribeLoadBalancers',
          403,
        ),
    };
    const account = fixture.account();
    await valueOfResult(account.read(never()));
    const denied = await account.loadBalancers(SCOPE, never());
    assert.deepEqual(
      !denied.ok && denied.failure.reason === 'access-denied' && denied.failure.action,
      'elasticloadbalancing:DescribeLoadBalancers',
    );
    assert.equal(fixture.endpoint.count(ACTION), 1);
  });

  it('fail like every call: expired, throttled, not of AWS, half said, cancelled', async () => {
    fixture.profile();
    fixture.endpoint.script = { [ACTION]: () => stsError('ExpiredToken', 'expired', 403) };
    assert.equal(reasonOf(await list()), 'session-expired');
    fixture.endpoint.script = { [ACTION]: () => html(200) };
    assert.equal(reasonOf(await list()), 'unexpected-answer');
    fixture.endpoint.script = { [ACTION]: () => xml(200, '<x/>') };
    assert.equal(reasonOf(await list()), 'unexpected-answer');
    fixture.endpoint.script = {
      [ACTION]: () => answer('<LoadBalancers><member><Type>network</Type></member></LoadBalancers>'),
    };
    assert.equal(reasonOf(await list()), 'unexpected-answer');
    const stop = new AbortController();
    fixture.endpoint.script = {
      [ACTION]: () => {
        stop.abort();
        return new Promise(() => undefined);
      },
    };
    assert.equal(reasonOf(await list(SCOPE, stop.signal)), 'cancelled');
  });

  it('of another account than the one that was read are not shown', async () => {
    fixture.profile();
    const changed = await list({ ...SCOPE, account: '444455556666' });
    assert.equal(reasonOf(changed), 'account-changed');
    assert.equal(fixture.endpoint.count(ACTION), 0);
  });

  it('of the scope’s Region are listed, whatever the profile’s is', async () => {
    fixture.profile();
    const found = await valueOfResult(list({ ...SCOPE, region: 'eu-west-1' }));
    assert.equal(found[0]?.scope.region, 'eu-west-1');
  });

  it('are never asked of AWS where EC2 is an emulator', async () => {
    const { url } = fixture.endpoint;
    fixture.machine.config(
      `[profile p]\nregion = us-east-1\nservices = local\n${KEYS}\n[services local]\nec2 =\n  endpoint_url = ${url}/ec2\nsts =\n  endpoint_url = ${url}/sts\n`,
    );
    await valueOfResult(list());
    assert.deepEqual([...fixture.hosts], ['127.0.0.1']);
    assert.equal(fixture.endpoint.calls.at(-1)?.path, '/ec2/');
  });

  it('have an endpoint of their own, in the environment or a services section', async () => {
    const other = await scriptedEndpoint({}, seedOf({}));
    try {
      fixture.profile();
      process.env['AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2'] = other.url;
      assert.deepEqual(await valueOfResult(list()), []);
      assert.equal(other.count(ACTION), 1);
      assert.equal(fixture.endpoint.count(ACTION), 0);
    } finally {
      await other.close();
    }
  });

  it('are asked of AWS where EC2 is at AWS too', async () => {
    fixture.machine.config(
      `[profile p]\nregion = eu-west-1\nservices = local\n${KEYS}\n[services local]\nsts =\n  endpoint_url = ${fixture.endpoint.url}\nec2 =\n  endpoint_url = https://vpce-1-a.ec2.eu-west-1.vpce.amazonaws.com\n`,
    );
    assert.equal(reasonOf(await list({ ...SCOPE, region: 'eu-west-1' })), 'unreachable');
    assert.deepEqual([...fixture.hosts].sort(), [
      '127.0.0.1',
      'elasticloadbalancing.eu-west-1.amazonaws.com',
    ]);
  }).timeout(30_000);
});

describe('the permissions of endpoint services', () => {
  const fixture = useFixture();

  it('are read on demand, once for each service', async () => {
    const lesson = classicLesson();
    const collections = new Map(lesson.collections);
    collections.set('ServiceConfigurations', [
      { ServiceId: 'vpce-svc-01', ServiceName: 'x' },
      { ServiceId: 'vpce-svc-02', ServiceName: 'y' },
    ]);
    collections.set('VpcEndpointServicePermissions', [
      { ServiceId: 'vpce-svc-01', AllowedPrincipals: [{ Principal: '*', PrincipalType: 'All' }] },
    ]);
    const endpoint = await scriptedEndpoint({}, { ...lesson, collections });
    try {
      fixture.profile();
      const account = fixture.account({ endpointOverride: endpoint.url });
      const first = await valueOfResult(account.read(never()));
      assert.equal(first.collections.has('VpcEndpointServicePermissions'), false);
      const one = await account.readDetails('VpcEndpointServicePermissions', ['vpce-svc-01'], never());
      assert.deepEqual(one?.collections.get('VpcEndpointServicePermissions'), [
        { ServiceId: 'vpce-svc-01', AllowedPrincipals: [{ Principal: '*', PrincipalType: 'All' }] },
      ]);
      const all = await account.readDetails('VpcEndpointServicePermissions', 'all', never());
      assert.equal(all?.collections.get('VpcEndpointServicePermissions')?.length, 2);
      assert.equal(endpoint.count('DescribeVpcEndpointServicePermissions'), 2);
    } finally {
      await endpoint.close();
    }
  });
});

/** An answer of Elastic Load Balancing. */
function answer(content: string): ReturnType<typeof xml> {
  const metadata = '<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>';
  return xml(
    200,
    `<${ACTION}Response xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"><${ACTION}Result>${content}</${ACTION}Result>${metadata}</${ACTION}Response>`,
  );
}
