import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  named,
  networkInterface,
  networkOf,
  routeTable,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { linesBelow, treesOf, walk } from '../testing/trees';
import type { TreeNode } from '../node';

function trees(endpoint: Entry, more: Collections = {}): readonly TreeNode[] {
  return treesOf(networkOf({ Vpcs: [vpc()], VpcEndpoints: [gatewayEndpoint(endpoint)], ...more }));
}

const INTERFACE: Entry = {
  VpcEndpointType: 'Interface',
  ServiceName: 'com.amazonaws.us-east-1.ecr.api',
  RouteTableIds: [],
  SubnetIds: ['subnet-1', 'subnet-2'],
  NetworkInterfaceIds: ['eni-1', 'eni-2'],
  PrivateDnsEnabled: true,
};

describe('an endpoint’s row', () => {
  const row = (endpoint: Entry, more: Collections = {}, folder = 'interface'): string | undefined =>
    linesBelow(trees(endpoint, more), 'vpc-1', 'endpoints', folder)[0];

  it('of a gateway endpoint', () => {
    assert.equal(row({}, {}, 'gateway'), 'S3  vpce-1 · 1 table');
  });

  it('counts zones where all its subnets are known, else subnets', () => {
    const a = subnet();
    const b = subnet({ SubnetId: 'subnet-2', AvailabilityZone: 'us-east-1b' });
    assert.equal(row(INTERFACE, { Subnets: [a, b] }), 'ecr.api  vpce-1 · 2 zones · private DNS');
    assert.equal(row(INTERFACE, { Subnets: [a] }), 'ecr.api  vpce-1 · 2 subnets · private DNS');
    assert.equal(row(INTERFACE), 'ecr.api  vpce-1 · 2 subnets · private DNS');
  });

  for (const [state, words] of [
    ['PendingAcceptance', ' · pending acceptance'],
    ['pending', ' · pending'],
    ['Deleting', ' · deleting…'],
    ['failed', ' · failed'],
    ['constructor', ' · constructor'],
    ['available', ''],
  ] as const) {
    it(`in state ${state}`, () => {
      assert.equal(row({ State: state }, {}, 'gateway'), `S3  vpce-1 · 1 table${words}`);
    });
  }

  it('of an unknown type is there all the same', () => {
    assert.ok(
      linesBelow(trees({ VpcEndpointType: 'Teleport' }), 'vpc-1', 'endpoints').some((text) =>
        text.startsWith('S3  vpce-1'),
      ),
    );
  });
});

describe('below an endpoint', () => {
  it('are its tables, by their ids where they were not described', () => {
    const more = { RouteTables: [routeTable([], named('private'))] };
    const below = (of: Collections): readonly string[] =>
      linesBelow(trees({ RouteTableIds: ['rtb-1', 'rtb-9'] }, of), 'vpc-1', 'endpoints', 'gateway', 'vpce-1');
    assert.deepEqual(below(more), ['private  rtb-1', 'rtb-9  not described']);
    assert.deepEqual(below({}), ['rtb-1  not described', 'rtb-9  not described']);
  });

  it('are its interfaces, by their ids where they were not described', () => {
    const below = (of: Collections): readonly string[] =>
      linesBelow(trees(INTERFACE, of), 'vpc-1', 'endpoints', 'interface', 'vpce-1');
    assert.deepEqual(below({ NetworkInterfaces: [networkInterface()] }), [
      '10.0.1.5  eni-1 · us-east-1a',
      'eni-2  not described',
    ]);
    assert.deepEqual(below({}), ['eni-1  not described', 'eni-2  not described']);
  });
});

describe('an Instance Connect endpoint’s row', () => {
  it('names its subnet, made harmless', () => {
    const network = networkOf({
      Vpcs: [vpc()],
      Subnets: [subnet(named('a\u202eb'))],
      InstanceConnectEndpoints: [
        {
          InstanceConnectEndpointId: 'eice-1',
          VpcId: 'vpc-1',
          SubnetId: 'subnet-1',
          State: 'create-complete',
        },
      ],
    });
    const row = walk(treesOf(network)).find(
      ({ subject }) => subject.kind === 'resource' && subject.resource.id === 'eice-1',
    );
    assert.deepEqual(row?.description, ['eice-1', 'a b']);
  });
});
