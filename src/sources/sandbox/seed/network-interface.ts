import { ACCOUNT, CREATED, dashed, id } from './names';
import { groupIdentifier, type SecurityGroupPlan } from './security-group';
import type { SubnetPlan } from './vpc';
import { ZONE_IDS } from './zones';

/** A public address: lent by AWS with the instance, or an Elastic IP address with its allocation. */
export interface PublicAddress {
  readonly ip: string;
  readonly allocation?: string;
  readonly association?: string;
}

export interface NetworkInterfacePlan {
  readonly id: string;
  readonly address: string;
  readonly subnet: SubnetPlan;
  readonly groups: readonly SecurityGroupPlan[];
  readonly publicAddress?: PublicAddress;
}

export function publicName({ ip }: PublicAddress): string {
  return `ec2-${dashed(ip)}.compute-1.amazonaws.com`;
}

/** us-east-1 has the oldest form of private names. */
export function privateName(address: string): string {
  return `ip-${dashed(address)}.ec2.internal`;
}

/** What an instance's own entry and DescribeNetworkInterfaces say alike. */
export function commonMembers(plan: NetworkInterfacePlan): Readonly<Record<string, unknown>> {
  const association =
    plan.publicAddress === undefined ? {} : { Association: associationOf(plan.publicAddress) };
  const names = { PrivateDnsName: privateName(plan.address), PrivateIpAddress: plan.address };
  return {
    ...association,
    Groups: plan.groups.map(groupIdentifier),
    Ipv6Addresses: [],
    MacAddress: macAddress(plan),
    NetworkInterfaceId: plan.id,
    OwnerId: ACCOUNT,
    ...names,
    PrivateIpAddresses: [{ ...association, Primary: true, ...names }],
    Status: 'in-use',
    SubnetId: plan.subnet.id,
    VpcId: plan.subnet.vpc.id,
  };
}

/** The first network interface of an instance. */
export function instanceInterface(plan: NetworkInterfacePlan, instanceId: string): unknown {
  return {
    ...described(plan),
    Attachment: {
      ...attachmentOf(plan, true),
      InstanceId: instanceId,
      InstanceOwnerId: ACCOUNT,
      DeviceIndex: 0,
    },
    Description: '',
    InterfaceType: 'interface',
    RequesterManaged: false,
    SourceDestCheck: true,
  };
}

/** A network interface that a service keeps here; it is not for us to change. */
export function serviceInterface(
  plan: NetworkInterfacePlan,
  {
    type,
    description,
    requester,
  }: { readonly type: string; readonly description: string; readonly requester: string },
): unknown {
  return {
    ...described(plan),
    Attachment: { ...attachmentOf(plan, false), InstanceOwnerId: 'amazon-aws', DeviceIndex: 1 },
    Description: description,
    InterfaceType: type,
    RequesterId: requester,
    RequesterManaged: true,
    SourceDestCheck: type !== 'nat_gateway',
  };
}

/** The attachment without the side that it is attached to. */
export function attachmentOf(
  plan: NetworkInterfacePlan,
  deleteOnTermination: boolean,
): Readonly<Record<string, unknown>> {
  return {
    AttachTime: CREATED,
    AttachmentId: plan.id.replace('eni-', 'eni-attach-'),
    DeleteOnTermination: deleteOnTermination,
    NetworkCardIndex: 0,
    Status: 'attached',
  };
}

function described(plan: NetworkInterfacePlan): Readonly<Record<string, unknown>> {
  return {
    ...commonMembers(plan),
    AvailabilityZone: plan.subnet.zone,
    AvailabilityZoneId: ZONE_IDS[plan.subnet.zone],
    TagSet: [],
  };
}

function associationOf(address: PublicAddress): unknown {
  const owned = address.allocation !== undefined;
  return {
    ...(owned ? { AllocationId: address.allocation, AssociationId: address.association } : {}),
    IpOwnerId: owned ? ACCOUNT : 'amazon',
    PublicDnsName: publicName(address),
    PublicIp: address.ip,
  };
}

/** A locally administered one, made from the address. */
function macAddress({ address }: NetworkInterfacePlan): string {
  return ['02', '00', ...address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))].join(
    ':',
  );
}

/** An Elastic IP address of the lesson. */
export function elasticIp(ip: string, which: string): Required<PublicAddress> {
  return { ip, allocation: id('eipalloc', 1, which), association: id('eipassoc', 1, which) };
}
