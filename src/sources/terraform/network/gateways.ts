import type { GatewayPart } from '../../declared/network/part';
import { vpcOf } from './looked-up';
import type { PartReader, PartReaders } from './part-reader';

export const GATEWAY_TYPES: PartReaders = {
  aws_internet_gateway: gateway('internet-gateway'),
  aws_egress_only_internet_gateway: gateway('egress-only-internet-gateway'),
  aws_ec2_carrier_gateway: gateway('carrier-gateway'),
  aws_vpn_gateway: gateway('vpn-gateway'),
  aws_internet_gateway_attachment: attachment('internet_gateway_id'),
  aws_vpn_gateway_attachment: attachment('vpn_gateway_id'),
};

/**
 * Internet and virtual private gateways may be attached by resources of their own, and then name no VPC.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/internet_gateway
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpn_gateway
 */
function gateway(kind: GatewayPart['gateway']): PartReader {
  return (args, of) => [
    {
      kind: 'gateway',
      of,
      names: { vpcId: 'vpc_id' },
      gateway: kind,
      // a virtual private gateway is looked up by a name of its own
      vpc: args.isWritten('attached_vpc_id')
        ? args.text('attached_vpc_id')
        : vpcOf(args, of, 'attachment.vpc-id'),
    },
  ];
}

/**
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/internet_gateway_attachment
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpn_gateway_attachment
 */
function attachment(name: string): PartReader {
  return (args, of) => [
    {
      kind: 'gateway-attachment',
      of,
      names: { gateway: name, vpcId: 'vpc_id' },
      gateway: args.text(name),
      vpc: args.text('vpc_id'),
    },
  ];
}
