import type { Entity } from '../entity';
import { Ec2Error } from '../errors';
import { KINDS } from '../kinds';
import { textOf, textsOf, type Input } from '../protocol/input';
import type { AccountState } from '../state';
import { idOf } from '../store';
import { requireAddressType, requireBlocks, requireRecordType } from './address-type';
import { policyFor, type NewEndpoint } from './create';
import { fixedAddresses } from './fixed-addresses';
import { createInterfaces } from './interfaces';
import { requireGroups } from './security-groups';
import { requireSubnets } from './subnets';

const ARNS = {
  Resource: {
    member: 'ResourceConfigurationArn',
    form: /^arn:[a-z-]+:vpc-lattice:[a-z0-9-]+:\d{12}:resourceconfiguration\/rcfg-[0-9a-z]{17}$/,
  },
  ServiceNetwork: {
    member: 'ServiceNetworkArn',
    form: /^arn:[a-z-]+:vpc-lattice:[a-z0-9-]+:\d{12}:servicenetwork\/sn-[0-9a-z]{17}$/,
  },
} as const;

/**
 * A resource or service network endpoint. VPC Lattice is not simulated: whatever its ARN names is taken for there,
 * and what lies behind it (DescribeVpcEndpointAssociations, DNS names) is not answered.
 * @throws Ec2Error InvalidResourceConfigurationArn.Malformed, InvalidServiceNetworkArn.Malformed, and as its parts do
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/use-resource-endpoint.html
 */
export function createLattice(
  type: keyof typeof ARNS,
): (account: AccountState, input: Input, endpoint: NewEndpoint) => Entity {
  const { member, form } = ARNS[type];
  return (account, input, { id, vpcId }) => {
    const arn = textOf(input, member) ?? '';
    if (!form.test(arn)) throw new Ec2Error(`Invalid${member}.Malformed`, `The ARN '${arn}' is malformed`);
    const subnets = requireSubnets(account, textsOf(input, 'SubnetIds') ?? [], vpcId);
    const subnetIds = subnets.map((subnet) => idOf(KINDS.subnet, subnet));
    const groups = requireGroups(account, textsOf(input, 'SecurityGroupIds') ?? [], vpcId);
    const policy = policyFor(input, type);
    const addressType = requireAddressType(input, undefined);
    requireBlocks(subnets, addressType);
    const fixed = fixedAddresses(input, subnetIds);
    return {
      [member]: arn,
      State: 'pending',
      PolicyDocument: policy,
      SubnetIds: subnetIds,
      Groups: groups,
      IpAddressType: addressType,
      DnsOptions: { DnsRecordIpType: requireRecordType(input, addressType, addressType) },
      PrivateDnsEnabled: input['PrivateDnsEnabled'] === true,
      NetworkInterfaceIds: createInterfaces(account, subnets, {
        endpointId: id,
        type,
        groups,
        addressType,
        fixed,
      }),
    };
  };
}
