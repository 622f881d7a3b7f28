import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family } from './family';
import { written } from './written';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcpeeringconnection.html */
export const PEERINGS: Family = [['AWS::EC2::VPCPeeringConnection', peering]];

function peering(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'peering',
      of,
      names: { requester: 'VpcId', accepter: 'PeerVpcId' },
      vpc: written(of, 'VpcId'),
      peer: written(of, 'PeerVpcId'),
    },
  ];
}
