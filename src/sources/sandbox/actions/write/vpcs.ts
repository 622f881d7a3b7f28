import { textField, type Entity } from '../../entity';
import { requireCidr } from '../../cidrs';
import { Ec2Error, notSimulated } from '../../errors';
import { requireRoom } from '../../quotas';
import { textOf } from '../../protocol/input';
import type { AccountState } from '../../state';
import { insert } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import {
  amazonIpv6Association,
  ipv4Association,
  newNetworkAcl,
  newRouteTable,
  newSecurityGroup,
} from './new-vpc';

/**
 * A VPC with its main route table, its default network ACL and its default security group.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html
 */
export const createVpc: Action = {
  name: 'CreateVpc',
  run(input, account) {
    if (input['Ipv4IpamPoolId'] !== undefined || input['Ipv6IpamPoolId'] !== undefined)
      throw notSimulated('IPAM');
    const cidr = textOf(input, 'CidrBlock');
    if (cidr === undefined) {
      throw new Ec2Error('MissingParameter', "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
    }
    const block = requireCidr(cidr, 'cidrBlock', 'ipv4');
    requireVpcSize(cidr, block.length);
    const tags = tagsOnCreate(account, input, 'vpc');
    const { vpcsPerRegion } = account.quotas;
    const message = 'The maximum number of VPCs has been reached.';
    requireRoom(account.entities('Vpcs').length + 1, vpcsPerRegion, 'VpcLimitExceeded', message);
    const first = ipv4Association(account, block);
    const vpc: Entity = {
      OwnerId: account.scope.account,
      InstanceTenancy: textOf(input, 'InstanceTenancy') ?? 'default',
      Ipv6CidrBlockAssociationSet:
        input['AmazonProvidedIpv6CidrBlock'] === true ? [amazonIpv6Association(account)] : [],
      CidrBlockAssociationSet: [first],
      IsDefault: false,
      Tags: tags,
      BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
      VpcId: account.newId('vpc-'),
      State: 'available',
      CidrBlock: first['CidrBlock'],
      DhcpOptionsId: dhcpOptionsOf(account),
    };
    insert(account, 'Vpcs', vpc);
    const { VpcId } = vpc;
    insert(account, 'VpcAttributes', { VpcId, EnableDnsSupport: true, EnableDnsHostnames: false });
    newRouteTable(account, vpc, [], true);
    newNetworkAcl(account, vpc, [], true);
    const plan = { name: 'default', description: 'default VPC security group', tags: [] };
    newSecurityGroup(account, VpcId, plan);
    return { Vpc: { ...vpc, State: 'pending' } };
  },
};

/** @throws Ec2Error InvalidVpc.Range (EC2's list of codes spells it InvalidVpcRange, its answers have the dot) */
export function requireVpcSize(cidr: string, length: number): void {
  if (length < 16 || length > 28) throw new Ec2Error('InvalidVpc.Range', `The CIDR '${cidr}' is invalid.`);
}

/** All VPCs share the Region's default set until somebody makes another one. */
function dhcpOptionsOf(account: AccountState): string {
  const shared = account.entities('Vpcs').flatMap((vpc) => textField(vpc, 'DhcpOptionsId') ?? []);
  return shared[0] ?? account.newId('dopt-');
}
