import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family } from './family';
import { written } from './written';

/**
 * A regional one (`AvailabilityMode: regional`) names its VPC, any other its subnet.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html
 */
export const NAT_GATEWAYS: Family = [['AWS::EC2::NatGateway', natGateway]];

function natGateway(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'nat-gateway',
      of,
      names: { vpcId: 'VpcId', subnetId: 'SubnetId', connectivity: 'ConnectivityType' },
      subnet: written(of, 'SubnetId'),
      vpc: written(of, 'VpcId'),
      connectivity: written(of, 'ConnectivityType'),
    },
  ];
}
