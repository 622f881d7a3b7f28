import { vpcOf } from './looked-up';
import type { PartReaders } from './part-reader';

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/nat_gateway */
export const NAT_GATEWAY_TYPES: PartReaders = {
  aws_nat_gateway: (args, of) => [
    {
      kind: 'nat-gateway',
      of,
      names: { vpcId: 'vpc_id', subnetId: 'subnet_id', connectivity: 'connectivity_type' },
      subnet: args.text('subnet_id'),
      // `availability_mode = "regional"`: it is in a VPC, and in none of its subnets
      vpc: vpcOf(args, of),
      connectivity: args.text('connectivity_type'),
    },
  ],
};
