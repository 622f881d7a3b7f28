import { vpcOf } from './looked-up';
import type { PartReaders } from './part-reader';

export const TRANSIT_GATEWAY_TYPES: PartReaders = {
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_transit_gateway */
  aws_ec2_transit_gateway: (_, of) => [{ kind: 'transit-gateway', of, names: {} }],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_transit_gateway_vpc_attachment */
  aws_ec2_transit_gateway_vpc_attachment: (args, of) => [
    {
      kind: 'transit-gateway-attachment',
      of,
      names: { transitGatewayId: 'transit_gateway_id', vpcId: 'vpc_id', subnetIds: 'subnet_ids' },
      transitGateway: args.text('transit_gateway_id'),
      vpc: vpcOf(args, of),
      subnets: args.list('subnet_ids'),
    },
  ],
};
