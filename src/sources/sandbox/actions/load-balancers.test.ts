import * as assert from 'node:assert/strict';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import { createSandbox, type SandboxOptions } from '../sandbox';
import { classicLesson } from '../seed/classic-lesson';
import { failureOf, post, seedOf } from '../testing/clients';
import type { Entity } from '../entity';

function clientOf(seed = classicLesson(), options: SandboxOptions = {}): elb.ElasticLoadBalancingV2Client {
  const { requestHandler } = createSandbox(seed, options);
  const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  return new elb.ElasticLoadBalancingV2Client({
    region: 'us-east-1',
    credentials,
    requestHandler,
    maxAttempts: 1,
  });
}

function list(
  client: elb.ElasticLoadBalancingV2Client,
  input: elb.DescribeLoadBalancersCommandInput = {},
): Promise<elb.DescribeLoadBalancersCommandOutput> {
  return client.send(new elb.DescribeLoadBalancersCommand(input));
}

const NAME = (one: Entity | elb.LoadBalancer): unknown => one['LoadBalancerName' as keyof typeof one];

describe('Elastic Load Balancing in the sandbox', () => {
  it('answers the real SDK with the lesson’s load balancers, every member of them', async () => {
    const { LoadBalancers: all } = await list(clientOf());
    const seeded = classicLesson().collections.get('LoadBalancers') as Entity[];
    assert.deepEqual(all?.map(NAME), ['web', 'firewall']);
    const { AvailabilityZones: zones, ...web } = all[0] ?? {};
    assert.deepEqual(
      { ...web, AvailabilityZones: undefined },
      { ...seeded[0], AvailabilityZones: undefined },
    );
    assert.deepEqual(
      zones?.map(({ ZoneName: zone, SubnetId: subnet }) => [zone, typeof subnet]),
      [
        ['us-east-1a', 'string'],
        ['us-east-1b', 'string'],
      ],
    );
  });

  it('finds them by ARN and by name, and refuses what is not there', async () => {
    const client = clientOf();
    const [web] = (await list(client)).LoadBalancers ?? [];
    const byArn = await list(client, { LoadBalancerArns: [web?.LoadBalancerArn ?? ''] });
    assert.deepEqual(byArn.LoadBalancers?.map(NAME), ['web']);
    assert.deepEqual((await list(client, { Names: ['firewall'] })).LoadBalancers?.map(NAME), ['firewall']);
    assert.match(
      await failureOf(list(client, { Names: ['web', 'gone'] })),
      /^LoadBalancerNotFoundException: Load balancers '\[gone\]' not found/,
    );
  });

  it('answers in pages', async () => {
    const client = clientOf();
    const first = await list(client, { PageSize: 1 });
    assert.deepEqual([first.LoadBalancers?.map(NAME), first.NextMarker], [['web'], '1']);
    const second = await list(client, { PageSize: 1, Marker: '1' });
    assert.deepEqual([second.LoadBalancers?.map(NAME), second.NextMarker], [['firewall'], undefined]);
    assert.match(await failureOf(list(client, { PageSize: 401 })), /^ValidationError/);
    assert.match(await failureOf(list(client, { Marker: 'x' })), /^ValidationError/);
  });

  it('has those that services name, where none were read', async () => {
    const arn = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/a/0123456789abcdef';
    const seed = seedOf({
      ServiceConfigurations: [{ ServiceId: 'vpce-svc-1', NetworkLoadBalancerArns: [arn, 'rubbish'] }],
    });
    const { LoadBalancers: all } = await list(clientOf(seed));
    assert.deepEqual(
      all?.map(({ LoadBalancerArn: one, LoadBalancerName: name, Type: type }) => [one, name, type]),
      [[arn, 'a', 'network']],
    );
    assert.deepEqual((await list(clientOf(seedOf({})))).LoadBalancers, []);
  });

  it('is denied and expires in this protocol’s own words', async () => {
    const denied = clientOf(classicLesson(), { faults: [{ fault: 'denied' }] });
    assert.match(
      await failureOf(list(denied)),
      /^AccessDenied: User: .* is not authorized to perform: elasticloadbalancing:DescribeLoadBalancers/,
    );
    const expired = clientOf(classicLesson(), { faults: [{ fault: 'expired' }] });
    assert.match(await failureOf(list(expired)), /^ExpiredToken/);
  });

  it('does nothing else, and asks for a signature', async () => {
    const sandbox = createSandbox(classicLesson());
    const other = await post(sandbox, 'Action=DeleteLoadBalancer&Version=2015-12-01');
    assert.equal(other.status, 400);
    assert.match(other.body, /^<\?xml.*<ErrorResponse xmlns="http:\/\/elasticloadbalancing.*InvalidAction/s);
    const body = 'Action=DescribeLoadBalancers&Version=2015-12-01';
    const unsigned = await sandbox.handle({ method: 'POST', query: '', headers: new Map(), body });
    assert.equal(unsigned.status, 403);
  });
});
