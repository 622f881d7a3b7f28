import type { GatewayPart, Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family, ReadParts } from './family';
import { given, written } from './written';

/** Internet and virtual private gateways are in no VPC before an AWS::EC2::VPCGatewayAttachment puts them there. */
export const GATEWAYS: Family = [
  ['AWS::EC2::InternetGateway', gateway('internet-gateway')],
  ['AWS::EC2::EgressOnlyInternetGateway', gateway('egress-only-internet-gateway')],
  ['AWS::EC2::CarrierGateway', gateway('carrier-gateway')],
  ['AWS::EC2::VPNGateway', gateway('vpn-gateway')],
  ['AWS::EC2::VPCGatewayAttachment', attachments],
];

function gateway(kind: GatewayPart['gateway']): ReadParts {
  return (of) => [
    { kind: 'gateway', gateway: kind, of, names: { attachments: 'VpcId' }, vpc: written(of, 'VpcId') },
  ];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html */
function attachments(of: DeclaredResource): readonly Part[] {
  return ['InternetGatewayId', 'VpnGatewayId'].flatMap((name): readonly Part[] => {
    const found = given(written(of, name));
    if (!found) return [];
    const { value, under } = found;
    const names = { gatewayId: name, vpcId: 'VpcId' };
    return [{ kind: 'gateway-attachment', of, under, names, gateway: value, vpc: written(of, 'VpcId') }];
  });
}
