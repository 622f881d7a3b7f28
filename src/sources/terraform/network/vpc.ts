import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { CidrBlockPart, VpcPart } from '../../declared/network/part';
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
  aws_vpc_ipv4_cidr_block_association: (args, of) => [readBlock(args, of, 'ipv4')],
  aws_vpc_ipv6_cidr_block_association: (args, of) => [readBlock(args, of, 'ipv6')],
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

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_ipv4_cidr_block_association */
function readBlock(args: Arguments, of: DeclaredResource, family: 'ipv4' | 'ipv6'): CidrBlockPart {
  const written = args.text(family === 'ipv4' ? 'cidr_block' : 'ipv6_cidr_block');
  const block = written ?? unknown(message('The block comes from a pool.'));
  return {
    kind: 'vpc-cidr-block',
    of,
    names: {},
    vpc: args.text('vpc_id'),
    ipv4: family === 'ipv4' ? block : undefined,
    ipv6: family === 'ipv6' ? block : undefined,
  };
}

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
