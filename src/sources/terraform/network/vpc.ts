import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { VpcPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import type { Arguments } from './arguments';
import type { PartReaders } from './part-reader';

const NAMES = {
  cidrBlocks: 'cidr_block',
  ipv6CidrBlocks: 'ipv6_cidr_block',
  dnsSupport: 'enable_dns_support',
  dnsHostnames: 'enable_dns_hostnames',
};

export const VPC_TYPES: PartReaders = {
  aws_vpc: (args, of) => [readVpc(args, of)],
  // its DNS attributes are both on by default
  // @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_vpc
  aws_default_vpc: (args, of) => [
    {
      ...readVpc(args, of),
      dnsHostnames: args.flag('enable_dns_hostnames') ?? true,
      isDefault: true,
    },
  ],
};

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc */
function readVpc(args: Arguments, of: DeclaredResource): VpcPart {
  return {
    kind: 'vpc',
    of,
    names: NAMES,
    cidr: args.text('cidr_block') ?? unknown(message('The VPC’s CIDR block comes from a pool.')),
    ipv6: ipv6Of(args),
    dnsSupport: args.flag('enable_dns_support'),
    dnsHostnames: args.flag('enable_dns_hostnames'),
    isDefault: of.isReadOnly && args.flag('default') === true,
  };
}

function ipv6Of(args: Arguments): Value | undefined {
  const block = args.text('ipv6_cidr_block');
  if (block !== undefined) return block;
  // a block comes from a pool without its range being written
  if (args.isWritten('ipv6_ipam_pool_id')) return true;
  return args.flag('assign_generated_ipv6_cidr_block');
}
