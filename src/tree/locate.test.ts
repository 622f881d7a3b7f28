import * as assert from 'node:assert/strict';
import type { Network } from '../network/network';
import { normalise } from '../network/normalise/normalise';
import {
  answersOf,
  gatewayEndpoint,
  instance,
  networkInterface,
  networkOf,
  peering,
  SCOPE,
  subnet,
  vpc,
  type Collections,
} from '../network/testing/fixtures';
import { trailOf } from './locate';

function trail(network: Network, id: string, scope = SCOPE): string | undefined {
  const found = network.find(id).find((view) => view.scope === scope) ?? network.find(id)[0];
  assert.ok(found, id);
  return trailOf(network, found)?.join('/');
}

function trailIn(collections: Collections, id: string): string | undefined {
  return trail(networkOf(collections), id);
}

const ATTACHMENT = {
  TransitGatewayAttachmentId: 'att-1',
  TransitGatewayId: 'tgw-1',
  ResourceType: 'vpc',
  ResourceId: 'vpc-1',
};

describe('where a resource’s node is', () => {
  it('in a VPC, described or only named', () => {
    assert.equal(trailIn({ Vpcs: [vpc()], Subnets: [subnet()] }, 'subnet-1'), 'vpc-1/subnets/subnet-1');
    assert.equal(trailIn({ Subnets: [subnet()] }, 'subnet-1'), 'vpc-1/subnets/subnet-1');
  });

  it('of endpoints by type', () => {
    for (const [type, folder] of [
      ['Gateway', 'endpoints/gateway'],
      ['Interface', 'endpoints/interface'],
      ['GatewayLoadBalancer', 'endpoints'],
      ['Teleport', 'endpoints'],
    ] as const) {
      assert.equal(
        trailIn({ VpcEndpoints: [gatewayEndpoint({ VpcEndpointType: type })] }, 'vpce-1'),
        `vpc-1/${folder}/vpce-1`,
      );
    }
  });

  it('of an interface, below the instance that has it', () => {
    const NetworkInterfaces = [networkInterface(), networkInterface({ NetworkInterfaceId: 'eni-2' })];
    const collections = { NetworkInterfaces, Reservations: [{ Instances: [instance()] }] };
    assert.equal(trailIn(collections, 'eni-1'), 'vpc-1/compute/i-1/eni-1');
    assert.equal(trailIn(collections, 'eni-2'), 'vpc-1/compute/eni-2');
  });

  it('of a peering connection, in the VPC that this account has', () => {
    const back = peering({
      RequesterVpcInfo: { VpcId: 'vpc-2', OwnerId: '444455556666' },
      AccepterVpcInfo: { VpcId: 'vpc-1', OwnerId: SCOPE.account },
    });
    for (const VpcPeeringConnections of [[peering()], [back]]) {
      assert.equal(trailIn({ Vpcs: [vpc()], VpcPeeringConnections }, 'pcx-1'), 'vpc-1/gateways/pcx-1');
      assert.equal(trailIn({ Subnets: [subnet()], VpcPeeringConnections }, 'pcx-1'), 'vpc-1/gateways/pcx-1');
      assert.equal(trailIn({ VpcPeeringConnections }, 'pcx-1'), undefined);
    }
  });

  it('of a peering connection that both accounts saw, in each account’s own VPC', () => {
    const scope = { ...SCOPE, account: '444455556666' };
    const network = normalise([
      answersOf({ Vpcs: [vpc()], VpcPeeringConnections: [peering()] }),
      answersOf({ Vpcs: [vpc({ VpcId: 'vpc-2' })], VpcPeeringConnections: [peering()] }, { scope }),
    ]);
    assert.equal(trail(network, 'pcx-1'), 'vpc-1/gateways/pcx-1');
    assert.equal(trail(network, 'pcx-1', scope), 'vpc-2/gateways/pcx-1');
  });

  it('of an attachment in its VPC, else below its transit gateway, else nowhere', () => {
    const TransitGatewayAttachments = [ATTACHMENT];
    const TransitGateways = [{ TransitGatewayId: 'tgw-1' }];
    assert.equal(trailIn({ TransitGatewayAttachments, Vpcs: [vpc()] }, 'att-1'), 'vpc-1/gateways/att-1');
    assert.equal(
      trailIn({ TransitGatewayAttachments, TransitGateways }, 'att-1'),
      'transit-gateways/tgw-1/att-1',
    );
    assert.equal(trailIn({ TransitGatewayAttachments }, 'att-1'), undefined);
  });

  it('of what belongs to the account', () => {
    const collections = {
      TransitGateways: [{ TransitGatewayId: 'tgw-1' }],
      TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 't-1', TransitGatewayId: 'tgw-1' }],
      ServiceConfigurations: [{ ServiceId: 'svc-1', ServiceName: 'x' }],
      VpcEndpointConnections: [{ ServiceId: 'svc-1', VpcEndpointId: 'vpce-9' }],
      PrefixLists: [{ PrefixListId: 'pl-1', PrefixListName: 'x' }],
    };
    assert.equal(trailIn(collections, 'tgw-1'), 'transit-gateways/tgw-1');
    assert.equal(trailIn(collections, 't-1'), 'transit-gateways/tgw-1/t-1');
    assert.equal(trailIn(collections, 'svc-1'), 'endpoint-services/svc-1');
    assert.equal(trailIn(collections, 'vpce-9'), 'endpoint-services/svc-1/vpce-9');
    assert.equal(trailIn(collections, 'pl-1'), 'prefix-lists/pl-1');
  });

  it('of what hangs on something that was not described is nowhere', () => {
    const collections = {
      TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 't-1', TransitGatewayId: 'tgw-1' }],
      VpcEndpointConnections: [{ ServiceId: 'svc-1', VpcEndpointId: 'vpce-9' }],
      VpnConnections: [{ VpnConnectionId: 'vpn-1', VpnGatewayId: 'vgw-1' }],
      InternetGateways: [{ InternetGatewayId: 'igw-1' }],
      Reservations: [{ Instances: [instance({ VpcId: undefined })] }],
    };
    for (const id of ['t-1', 'vpce-9', 'vpn-1', 'igw-1', 'i-1'])
      assert.equal(trailIn(collections, id), undefined);
  });

  it('of Block Public Access only where it blocks', () => {
    const of = (mode: string): string | undefined => {
      const network = networkOf({ VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: mode }] });
      const [options] = network.all('block-public-access');
      assert.ok(options);
      return trailOf(network, options)?.join('/');
    };
    assert.equal(of('off'), undefined);
    assert.equal(of('block-ingress'), 'vpc-block-public-access/111122223333/us-east-1');
  });
});
