import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { COLLECTION_KEYS, type CollectionKey } from '../collections';
import { orderedRoutes } from '../routing/route-order';
import { routeTableAssociations } from '../routing/effective-route-table';
import { wayOut } from '../routing/way-out';
import {
  gatewayEndpoint,
  instance,
  networkInterface,
  networkOf,
  peering,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  type Entry,
} from '../testing/fixtures';

/** A good entry of each collection whose entries become a resource, and the id of that resource. */
const GOOD: Partial<Record<CollectionKey, readonly [id: string, entry: Entry]>> = {
  Vpcs: ['vpc-1', vpc()],
  Subnets: ['subnet-1', subnet()],
  RouteTables: ['rtb-1', routeTable([])],
  InternetGateways: ['igw-1', { InternetGatewayId: 'igw-1' }],
  EgressOnlyInternetGateways: ['eigw-1', { EgressOnlyInternetGatewayId: 'eigw-1' }],
  NatGateways: ['nat-1', { NatGatewayId: 'nat-1', VpcId: 'vpc-1' }],
  VpnGateways: ['vgw-1', { VpnGatewayId: 'vgw-1' }],
  VpnConnections: ['vpn-1', { VpnConnectionId: 'vpn-1' }],
  CarrierGateways: ['cagw-1', { CarrierGatewayId: 'cagw-1', VpcId: 'vpc-1' }],
  TransitGateways: ['tgw-1', { TransitGatewayId: 'tgw-1' }],
  TransitGatewayAttachments: ['att-1', { TransitGatewayAttachmentId: 'att-1', TransitGatewayId: 'tgw-1' }],
  TransitGatewayVpcAttachments: ['att-1', { TransitGatewayAttachmentId: 'att-1', TransitGatewayId: 'tgw-1' }],
  TransitGatewayRouteTables: ['t-1', { TransitGatewayRouteTableId: 't-1', TransitGatewayId: 'tgw-1' }],
  VpcPeeringConnections: ['pcx-1', peering()],
  VpcEndpoints: ['vpce-1', gatewayEndpoint()],
  InstanceConnectEndpoints: ['eice-1', { InstanceConnectEndpointId: 'eice-1' }],
  ServiceConfigurations: ['svc-1', { ServiceId: 'svc-1', ServiceName: 'x' }],
  VpcEndpointConnections: ['vpce-9', { VpcEndpointId: 'vpce-9', ServiceId: 'svc-1' }],
  ServiceDetails: ['x/', { ServiceName: 'x' }],
  LoadBalancers: ['arn:x', { LoadBalancerArn: 'arn:x' }],
  PrefixLists: ['pl-1', { PrefixListId: 'pl-1', PrefixListName: 'x' }],
  ManagedPrefixLists: ['pl-1', { PrefixListId: 'pl-1', PrefixListName: 'x' }],
  NetworkInterfaces: ['eni-1', networkInterface()],
  Reservations: ['i-1', { Instances: [instance()] }],
  SecurityGroups: ['sg-1', securityGroup()],
  NetworkAcls: ['acl-1', { NetworkAclId: 'acl-1', VpcId: 'vpc-1' }],
  VpcBlockPublicAccessExclusions: ['x-1', { ExclusionId: 'x-1', ResourceArn: 'arn:x' }],
};

/** Words that an object knows without having been told. */
const WORDS = [
  'constructor',
  '__proto__',
  'hasOwnProperty',
  '',
  '-1',
  'gateway',
  '10.0.0.0/8',
  'pl-1',
  'local',
];

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
  fc.constantFrom<unknown>(...WORDS, null, true, 1, [], {}, [null], [{}], new Date(NaN)),
);

/** Rubbish that looks like an entry: the fields of a good one, some of them with any value. */
function nearly(entry: Entry): fc.Arbitrary<unknown> {
  const fields = Object.keys(entry);
  const broken = fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 3 });
  const renamed = Object.fromEntries(
    Object.entries(entry).map(([key, field]) => [key, typeof field === 'string' ? `other-${field}` : field]),
  );
  return broken.map((change) => ({ ...renamed, ...change }));
}

describe('rubbish in a collection', () => {
  for (const key of COLLECTION_KEYS) {
    const good = GOOD[key];
    it(`of ${key} throws nothing and takes no good entry with it`, () => {
      const entry = good ? fc.oneof(value, nearly(good[1])) : value;
      fc.assert(
        fc.property(fc.array(entry, { maxLength: 4 }), fc.array(entry, { maxLength: 3 }), (before, after) => {
          const network = networkOf({ [key]: [...before, ...(good ? [good[1]] : []), ...after] });
          if (good) assert.equal(network.find(good[0]).length, 1);
          for (const table of network.all('route-table')) {
            wayOut(network, table);
            assert.equal(orderedRoutes(network, table).length, table.routes.length);
          }
          for (const one of network.all('subnet')) routeTableAssociations(network).of(one);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('of every entry is either a resource, a problem or nothing that stands for itself', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(value, nearly(subnet())), { maxLength: 6 }), (entries) => {
        const { resources, problems } = networkOf({ Subnets: entries });
        assert.equal(resources.length + problems.length, entries.length);
      }),
    );
  });
});
