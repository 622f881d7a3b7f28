import * as assert from 'node:assert/strict';
import { normalise } from '../../network/normalise/normalise';
import {
  answersOf,
  named,
  networkOf,
  peering,
  SCOPE,
  subnet,
  vpc,
  type Collections,
} from '../../network/testing/fixtures';
import { linesBelow, treesOf, walk } from '../testing/trees';

function gateways(collections: Collections): readonly string[] {
  return linesBelow(treesOf(networkOf({ Vpcs: [vpc()], ...collections })), 'vpc-1', 'gateways').filter(
    (text) => !text.endsWith('not read'),
  );
}

describe('the gateways of a VPC', () => {
  it('NAT gateways: subnet, public address, what is unusual', () => {
    const nat = { NatGatewayId: 'nat-1', VpcId: 'vpc-1', SubnetId: 'subnet-1' };
    const row = (more: object): readonly string[] =>
      gateways({ NatGateways: [{ ...nat, ...more }], Subnets: [subnet(named('public-a'))] });
    assert.deepEqual(row({ NatGatewayAddresses: [{ PublicIp: '54.80.112.7' }] }), [
      'nat-1  public-a · 54.80.112.7',
    ]);
    assert.deepEqual(row({ ConnectivityType: 'private', State: 'Failed' }), [
      'nat-1  public-a · private · failed',
    ]);
    assert.deepEqual(row({ AvailabilityMode: 'regional' }), ['nat-1  regional']);
    assert.deepEqual(row({ SubnetId: 'subnet-9' }), ['nat-1  subnet-9']);
  });

  it('attached ones, by what they are', () => {
    assert.deepEqual(
      gateways({
        InternetGateways: [
          { InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] },
        ],
        EgressOnlyInternetGateways: [
          { EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ VpcId: 'vpc-1', State: 'detaching' }] },
        ],
      }),
      ['igw-1  internet gateway · attached', 'eigw-1  egress-only · detaching'],
    );
  });

  it('VPN connections stand below their gateway', () => {
    const trees = treesOf(
      networkOf({
        Vpcs: [vpc()],
        VpnGateways: [{ VpnGatewayId: 'vgw-1', VpcAttachments: [{ VpcId: 'vpc-1', State: 'attached' }] }],
        VpnConnections: [
          {
            VpnConnectionId: 'vpn-1',
            VpnGatewayId: 'vgw-1',
            VgwTelemetry: [{ Status: 'UP' }, { Status: 'DOWN' }],
          },
          { VpnConnectionId: 'vpn-2', VpnGatewayId: 'vgw-2' },
        ],
      }),
    );
    assert.deepEqual(linesBelow(trees, 'vpc-1', 'gateways', 'vgw-1'), ['vpn-1  1 of 2 tunnels up']);
  });

  it('a peering connection names the far side, its account and Region where they are others', () => {
    assert.deepEqual(gateways({ VpcPeeringConnections: [peering()] }), ['pcx-1  to vpc-2 · 444455556666']);
    const back = peering({
      RequesterVpcInfo: { VpcId: 'vpc-2', OwnerId: SCOPE.account, Region: 'eu-west-1' },
      AccepterVpcInfo: { VpcId: 'vpc-1', OwnerId: SCOPE.account, Region: 'us-east-1' },
      Status: { Code: 'pending-acceptance' },
    });
    assert.deepEqual(gateways({ VpcPeeringConnections: [back] }), [
      'pcx-1  to vpc-2 · eu-west-1 · pending-acceptance',
    ]);
  });
});

describe('a transit gateway', () => {
  const TGW = { TransitGatewayId: 'tgw-1', Description: 'hub\u202e' };
  const attachment = {
    TransitGatewayAttachmentId: 'att-1',
    TransitGatewayId: 'tgw-1',
    ResourceType: 'vpn',
    ResourceId: 'vpn-1',
  };

  it('does not count attachments that were not read', () => {
    const trees = treesOf(networkOf({ TransitGateways: [TGW] }));
    assert.deepEqual(linesBelow(trees, 'transit-gateways'), ['tgw-1  hub · attachments not read']);
    assert.deepEqual(linesBelow(trees, 'transit-gateways', 'tgw-1'), [
      'TransitGatewayAttachments  not read',
      'TransitGatewayRouteTables  not read',
    ]);
  });

  it('has its attachments and tables', () => {
    const trees = treesOf(
      networkOf({
        TransitGateways: [TGW],
        TransitGatewayAttachments: [attachment],
        TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 't-1', TransitGatewayId: 'tgw-1' }],
      }),
    );
    assert.deepEqual(linesBelow(trees, 'transit-gateways'), ['tgw-1  hub · 1 attachment']);
    assert.deepEqual(linesBelow(trees, 'transit-gateways', 'tgw-1'), [
      'att-1  transit gateway tgw-1 · vpn vpn-1',
      't-1  route table · routes not read',
    ]);
    assert.deepEqual(linesBelow(trees, 'transit-gateways', 'tgw-1', 't-1'), ['Routes  not read']);
  });

  it('seen by two accounts has in each what that account saw', () => {
    const seen = { TransitGateways: [TGW], TransitGatewayAttachments: [attachment] };
    const scope = { ...SCOPE, account: '444455556666' };
    const trees = treesOf(normalise([answersOf(seen), answersOf(seen, { scope })]));
    const ids = walk(trees).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.filter((id) => id.endsWith('/att-1')).length, 2);
    assert.ok(!ids.some((id) => id.includes('#')));
  });
});
