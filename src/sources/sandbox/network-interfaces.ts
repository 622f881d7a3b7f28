import { entitiesField, textField, type Entity } from './entity';
import { KINDS } from './kinds';
import type { AccountState } from './state';
import { findById, insert, remove } from './store';
import { changeAvailable, freeIpv4, freeIpv6 } from './subnet-addresses';

export interface ServiceInterface {
  /** Its subnet, as the account has it now. */
  readonly subnet: Entity;
  /** `vpc_endpoint`, `nat_gateway`, `gateway_load_balancer_endpoint` … */
  readonly type: string;
  readonly description: string;
  /** As `Groups` says them. */
  readonly groups: readonly Entity[];
  readonly requester: string;
  readonly sourceDestCheck: boolean;
  readonly families: readonly ('ipv4' | 'ipv6')[];
  /** An IPv4 address that is asked for. */
  readonly address?: string;
  /** An IPv6 address that is asked for. */
  readonly ipv6Address?: string;
  readonly tags?: readonly Entity[];
}

/**
 * Makes the network interface that a service keeps in a subnet, and takes its addresses.
 * @returns the interface, as DescribeNetworkInterfaces says it
 * @throws Ec2Error as `freeIpv4` and `freeIpv6` do
 */
export function createServiceInterface(account: AccountState, plan: ServiceInterface): Entity {
  const { subnet } = plan;
  const id = account.newId('eni-');
  const ipv4 = plan.families.includes('ipv4') ? freeIpv4(account, subnet, plan.address) : undefined;
  const ipv6 = plan.families.includes('ipv6')
    ? [{ Ipv6Address: freeIpv6(account, subnet, plan.ipv6Address) }]
    : [];
  const names =
    ipv4 === undefined ? {} : { PrivateDnsName: privateName(account, ipv4), PrivateIpAddress: ipv4 };
  if (ipv4 !== undefined) changeAvailable(account, String(subnet['SubnetId']), -1);
  return insert(account, 'NetworkInterfaces', {
    Attachment: {
      AttachTime: account.now(),
      AttachmentId: account.newId('eni-attach-'),
      DeleteOnTermination: false,
      DeviceIndex: 1,
      InstanceOwnerId: 'amazon-aws',
      NetworkCardIndex: 0,
      Status: 'attached',
    },
    AvailabilityZone: subnet['AvailabilityZone'],
    AvailabilityZoneId: subnet['AvailabilityZoneId'],
    Description: plan.description,
    Groups: plan.groups,
    InterfaceType: plan.type,
    Ipv6Addresses: ipv6,
    MacAddress: macAddress(id),
    NetworkInterfaceId: id,
    OwnerId: account.scope.account,
    ...names,
    PrivateIpAddresses: ipv4 === undefined ? [] : [{ Primary: true, ...names }],
    RequesterId: plan.requester,
    RequesterManaged: true,
    SourceDestCheck: plan.sourceDestCheck,
    Status: 'in-use',
    SubnetId: subnet['SubnetId'],
    TagSet: plan.tags ?? [],
    VpcId: subnet['VpcId'],
  });
}

/** Takes a network interface away and frees its addresses; nothing where it is gone already. */
export function removeInterface(account: AccountState, id: string): void {
  const there = findById(account, KINDS.networkInterface, id);
  if (there === undefined) return;
  remove(account, KINDS.networkInterface, id);
  changeAvailable(
    account,
    textField(there, 'SubnetId') ?? '',
    entitiesField(there, 'PrivateIpAddresses').length,
  );
}

/** us-east-1 has the oldest form of private names. */
function privateName({ scope: { region } }: AccountState, address: string): string {
  const suffix = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${address.replaceAll('.', '-')}.${suffix}`;
}

/** A locally administered one, made from the interface's id. */
function macAddress(id: string): string {
  return ['02', ...(id.slice(-10).match(/../g) ?? [])].join(':');
}
