import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family } from './family';
import { idList } from './list';
import { written } from './written';

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-gatewayroutetableassociation.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngatewayroutepropagation.html
 */
export const ASSOCIATIONS: Family = [
  ['AWS::EC2::SubnetRouteTableAssociation', association],
  ['AWS::EC2::GatewayRouteTableAssociation', association],
  ['AWS::EC2::VPNGatewayRoutePropagation', propagation],
];

function association(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'association',
      of,
      names: { routeTableId: 'RouteTableId', subnetId: 'SubnetId', gatewayId: 'GatewayId' },
      table: written(of, 'RouteTableId'),
      subnet: written(of, 'SubnetId'),
      gateway: written(of, 'GatewayId'),
    },
  ];
}

function propagation(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'propagation',
      of,
      names: { propagatingGateways: 'VpnGatewayId', routeTableIds: 'RouteTableIds' },
      tables: idList(written(of, 'RouteTableIds')),
      gateway: written(of, 'VpnGatewayId'),
    },
  ];
}
