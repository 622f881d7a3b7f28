import { familiesOf, requireBlocks, type AddressType } from '../../endpoints/address-type';
import { digest } from '../../endpoints/hosted-zones';
import { becomeComplete, vanish } from '../../endpoints/instance-connect-lifecycle';
import { requireGroups } from '../../endpoints/security-groups';
import { textField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import { createServiceInterface } from '../../network-interfaces';
import { textOf, textsOf, type Input } from '../../protocol/input';
import { requireRoom } from '../../quotas';
import type { AccountState } from '../../state';
import { arnOf, idOf, insert, inVpc, patch } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';

const KIND = KINDS.instanceConnectEndpoint;

/**
 * An EC2 Instance Connect Endpoint: one in a VPC, with a network interface in its subnet.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInstanceConnectEndpoint.html
 */
export const createInstanceConnectEndpoint: Action = {
  name: 'CreateInstanceConnectEndpoint',
  run(input, account) {
    const subnet = requireOne(KINDS.subnet, 'SubnetId', input, account);
    const vpcId = textField(subnet, 'VpcId') ?? '';
    const tags = tagsOnCreate(account, input, KIND.type);
    const groups = requireGroups(account, textsOf(input, 'SecurityGroupIds') ?? [], vpcId);
    const addressType = requestedAddressType(input, subnet);
    const preserveClientIp = input['PreserveClientIp'] === true;
    if (preserveClientIp && addressType !== 'ipv4') {
      // EC2's words (terraform-provider-aws#44610)
      throw invalidParameterValue(
        "Client IP preservation isn't supported for Dualstack and IPv6 EC2 Instance Connect Endpoints. To use client " +
          'IP preservation, create an IPv4 EC2 Instance Connect Endpoint.',
      );
    }
    requirePlace(account, vpcId);
    const id = account.newId(KIND.prefix);
    const made = createServiceInterface(account, {
      subnet,
      type: 'interface',
      description: `EC2 Instance Connect Endpoint ${id}`,
      groups,
      requester: account.scope.account,
      sourceDestCheck: true,
      families: familiesOf(addressType),
    });
    const endpoint = insert(account, KIND.collection, {
      OwnerId: account.scope.account,
      InstanceConnectEndpointId: id,
      InstanceConnectEndpointArn: arnOf(account, KIND.type, id),
      State: 'create-in-progress',
      StateMessage: '',
      ...namesOf(id, account.scope.region),
      NetworkInterfaceIds: [idOf(KINDS.networkInterface, made)],
      VpcId: vpcId,
      AvailabilityZone: subnet['AvailabilityZone'],
      AvailabilityZoneId: subnet['AvailabilityZoneId'],
      CreatedAt: account.now(),
      SubnetId: subnet['SubnetId'],
      PreserveClientIp: preserveClientIp,
      SecurityGroupIds: groups.map((group) => group['GroupId']),
      Tags: tags,
      IpAddressType: addressType,
    });
    becomeComplete(account, endpoint);
    return { InstanceConnectEndpoint: endpoint, ClientToken: textOf(input, 'ClientToken') };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInstanceConnectEndpoint.html */
export const deleteInstanceConnectEndpoint: Action = {
  name: 'DeleteInstanceConnectEndpoint',
  run(input, account) {
    const endpoint = requireOne(KIND, KIND.field, input, account);
    const id = idOf(KIND, endpoint);
    const deleting = { State: 'delete-in-progress' };
    if (endpoint['State'] !== deleting.State) {
      patch(account, KIND, id, deleting);
      vanish(account, endpoint);
    }
    return { InstanceConnectEndpoint: { ...endpoint, ...deleting } };
  },
};

/** What the subnet has, where the request does not say. @throws Ec2Error InvalidParameterValue, InvalidParameter */
function requestedAddressType(input: Input, subnet: Entity): AddressType {
  const wanted = textOf(input, 'IpAddressType');
  const known = (['ipv4', 'dualstack', 'ipv6'] as const).find((type) => type === wanted);
  if (wanted !== undefined && known === undefined) {
    throw invalidParameterValue(`Value (${wanted}) for parameter IpAddressType is invalid.`);
  }
  const type = known ?? (['dualstack', 'ipv4', 'ipv6'] as const).find((one) => fits(subnet, one)) ?? 'ipv4';
  requireBlocks([subnet], type);
  return type;
}

function fits(subnet: Entity, type: AddressType): boolean {
  try {
    requireBlocks([subnet], type);
    return true;
  } catch (error) {
    if (error instanceof Ec2Error) return false;
    throw error;
  }
}

/**
 * "EC2 Instance Connect Endpoints per VPC: 1", "… per AWS account per AWS Region: 5".
 * @throws Ec2Error ResourceLimitExceeded
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html
 */
function requirePlace(account: AccountState, vpcId: string): void {
  const alive = (list: readonly Entity[]): number =>
    list.filter((one) => !/-failed$|^delete-complete$/.test(textField(one, 'State') ?? '')).length + 1;
  const sentence = (where: string): string =>
    `You've reached the quota for the maximum number of Instance Connect Endpoints for this ${where}. Delete unused ` +
    'Instance Connect Endpoints, or request a quota increase.';
  const { quotas } = account;
  const here = alive(inVpc(account, KIND.collection, vpcId));
  requireRoom(here, quotas.instanceConnectEndpointsPerVpc, 'ResourceLimitExceeded', sentence('VPC'));
  const all = alive(account.entities(KIND.collection));
  requireRoom(all, quotas.instanceConnectEndpointsPerRegion, 'ResourceLimitExceeded', sentence('Region'));
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-ec2-instance-connect-endpoints.html */
function namesOf(id: string, region: string): Entity {
  const own = `${id}.${digest(id).slice(0, 8)}`;
  const suffix = `ec2-instance-connect-endpoint.${region}.amazonaws.com`;
  return { DnsName: `${own}.${suffix}`, FipsDnsName: `${own}.fips.${suffix}` };
}
