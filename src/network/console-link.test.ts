import * as assert from 'node:assert/strict';
import { consoleLink } from './console-link';
import type { CollectionKey } from './collections';
import { networkOf, only, SCOPE, vpc, type Entry } from './testing/fixtures';

function link(
  collection: CollectionKey,
  entry: Entry,
  partition = 'aws',
  region = 'us-east-1',
): string | undefined {
  const scope = { ...SCOPE, partition, region };
  return consoleLink(only(networkOf({ [collection]: [entry] }, { scope }).resources));
}

describe('consoleLink', () => {
  for (const [partition, region, host] of [
    ['aws', 'eu-west-1', 'eu-west-1.console.aws.amazon.com'],
    ['aws-cn', 'cn-north-1', 'cn-north-1.console.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-west-1', 'us-gov-west-1.console.amazonaws-us-gov.com'],
    ['aws-eusc', 'eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu'],
  ] as const) {
    it(`leads to the console of ${partition}`, () => {
      const expected = `https://${host}/vpcconsole/home?region=${region}#VpcDetails:VpcId=vpc-1`;
      assert.equal(link('Vpcs', vpc(), partition, region), expected);
    });
  }

  it('leads by the ARN where a kind has no page of its own', () => {
    assert.equal(
      link('TransitGateways', { TransitGatewayId: 'tgw-1' }),
      `https://console.aws.amazon.com/go/view?arn=${encodeURIComponent(
        'arn:aws:ec2:us-east-1:111122223333:transit-gateway/tgw-1',
      )}`,
    );
  });

  it('leads nowhere in isolated and unknown partitions', () => {
    for (const partition of ['aws-iso', 'aws-iso-b', '', 'constructor']) {
      assert.equal(link('Vpcs', vpc(), partition), undefined, partition);
    }
  });

  it('lets no file choose the host', () => {
    for (const region of [
      '',
      'evil.example/',
      'evil.example#',
      '@evil.example',
      'us-east-1a',
      'us-east-1.x',
    ]) {
      assert.equal(link('Vpcs', vpc(), 'aws', region), undefined, region);
    }
  });

  it('escapes ids', () => {
    const text = link('Vpcs', vpc({ VpcId: 'vpc-1"><script>' }));
    assert.ok(text?.endsWith('VpcId=vpc-1%22%3E%3Cscript%3E'), text);
  });
});
