import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import type { DescribeAnswers } from '../../network/describe';
import { networkOf, subnet, vpc, type Collections } from '../../network/testing/fixtures';
import { line, linesBelow, nodeAt, treesOf } from '../testing/trees';
import type { TreeNode } from '../node';

function folders(collections: Collections, more: Partial<DescribeAnswers> = {}): readonly TreeNode[] {
  return treesOf(networkOf({ Vpcs: [vpc()], ...collections }, more));
}

/** Everything that a VPC's folders come from. */
const EMPTY: Collections = Object.fromEntries(
  [
    'Subnets',
    'RouteTables',
    'VpcEndpoints',
    'InstanceConnectEndpoints',
    'NatGateways',
    'InternetGateways',
    'EgressOnlyInternetGateways',
    'CarrierGateways',
    'VpnGateways',
    'VpcPeeringConnections',
    'TransitGatewayAttachments',
    'SecurityGroups',
    'NetworkAcls',
    'Reservations',
    'NetworkInterfaces',
  ].map((key) => [key, []]),
);

const LABELS = [
  'Subnets',
  'Route tables',
  'Endpoints',
  'Gateways',
  'Security groups',
  'Network ACLs',
  'Instances and interfaces',
];

describe('the folders of a VPC', () => {
  it('claim nothing where nothing was read', () => {
    assert.deepEqual(
      linesBelow(folders({}), 'vpc-1'),
      LABELS.map((label) => `${label}  not read`),
    );
    for (const node of nodeAt(folders({}), 'vpc-1')?.children?.() ?? [])
      assert.equal(node.children, undefined);
  });

  it('are not shown where they are read and empty, but for the first three', () => {
    assert.deepEqual(linesBelow(folders(EMPTY), 'vpc-1'), [
      'Subnets  none',
      'Route tables  none',
      'Endpoints  none yet',
    ]);
  });

  for (const [key, label] of [
    ['Subnets', 'Subnets'],
    ['RouteTables', 'Route tables'],
    ['SecurityGroups', 'Security groups'],
    ['NetworkAcls', 'Network ACLs'],
  ] as const) {
    it(`say that ${key} were denied`, () => {
      const trees = folders({ ...EMPTY, [key]: [] }, { denied: new Set([key]) });
      assert.ok(linesBelow(trees, 'vpc-1').includes(`${label}  not permitted`));
    });
  }

  it('never say none of what could not be taken', () => {
    const trees = folders({ ...EMPTY, Subnets: [subnet({ VpcId: undefined })] });
    assert.equal(linesBelow(trees, 'vpc-1')[0], 'Subnets  1 not readable');
  });

  it('have what was read, and a row for what was not', () => {
    const trees = folders({ Subnets: [subnet(), subnet({ SubnetId: 7 })] });
    const node = nodeAt(trees, 'vpc-1', 'subnets');
    assert.ok(node);
    assert.equal(line(node), 'Subnets  1 · not all read');
    assert.deepEqual(
      node.children?.().map((child) => english(child.label)),
      ['Subnets', 'subnet-1'],
    );
  });

  it('say of several collections what went wrong first, and what was not read in one row', () => {
    const trees = folders(
      { NatGateways: [{ NatGatewayId: 'nat-1', VpcId: 'vpc-1' }], InternetGateways: [] },
      { denied: new Set(['VpnGateways']) },
    );
    assert.deepEqual(linesBelow(trees, 'vpc-1', 'gateways'), [
      'VpnGateways  not permitted',
      'nat-1',
      'EgressOnlyInternetGateways, CarrierGateways, VpcPeeringConnections, TransitGatewayAttachments  not read',
    ]);
  });

  it('are denied rather than not read, where both are', () => {
    const trees = folders({}, { denied: new Set(['InternetGateways']) });
    assert.ok(linesBelow(trees, 'vpc-1').includes('Gateways  not permitted'));
  });

  it('count what is there beside what is not known', () => {
    const trees = folders({ VpcEndpoints: [] });
    assert.ok(linesBelow(trees, 'vpc-1').includes('Endpoints  0 · not all read'));
  });

  it('of one subnet are open', () => {
    assert.equal(nodeAt(folders({ Subnets: [subnet()] }), 'vpc-1', 'subnets')?.open, true);
    const two = folders({ Subnets: [subnet(), subnet({ SubnetId: 'subnet-2' })] });
    assert.equal(nodeAt(two, 'vpc-1', 'subnets')?.open, false);
  });
});
