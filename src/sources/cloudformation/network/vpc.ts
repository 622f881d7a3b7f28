import { message } from '../../../network/message';
import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { notKnown } from '../evaluate/kinds';
import type { Family } from './family';
import { firstWritten, written } from './written';

const NAMES = {
  cidrBlocks: 'CidrBlock',
  dnsSupport: 'EnableDnsSupport',
  dnsHostnames: 'EnableDnsHostnames',
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html */
export const VPCS: Family = [
  ['AWS::EC2::VPC', vpc],
  ['AWS::EC2::VPCCidrBlock', furtherBlock],
];

function vpc(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'vpc',
      of,
      names: NAMES,
      cidr: written(of, 'CidrBlock') ?? fromPool(of, 'Ipv4IpamPoolId', 'Ipv4NetmaskLength'),
      // It is another resource that gives it one, AWS::EC2::VPCCidrBlock.
      ipv6: undefined,
      dnsSupport: written(of, 'EnableDnsSupport'),
      dnsHostnames: written(of, 'EnableDnsHostnames'),
      isDefault: false,
    },
  ];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpccidrblock.html */
function furtherBlock(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'vpc-cidr-block',
      of,
      names: {},
      vpc: written(of, 'VpcId'),
      ipv4: written(of, 'CidrBlock') ?? fromPool(of, 'Ipv4IpamPoolId'),
      ipv6:
        written(of, 'Ipv6CidrBlock') ??
        fromPool(of, 'Ipv6IpamPoolId', 'Ipv6Pool') ??
        written(of, 'AmazonProvidedIpv6CidrBlock'),
    },
  ];
}

/** @returns a block that is taken out of a pool, which is not known before; undefined where no pool is named. */
export function fromPool(of: DeclaredResource, ...names: readonly string[]): Value | undefined {
  return firstWritten(of, names) === undefined
    ? undefined
    : notKnown(message('The block is taken from an IPAM pool.'));
}
