import * as assert from 'node:assert/strict';
import { normalise } from './normalise/normalise';
import { answersOf, peering, SCOPE, subnet, vpc } from './testing/fixtures';

const CONSUMER = { ...SCOPE, account: '444455556666' };
const ELSEWHERE = { ...SCOPE, account: '777788889999' };

/** A subnet of SCOPE's account, which shares it with CONSUMER. */
const network = normalise([
  answersOf({ Vpcs: [vpc()], Subnets: [subnet()], VpcPeeringConnections: [peering()] }, { scope: CONSUMER }),
  answersOf({ Vpcs: [vpc()], Subnets: [subnet(), subnet({ SubnetId: 'subnet-2' })] }),
]);

describe('a network of several accounts', () => {
  it('gives who asks its own view of an id', () => {
    assert.equal(network.get('subnet', 'subnet-1', CONSUMER)?.scope.account, CONSUMER.account);
    assert.equal(network.get('subnet', 'subnet-1', SCOPE)?.scope.account, SCOPE.account);
  });

  it('gives anybody else the owner’s', () => {
    assert.equal(network.get('subnet', 'subnet-1')?.scope.account, SCOPE.account);
    assert.equal(network.get('subnet', 'subnet-1', ELSEWHERE)?.scope.account, SCOPE.account);
    assert.equal(network.get('subnet', 'subnet-2', CONSUMER)?.scope.account, SCOPE.account);
  });

  it('gives nothing of another kind or another id', () => {
    assert.equal(network.get('vpc', 'subnet-1'), undefined);
    assert.equal(network.get('subnet', 'subnet-9'), undefined);
    assert.deepEqual(network.find('constructor'), []);
  });

  it('keeps what is in a VPC apart by who saw it', () => {
    const ids = (scope: typeof SCOPE): readonly string[] =>
      network.inVpc('subnet', { id: 'vpc-1', scope }).map(({ id }) => id);
    assert.deepEqual(ids(SCOPE), ['subnet-1', 'subnet-2']);
    assert.deepEqual(ids(CONSUMER), ['subnet-1']);
    assert.deepEqual(ids(ELSEWHERE), []);
  });

  it('has a peering connection in both its VPCs', () => {
    for (const id of ['vpc-1', 'vpc-2']) {
      assert.equal(network.inVpc('vpc-peering-connection', { id, scope: CONSUMER }).length, 1);
    }
  });
});

describe('a derived network', () => {
  const before = normalise([
    answersOf({ Vpcs: [vpc()], Subnets: [subnet(), subnet({ SubnetId: 'subnet-2' })] }),
  ]);
  const [first, second] = before.all('subnet');
  assert.ok(first && second);
  const renamed = { ...first, name: 'renamed' };
  const added = { ...second, id: 'subnet-3' };
  const after = before.derive({ replaced: new Map([[first, renamed]]), added: [added] });

  it('has what was replaced in its place and what was added at the end', () => {
    assert.deepEqual(after.all('subnet'), [renamed, second, added]);
    assert.equal(after.get('subnet', 'subnet-1'), renamed);
    assert.equal(after.get('subnet', 'subnet-3'), added);
    assert.deepEqual(after.inVpc('subnet', { id: 'vpc-1', scope: SCOPE }), [renamed, second, added]);
  });

  it('has not what was taken away', () => {
    const less = before.derive({ replaced: new Map(), added: [], removed: new Set([first]) });
    assert.deepEqual(less.all('subnet'), [second]);
    assert.equal(less.get('subnet', 'subnet-1'), undefined);
    assert.deepEqual(before.all('subnet'), [first, second]);
  });

  it('leaves the other as it was, and shares the rest with it', () => {
    assert.deepEqual(before.all('subnet'), [first, second]);
    assert.equal(before.get('subnet', 'subnet-3'), undefined);
    assert.equal(after.all('vpc')[0], before.all('vpc')[0]);
    assert.equal(after.regions, before.regions);
  });
});
