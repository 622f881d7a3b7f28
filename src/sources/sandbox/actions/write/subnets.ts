import { associatedBlock } from '../../blocks';
import { canonical } from '../../cidrs';
import { entitiesField, textField, type Entity } from '../../entity';
import { dependencyViolation, notSimulated } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import type { AccountState } from '../../state';
import { arnOf, idOf, insert, inVpc, remove, update } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';
import { ipv4Of, ipv6Of, zoneOf } from './subnet-place';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html */
export const createSubnet: Action = {
  name: 'CreateSubnet',
  run(input, account) {
    if (input['OutpostArn'] !== undefined) throw notSimulated('Outposts');
    if (input['Ipv4IpamPoolId'] !== undefined || input['Ipv6IpamPoolId'] !== undefined)
      throw notSimulated('IPAM');
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    const ipv4 = ipv4Of(input, vpc, account);
    const ipv6 = ipv6Of(input, vpc, account);
    const zone = zoneOf(input, account);
    const tags = tagsOnCreate(account, input, 'subnet');
    const there = inVpc(account, 'Subnets', vpc['VpcId']).length;
    const message = 'The maximum number of subnets has been reached.';
    requireRoom(there + 1, account.quotas.subnetsPerVpc, 'SubnetLimitExceeded', message);
    const id = account.newId('subnet-');
    const ipv6Set =
      ipv6 === undefined
        ? []
        : [associatedBlock('ipv6', account.newId('subnet-cidr-assoc-'), canonical(ipv6))];
    const subnet = insert(account, 'Subnets', {
      AvailabilityZoneId: zone['ZoneId'],
      MapCustomerOwnedIpOnLaunch: false,
      OwnerId: account.scope.account,
      AssignIpv6AddressOnCreation: input['Ipv6Native'] === true,
      Ipv6CidrBlockAssociationSet: ipv6Set,
      Tags: tags,
      SubnetArn: arnOf(account, 'subnet', id),
      EnableDns64: false,
      Ipv6Native: input['Ipv6Native'] === true,
      PrivateDnsNameOptionsOnLaunch: {
        HostnameType: input['Ipv6Native'] === true ? 'resource-name' : 'ip-name',
        EnableResourceNameDnsARecord: false,
        EnableResourceNameDnsAAAARecord: false,
      },
      BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
      SubnetId: id,
      State: 'available',
      VpcId: vpc['VpcId'],
      ...(ipv4 === undefined ? {} : { CidrBlock: canonical(ipv4) }),
      // AWS keeps five: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
      AvailableIpAddressCount: ipv4 === undefined ? 0 : 2 ** (32 - ipv4.length) - 5,
      AvailabilityZone: zone['ZoneName'],
      DefaultForAz: false,
      MapPublicIpOnLaunch: false,
    });
    joinDefaultAcl(account, subnet);
    return { Subnet: subnet };
  },
};

/** A subnet is always under one ACL: at first under the VPC's default one. */
function joinDefaultAcl(account: AccountState, { SubnetId, VpcId }: Entity): void {
  const acl = inVpc(account, 'NetworkAcls', VpcId).find(({ IsDefault }) => IsDefault === true);
  const id = textField(acl ?? {}, 'NetworkAclId');
  if (id === undefined) return;
  const association = { NetworkAclAssociationId: account.newId('aclassoc-'), NetworkAclId: id, SubnetId };
  update(account, KINDS.networkAcl, id, (there) => ({
    ...there,
    Associations: [...entitiesField(there, 'Associations'), association],
  }));
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html */
export const deleteSubnet: Action = {
  name: 'DeleteSubnet',
  run(input, account) {
    const id = idOf(KINDS.subnet, requireOne(KINDS.subnet, 'SubnetId', input, account));
    const stands = (['NetworkInterfaces', 'InstanceConnectEndpoints', 'NatGateways'] as const).some((key) =>
      account.entities(key).some((one) => one['SubnetId'] === id && !isGone(one)),
    );
    if (stands) throw dependencyViolation(`The subnet '${id}' has dependencies and cannot be deleted.`);
    remove(account, KINDS.subnet, id);
    for (const kind of [KINDS.routeTable, KINDS.networkAcl]) {
      const without = (entity: Entity): Entity => ({
        ...entity,
        Associations: entitiesField(entity, 'Associations').filter((one) => one['SubnetId'] !== id),
      });
      account.replace(kind.collection, account.entities(kind.collection).map(without));
    }
    return { Return: true };
  },
};

/** Deleted and failed NAT gateways are still described for a while, and stand in nobody's way. */
function isGone(entity: Entity): boolean {
  return ['deleted', 'failed', 'delete-complete', 'create-failed'].includes(textField(entity, 'State') ?? '');
}
