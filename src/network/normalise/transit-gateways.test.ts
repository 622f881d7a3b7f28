import * as assert from 'node:assert/strict';
import { networkOf, only, type Entry } from '../testing/fixtures';

const TABLE: Entry = {
  TransitGatewayRouteTableId: 'tgw-rtb-1',
  TransitGatewayId: 'tgw-1',
  State: 'available',
};
const ATTACHMENT: Entry = {
  TransitGatewayAttachmentId: 'tgw-attach-1',
  TransitGatewayId: 'tgw-1',
  ResourceType: 'vpc',
  ResourceId: 'vpc-1',
  ResourceOwnerId: '444455556666',
  State: 'available',
  Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
};
const VPC_ATTACHMENT: Entry = {
  TransitGatewayAttachmentId: 'tgw-attach-1',
  TransitGatewayId: 'tgw-1',
  VpcId: 'vpc-1',
  VpcOwnerId: '444455556666',
  SubnetIds: ['subnet-1', 'subnet-2'],
};

describe('transit gateways, of several calls', () => {
  it('an attachment has its resource from one call and its subnets from the other', () => {
    const network = networkOf({
      TransitGatewayAttachments: [ATTACHMENT],
      TransitGatewayVpcAttachments: [VPC_ATTACHMENT],
    });
    const { resourceType, resourceId, resourceOwner, routeTableId, subnetIds } = only(
      network.all('transit-gateway-attachment'),
    );
    assert.deepEqual(
      { resourceType, resourceId, resourceOwner, routeTableId, subnetIds },
      {
        resourceType: 'vpc',
        resourceId: 'vpc-1',
        resourceOwner: '444455556666',
        routeTableId: 'tgw-rtb-1',
        subnetIds: ['subnet-1', 'subnet-2'],
      },
    );
  });

  it('either call will do', () => {
    const general = only(
      networkOf({ TransitGatewayAttachments: [ATTACHMENT] }).all('transit-gateway-attachment'),
    );
    assert.equal(general.subnetIds, undefined);
    const ofVpc = only(
      networkOf({ TransitGatewayVpcAttachments: [VPC_ATTACHMENT] }).all('transit-gateway-attachment'),
    );
    assert.deepEqual([ofVpc.resourceType, ofVpc.resourceId], ['vpc', 'vpc-1']);
  });

  it('subnets that cannot be read leave the attachment standing', () => {
    const network = networkOf({
      TransitGatewayAttachments: [ATTACHMENT],
      TransitGatewayVpcAttachments: [{ ...VPC_ATTACHMENT, SubnetIds: [1] }],
    });
    assert.equal(only(network.all('transit-gateway-attachment')).subnetIds, undefined);
    assert.equal(only(network.problems).key, 'TransitGatewayVpcAttachments[0].SubnetIds[0]');
  });

  it('a table has routes, associations and propagations of three more', () => {
    const id = 'tgw-rtb-1';
    const network = networkOf({
      TransitGatewayRouteTables: [TABLE],
      TransitGatewayRoutes: [
        {
          TransitGatewayRouteTableId: id,
          Routes: [
            {
              DestinationCidrBlock: '10.0.0.0/16',
              Type: 'propagated',
              State: 'active',
              TransitGatewayAttachments: [
                { TransitGatewayAttachmentId: 'tgw-attach-1', ResourceType: 'vpc' },
              ],
            },
            { PrefixListId: 'pl-1', Type: 'static', State: 'blackhole' },
          ],
        },
      ],
      TransitGatewayRouteTableAssociations: [
        {
          TransitGatewayRouteTableId: id,
          Associations: [{ TransitGatewayAttachmentId: 'tgw-attach-1' }],
        },
      ],
      TransitGatewayRouteTablePropagations: [
        { TransitGatewayRouteTableId: id, TransitGatewayRouteTablePropagations: [] },
      ],
    });
    const { routes, associations, propagations } = only(network.all('transit-gateway-route-table'));
    assert.deepEqual(
      routes?.map(({ cidr, prefixListId, attachments, type, state }) => [
        cidr ?? prefixListId,
        attachments.map((attachment) => attachment.id).join(),
        type,
        state,
      ]),
      [
        ['10.0.0.0/16', 'tgw-attach-1', 'propagated', 'active'],
        ['pl-1', '', 'static', 'blackhole'],
      ],
    );
    assert.deepEqual([associations, propagations], [['tgw-attach-1'], []]);
  });

  it('what was not read of a table is not empty', () => {
    const network = networkOf({
      TransitGatewayRouteTables: [TABLE],
      TransitGatewayRoutes: [{ TransitGatewayRouteTableId: 'tgw-rtb-1' }],
      TransitGatewayRouteTableAssociations: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', Associations: 'no' }],
    });
    const { routes, associations, propagations } = only(network.all('transit-gateway-route-table'));
    assert.deepEqual([routes, associations, propagations], [undefined, undefined, undefined]);
    assert.equal(only(network.problems).key, 'TransitGatewayRouteTableAssociations[0].Associations');
  });
});
