import * as assert from 'node:assert/strict';
import { problems } from '../../../endpoints/problems';
import { account } from '../../../endpoints/testing/plans';
import type { Known } from './form';
import { planOf } from './plan-of';
import { stateIn, viewOf } from './testing/states';
import { withKnown } from './with-known';

const ARN = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer';
const NLB = `${ARN}/net/front/0123456789abcdef`;

const READ = account();

/** What was listed for the account. */
function found(...arns: readonly string[]): Known {
  const listed = account({ LoadBalancers: arns.map((arn) => ({ LoadBalancerArn: arn, Type: 'network' })) });
  return { loadBalancers: { state: 'found', all: listed.all('load-balancer') } };
}

describe('a form that knows load balancers', () => {
  const state = { ...stateIn(READ, { category: 'provider' }), loadBalancers: [NLB] };

  /** @returns the codes of what is wrong with what the form asks for. */
  function codesWith(known: Known): readonly string[] {
    const network = withKnown(READ, known, state.scope);
    const planned = planOf(network, state);
    assert.ok(planned.ok);
    return problems(network, planned.plan).map(({ code }) => code);
  }

  it('offers them, and checks against them', () => {
    const known = found(NLB);
    const view = viewOf(withKnown(READ, known, state.scope), state, known);
    assert.deepEqual(
      view.provider?.loadBalancers.map(({ value, checked }) => [value, checked]),
      [[NLB, true]],
    );
    assert.equal(view.provider.problem, undefined);
    assert.ok(codesWith({}).includes('load-balancers-not-checked'));
    assert.ok(!codesWith(known).some((code) => code.startsWith('load-balancer-')));
  });

  it('says of one that was chosen before that it is not there', () => {
    assert.ok(codesWith(found()).includes('load-balancer-not-found'));
  });

  it('that knows none is about the network as it was read', () => {
    assert.equal(withKnown(READ, { loadBalancers: { state: 'asking' } }, state.scope), READ);
    assert.equal(withKnown(READ, {}, state.scope), READ);
  });
});
