import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { gatewayEndpoint, instance, networkOf, only, vpc } from '../../network/testing/fixtures';
import { instanceConnectSsh } from './instance-connect';
import type { Use } from './use';
import { waysToUse } from './ways-to-use';

function usesOf(endpoint: Record<string, unknown>): readonly Use[] {
  const network = networkOf({ Vpcs: [vpc()], VpcEndpoints: [endpoint] });
  return waysToUse(only(network.all('vpc-endpoint')));
}

function interfaceEndpoint(short: string, names: readonly string[]): Record<string, unknown> {
  return gatewayEndpoint({
    VpcEndpointType: 'Interface',
    ServiceName: `com.amazonaws.us-east-1.${short}`,
    RouteTableIds: [],
    DnsEntries: names.map((DnsName) => ({ DnsName })),
  });
}

describe('ways to use an endpoint', () => {
  it('set nothing for a gateway endpoint but the Region, and give a bucket policy that warns', () => {
    const [call, policy, ...others] = usesOf(gatewayEndpoint());
    assert.deepEqual(others, []);
    assert.equal(call?.code, 'aws s3api list-buckets --region us-east-1\n');
    const { Statement } = JSON.parse(policy?.code ?? '') as { Statement: readonly unknown[] };
    assert.deepEqual(Statement, [
      {
        Sid: 'OnlyThroughEndpoint',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
        Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } },
      },
    ]);
    assert.match(english(policy?.note ?? ''), /console.* locked out/);
  });

  it('put bucket., accesspoint. and control. before each of S3’s names', () => {
    const host = 'vpce-1-abcd.s3.us-east-1.vpce.amazonaws.com';
    const uses = usesOf(interfaceEndpoint('s3', [`*.${host}`, 's3.us-east-1.amazonaws.com']));
    const urls = uses.flatMap(({ code }) => /https:\/\/[a-z0-9.-]+/.exec(code) ?? []);
    const each = ['bucket', 'accesspoint', 'control'].map((one) => `https://${one}.${host}`);
    assert.deepEqual(urls, [...each, ...each.flatMap((one) => [one, one])]);
    assert.ok(uses.some(({ code }) => code.includes('S3ControlClient')));
  });

  it('give a call for each name, and clients for the regional one', () => {
    const names = [
      'vpce-1-ab.sqs.us-east-1.vpce.amazonaws.com',
      'vpce-1-ab-us-east-1a.sqs.us-east-1.vpce.amazonaws.com',
    ];
    const uses = usesOf(interfaceEndpoint('sqs', [...names, 'sqs.us-east-1.amazonaws.com']));
    assert.deepEqual(
      uses.map(({ language }) => language),
      ['shellscript', 'shellscript', 'javascript', 'python'],
    );
    assert.equal(
      uses[0]?.code,
      `aws sqs list-queues --region us-east-1 --endpoint-url https://${names[0]}\n`,
    );
  });

  it('take no name that a shell would take apart', () => {
    assert.deepEqual(
      usesOf(interfaceEndpoint('sqs', ['vpce-1;rm -rf.amazonaws.com', 'vpce-1-a$(id).x'])),
      [],
    );
  });
});

it('a session through an instance connect endpoint is a program with arguments', () => {
  const network = networkOf({
    Vpcs: [vpc()],
    Reservations: [{ Instances: [instance()] }],
    InstanceConnectEndpoints: [{ InstanceConnectEndpointId: 'eice-1', VpcId: 'vpc-1' }],
  });
  const program = instanceConnectSsh(
    only(network.all('instance')),
    only(network.all('instance-connect-endpoint')),
    { profile: '-x; id', region: 'us-east-1' },
  );
  assert.deepEqual(program, {
    file: 'aws',
    args: [
      ...['ec2-instance-connect', 'ssh', '--instance-id', 'i-1', '--connection-type', 'eice'],
      ...['--eice-options', 'endpointId=eice-1', '--region', 'us-east-1', '--profile=-x; id'],
    ],
  });
});
