import * as assert from 'node:assert/strict';
import { parseLoadBalancerArn } from './load-balancer';

const ARN = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer';

describe('the ARN of a load balancer', () => {
  it('says its type, name, Region and account, in every partition', () => {
    const of = { region: 'us-east-1', account: '111122223333' };
    assert.deepEqual(parseLoadBalancerArn(`${ARN}/net/billing/0123456789abcdef`), {
      ...of,
      type: 'network',
      name: 'billing',
    });
    assert.equal(parseLoadBalancerArn(`${ARN}/gwy/fw/0123456789abcdef`)?.type, 'gateway');
    assert.equal(parseLoadBalancerArn(`${ARN}/app/web/0123456789abcdef`)?.type, 'application');
    const china = `${ARN.replace('aws:', 'aws-cn:')}/net/x/0123456789abcdef`;
    assert.equal(parseLoadBalancerArn(china)?.name, 'x');
  });

  for (const text of [
    '',
    'billing',
    `${ARN}/billing`,
    `${ARN}/net/billing`,
    `${ARN}/net/billing/xyz`,
    `${ARN}/net/billing/0123456789abcdef\n`,
    `${ARN.replace('111122223333', '1')}/net/billing/0123456789abcdef`,
    `arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/net/billing/0123456789abcdef`,
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(parseLoadBalancerArn(text), undefined);
    });
  }
});
