import assert from 'node:assert/strict';
import type { Network } from './network';
import { sharedIndex } from './shared-index';
import { networkOf, only, subnet, vpc } from './testing/fixtures';

describe('an index of some kinds', () => {
  const network = networkOf({ Vpcs: [vpc()], Subnets: [subnet()] });
  const make = (): { readonly made: () => number; readonly of: (of: Network) => object } => {
    let n = 0;
    return { made: () => n, of: sharedIndex(['subnet'], () => ({ n: ++n })) };
  };

  it('is made once, and shared with networks that have the same resources of these kinds', () => {
    const counted = make();
    const first = only(network.all('vpc'));
    const other = network.derive({ replaced: new Map([[first, { ...first, name: 'other' }]]), added: [] });
    assert.equal(counted.of(network), counted.of(network));
    assert.equal(counted.of(other), counted.of(network));
    assert.equal(counted.made(), 1);
  });

  it('is made anew where one of the kinds changed, or something else was read', () => {
    const counted = make();
    const first = only(network.all('subnet'));
    const without = network.derive({ replaced: new Map(), added: [], removed: new Set([first]) });
    assert.notEqual(counted.of(without), counted.of(network));
    assert.notEqual(counted.of(networkOf({ Vpcs: [vpc()], Subnets: [subnet()] })), counted.of(network));
    const [none, nothing] = [networkOf({ Vpcs: [vpc()] }), networkOf({})];
    assert.notEqual(counted.of(none), counted.of(nothing));
  });

  it('a derived network has what changed, and what did not', () => {
    network.get('subnet', 'subnet-1');
    network.inVpc('subnet', { id: 'vpc-1', scope: only(network.all('vpc')).scope });
    const first = only(network.all('subnet'));
    const second = { ...first, id: 'subnet-2' };
    const more = network.derive({ replaced: new Map([[first, { ...first, name: 'new' }]]), added: [second] });
    assert.equal(more.get('subnet', 'subnet-1')?.name, 'new');
    assert.deepEqual(
      more.inVpc('subnet', { id: 'vpc-1', scope: first.scope }).map(({ id }) => id),
      ['subnet-1', 'subnet-2'],
    );
    assert.equal(more.all('vpc'), network.all('vpc'));
    assert.equal(network.all('subnet').length, 1);
  });
});
