import * as assert from 'node:assert/strict';
import type * as ec2 from '@aws-sdk/client-ec2';
import type { CollectionKey } from '../../network/collections';
import { PROTOCOL, structureOf } from './protocol/shapes';
import { clientWith, send } from './testing/clients';
import { sampleOf } from './testing/samples';

function itemStructure(operation: string, member: string): string {
  const output = PROTOCOL.operations[operation]?.output ?? '';
  const type = structureOf(PROTOCOL.outputs, output)[member]?.[1];
  assert.ok(typeof type === 'object' && typeof type.of === 'string', `${operation}.${member}`);
  return type.of;
}

/** Calls that answer a collection as a whole. */
const WHOLE: readonly (readonly [operation: string, collection: CollectionKey, member?: string])[] = [
  ['DescribeVpcs', 'Vpcs'],
  ['DescribeSubnets', 'Subnets'],
  ['DescribeRouteTables', 'RouteTables'],
  ['DescribeInternetGateways', 'InternetGateways'],
  ['DescribeEgressOnlyInternetGateways', 'EgressOnlyInternetGateways'],
  ['DescribeNatGateways', 'NatGateways'],
  ['DescribeVpnGateways', 'VpnGateways'],
  ['DescribeVpnConnections', 'VpnConnections'],
  ['DescribeCarrierGateways', 'CarrierGateways'],
  ['DescribeTransitGateways', 'TransitGateways'],
  ['DescribeTransitGatewayAttachments', 'TransitGatewayAttachments'],
  ['DescribeTransitGatewayVpcAttachments', 'TransitGatewayVpcAttachments'],
  ['DescribeTransitGatewayRouteTables', 'TransitGatewayRouteTables'],
  ['DescribeVpcPeeringConnections', 'VpcPeeringConnections'],
  ['DescribeVpcEndpoints', 'VpcEndpoints'],
  ['DescribeInstanceConnectEndpoints', 'InstanceConnectEndpoints'],
  ['DescribeVpcEndpointServiceConfigurations', 'ServiceConfigurations'],
  ['DescribeVpcEndpointConnections', 'VpcEndpointConnections'],
  ['DescribeVpcEndpointServices', 'ServiceDetails'],
  ['DescribePrefixLists', 'PrefixLists'],
  ['DescribeManagedPrefixLists', 'ManagedPrefixLists', 'PrefixLists'],
  ['DescribeNetworkInterfaces', 'NetworkInterfaces'],
  ['DescribeInstances', 'Reservations'],
  ['DescribeSecurityGroups', 'SecurityGroups'],
  ['DescribeNetworkAcls', 'NetworkAcls'],
  ['DescribeVpcBlockPublicAccessExclusions', 'VpcBlockPublicAccessExclusions'],
  ['DescribeAvailabilityZones', 'AvailabilityZones'],
];

describe('the sandbox answers what is in its state, every member of it', () => {
  for (const [operation, collection, member = collection] of WHOLE) {
    const samples = (): object[] => [1, 2, 3].map((mark) => sampleOf(itemStructure(operation, member), mark));

    it(operation, async () => {
      const answer = await send(clientWith({ [collection]: samples() }), operation, {});
      assert.deepEqual(answer[member], samples());
    });

    it(`${operation}: nothing`, async () => {
      const answer = await send(clientWith({}), operation, {});
      assert.deepEqual(answer[member], []);
      assert.equal(answer['NextToken'], undefined);
    });
  }

  const PER_RESOURCE = [
    [
      'DescribeVpcEndpointServicePermissions',
      'VpcEndpointServicePermissions',
      'AllowedPrincipals',
      'ServiceConfigurations',
      'ServiceId',
    ],
    ['GetManagedPrefixListEntries', 'PrefixListEntries', 'Entries', 'ManagedPrefixLists', 'PrefixListId'],
    [
      'SearchTransitGatewayRoutes',
      'TransitGatewayRoutes',
      'Routes',
      'TransitGatewayRouteTables',
      'TransitGatewayRouteTableId',
    ],
    [
      'GetTransitGatewayRouteTableAssociations',
      'TransitGatewayRouteTableAssociations',
      'Associations',
      'TransitGatewayRouteTables',
      'TransitGatewayRouteTableId',
    ],
    [
      'GetTransitGatewayRouteTablePropagations',
      'TransitGatewayRouteTablePropagations',
      'TransitGatewayRouteTablePropagations',
      'TransitGatewayRouteTables',
      'TransitGatewayRouteTableId',
    ],
  ] as const;
  for (const [operation, collection, member, resources, id] of PER_RESOURCE) {
    it(operation, async () => {
      const list = [1, 2].map((mark) => sampleOf(itemStructure(operation, member), mark));
      const client = clientWith({
        [resources]: [{ [id]: 'x-1' }, { [id]: 'x-2' }],
        [collection]: [{ [id]: 'x-1', [member]: list }],
      });
      const filters =
        operation === 'SearchTransitGatewayRoutes' ? { Filters: [{ Name: 'state', Values: ['*'] }] } : {};
      assert.deepEqual((await send(client, operation, { [id]: 'x-1', ...filters }))[member], list);
      assert.deepEqual((await send(client, operation, { [id]: 'x-2', ...filters }))[member], []);
    });
  }

  it('DescribeVpcBlockPublicAccessOptions', async () => {
    const options = sampleOf('VpcBlockPublicAccessOptions', 1);
    const operation = 'DescribeVpcBlockPublicAccessOptions';
    const set = await send(clientWith({ VpcBlockPublicAccessOptions: [options] }), operation, {});
    assert.deepEqual(set['VpcBlockPublicAccessOptions'], options);
    const unset = (await send(
      clientWith({}),
      operation,
      {},
    )) as ec2.DescribeVpcBlockPublicAccessOptionsResult;
    assert.equal(unset.VpcBlockPublicAccessOptions?.InternetGatewayBlockMode, 'off');
  });

  it('takes dates as text, as files have them, and leaves out what has another type than EC2 says', async () => {
    const gateways = [
      {
        NatGatewayId: 'nat-1',
        CreateTime: '2020-03-03 01:21:01+00:00',
        Tags: 'none',
        SubnetId: {},
        State: null,
      },
      'rubbish',
      { NatGatewayId: 'nat-2', CreateTime: 'yesterday', NatGatewayAddresses: [7], Unheard: 1 },
    ];
    const answer = await send(clientWith({ NatGateways: gateways }), 'DescribeNatGateways', {});
    assert.deepEqual(answer['NatGateways'], [
      { NatGatewayId: 'nat-1', CreateTime: new Date('2020-03-03T01:21:01Z') },
      { NatGatewayId: 'nat-2', NatGatewayAddresses: [] },
    ]);
  });
});
