import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family } from './family';
import { idList } from './list';
import { written } from './written';

/** The two types of attachments have the same properties as far as a network is concerned. */
export const TRANSIT_GATEWAYS: Family = [
  ['AWS::EC2::TransitGateway', transitGateway],
  ['AWS::EC2::TransitGatewayAttachment', attachment],
  ['AWS::EC2::TransitGatewayVpcAttachment', attachment],
];

function transitGateway(of: DeclaredResource): readonly Part[] {
  return [{ kind: 'transit-gateway', of, names: {} }];
}

function attachment(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'transit-gateway-attachment',
      of,
      names: { transitGatewayId: 'TransitGatewayId', resourceId: 'VpcId', subnetIds: 'SubnetIds' },
      transitGateway: written(of, 'TransitGatewayId'),
      vpc: written(of, 'VpcId'),
      subnets: idList(written(of, 'SubnetIds')),
    },
  ];
}
