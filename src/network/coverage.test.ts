import * as assert from 'node:assert/strict';
import { COLLECTION_KEYS } from './collections';
import { regionView } from './coverage';
import { message } from './message';
import { answersOf, networkOf, SCOPE } from './testing/fixtures';

const failed = new Map([['Subnets', message('Throttled')]] as const);

describe('coverage', () => {
  const { coverage } = regionView(
    answersOf(
      { Vpcs: [], RouteTables: [{}], VpcEndpoints: [], Subnets: [] },
      { denied: new Set(['VpcEndpoints', 'NatGateways']), failed },
    ),
    new Map([['RouteTables', 1]]),
  );

  it('is read where an answer is there, though it be empty', () => {
    assert.deepEqual(coverage.Vpcs, { state: 'read' });
  });

  it('is partly read where entries could not be taken', () => {
    assert.deepEqual(coverage.RouteTables, { state: 'partly-read', leftOut: 1 });
  });

  it('is denied, with the permission, whether an answer is there or not', () => {
    assert.deepEqual(coverage.VpcEndpoints, { state: 'denied', action: 'ec2:DescribeVpcEndpoints' });
    assert.deepEqual(coverage.NatGateways, { state: 'denied', action: 'ec2:DescribeNatGateways' });
  });

  it('is failed, with the reason', () => {
    assert.deepEqual(coverage.Subnets, {
      state: 'failed',
      action: 'ec2:DescribeSubnets',
      why: message('Throttled'),
    });
  });

  it('is not read for everything else, and there for every collection', () => {
    assert.deepEqual(Object.keys(coverage), COLLECTION_KEYS);
    const notRead = COLLECTION_KEYS.filter((key) => coverage[key].state === 'not-read');
    assert.equal(notRead.length, COLLECTION_KEYS.length - 5);
  });

  it('lets absence be concluded from what was read alone', () => {
    const network = networkOf({ Vpcs: [], Subnets: ['rubbish'] }, { denied: new Set(['VpcEndpoints']) });
    const read = COLLECTION_KEYS.filter((key) => network.isRead(key, SCOPE));
    assert.deepEqual(read, ['Vpcs']);
    assert.ok(!network.isRead('Vpcs', { ...SCOPE, region: 'eu-west-1' }));
  });
});
