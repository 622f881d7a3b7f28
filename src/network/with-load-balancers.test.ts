import * as assert from 'node:assert/strict';
import { normalise } from './normalise/normalise';
import { answersOf, networkOf, SCOPE, vpc } from './testing/fixtures';
import { withLoadBalancers } from './with-load-balancers';

const other = { ...SCOPE, region: 'eu-west-1' };

function balancers(...arns: readonly string[]): Parameters<typeof withLoadBalancers>[2] {
  return networkOf({ LoadBalancers: arns.map((arn) => ({ LoadBalancerArn: arn })) }).all('load-balancer');
}

describe('a network with load balancers that were listed later', () => {
  it('has them, and knows that there are no others, in that account and Region alone', () => {
    const network = normalise([answersOf({ Vpcs: [vpc()] }), answersOf({}, { scope: other })]);
    assert.equal(network.isRead('LoadBalancers', SCOPE), false);
    const once = withLoadBalancers(network, SCOPE, balancers('arn:1', 'arn:2'));
    assert.deepEqual(
      once.all('load-balancer').map(({ id }) => id),
      ['arn:1', 'arn:2'],
    );
    assert.deepEqual([once.isRead('LoadBalancers', SCOPE), once.isRead('Vpcs', SCOPE)], [true, true]);
    assert.equal(once.isRead('LoadBalancers', other), false);
    assert.equal(network.all('load-balancer').length, 0);
    const twice = withLoadBalancers(once, SCOPE, balancers('arn:3'));
    assert.deepEqual(
      twice.all('load-balancer').map(({ id }) => id),
      ['arn:3'],
    );
    assert.equal(twice.all('vpc').length, 1);
  });
});
