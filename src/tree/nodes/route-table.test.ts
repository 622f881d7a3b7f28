import * as assert from 'node:assert/strict';
import {
  associated,
  gatewayEndpoint,
  named,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  subnet,
  vpc,
  type Collections,
} from '../../network/testing/fixtures';
import { line, linesBelow, nodeAt, treesOf, walk } from '../testing/trees';
import type { TreeNode } from '../node';

function trees(collections: Collections): readonly TreeNode[] {
  return treesOf(networkOf({ Vpcs: [vpc()], ...collections }));
}

function rowOf(collections: Collections, id = 'rtb-1'): string {
  const node = nodeAt(trees(collections), 'vpc-1', 'route-tables', id);
  assert.ok(node);
  return line(node);
}

const OWN = routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('subnet-1')] });

describe('a route table’s row', () => {
  const Subnets = [subnet(), subnet({ SubnetId: 'subnet-2' })];

  it('counts the subnets that it serves, and says how', () => {
    const RouteTables = [routeTable([]), OWN];
    assert.equal(rowOf({ Subnets, RouteTables }), 'rtb-1  main · 1 subnet by default');
    assert.equal(rowOf({ Subnets, RouteTables }, 'rtb-2'), 'rtb-2  1 subnet');
    const both = routeTable([], { Associations: [{ Main: true }, associated('subnet-1')] });
    assert.equal(rowOf({ Subnets, RouteTables: [both] }), 'rtb-1  main · 2 subnets, 1 by default');
  });

  it('says no subnet of a table that has no association', () => {
    assert.equal(rowOf({ RouteTables: [routeTable([], { Associations: [] })] }), 'rtb-1  no subnet');
  });

  it('does not say so where the subnets were not read', () => {
    assert.equal(rowOf({ RouteTables: [OWN] }, 'rtb-2'), 'rtb-2  1 subnet');
    assert.equal(rowOf({ RouteTables: [routeTable([])] }), 'rtb-1  main');
  });

  it('says that it routes what enters at a gateway', () => {
    const edge = routeTable([], { Associations: [{ GatewayId: 'igw-1' }] });
    assert.equal(rowOf({ RouteTables: [edge] }), 'rtb-1  edge of 1 gateway');
  });
});

describe('below a route table', () => {
  it('are its routes in order, then whom it serves', () => {
    const found = linesBelow(
      trees({
        Subnets: [subnet(named('a'))],
        RouteTables: [
          routeTable([
            route('0.0.0.0/0', { NatGatewayId: 'nat-1' }),
            route('pl-s3', { GatewayId: 'vpce-1' }),
            route('pl-x', { TransitGatewayId: 'tgw-1' }),
            route('10.9.0.0/16', { GatewayId: 'vgw-1' }, { Origin: 'EnableVgwRoutePropagation' }),
            route('10.8.0.0/16', { NatGatewayId: 'nat-gone' }, { State: 'blackhole' }),
          ]),
        ],
        NatGateways: [{ NatGatewayId: 'nat-1', VpcId: 'vpc-1', ...named('nat-a') }],
        VpcEndpoints: [gatewayEndpoint()],
        PrefixLists: [S3_LIST],
        ManagedPrefixLists: [{ PrefixListId: 'pl-x', PrefixListName: 's3', OwnerId: '111122223333' }],
      }),
      'vpc-1',
      'route-tables',
      'rtb-1',
    );
    assert.deepEqual(found, [
      '10.0.0.0/16  → local',
      '10.8.0.0/16  → nat-gone · blackhole',
      'S3 pl-s3  → vpce-1 · 2 ranges',
      's3 pl-x  → tgw-1 · ranges not read',
      '0.0.0.0/0  → nat-a · nat-1',
      '10.9.0.0/16  → vgw-1 · propagated',
      'Associations  1',
    ]);
  });

  it('stand two routes to one destination, each with an id of its own', () => {
    const tree = trees({
      RouteTables: [
        routeTable([
          route('0.0.0.0/0', { GatewayId: 'igw-1' }),
          route('0.0.0.0/0', { GatewayId: 'vgw-1' }, { Origin: 'EnableVgwRoutePropagation' }),
        ]),
      ],
    });
    const ids = walk(tree).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(linesBelow(tree, 'vpc-1', 'route-tables', 'rtb-1').length, 3);
  });

  it('stand subnets and gateways that nobody described, by their ids', () => {
    const tree = trees({
      RouteTables: [routeTable([], { Associations: [associated('subnet-9'), { GatewayId: 'igw-9' }] })],
    });
    assert.deepEqual(linesBelow(tree, 'vpc-1', 'route-tables', 'rtb-1', 'associations'), [
      'subnet-9  associated · not described',
      'igw-9  edge',
    ]);
  });
});
