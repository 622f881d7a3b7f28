import { entitiesField, textField, type Entity } from '../../entity';
import { KINDS } from '../../kinds';
import { createServiceInterface, removeInterface } from '../../network-interfaces';
import type { AccountState } from '../../state';
import { findById, patch, update } from '../../store';

/**
 * Why a NAT gateway cannot come to be, as its entry says it; undefined where it can.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html#nat-gateway-troubleshooting-failed
 */
export function failureOfNat(
  account: AccountState,
  subnet: Entity,
  allocation: string | undefined,
): Entity | undefined {
  const failure = (FailureCode: string, FailureMessage: string): Entity => ({ FailureCode, FailureMessage });
  if (subnet['AvailableIpAddressCount'] === 0) {
    const message = 'Subnet has insufficient free addresses to create this NAT gateway';
    return failure('InsufficientFreeAddressesInSubnet', message);
  }
  if (allocation === undefined) return undefined;
  const vpc = textField(subnet, 'VpcId') ?? '';
  const attached = account
    .entities('InternetGateways')
    .some((gateway) => entitiesField(gateway, 'Attachments').some(({ VpcId }) => VpcId === vpc));
  if (!attached) return failure('Gateway.NotAttached', `Network ${vpc} has no Internet gateway attached`);
  const address = findById(account, KINDS.allocation, allocation);
  if (address === undefined) {
    const message = `Elastic IP address ${allocation} could not be associated with this NAT gateway`;
    return failure('InvalidAllocationID.NotFound', message);
  }
  if (address['AssociationId'] === undefined) return undefined;
  return failure('Resource.AlreadyAssociated', `Elastic IP address ${allocation} is already associated`);
}

export interface NatAddress {
  /** The gateway's id. */
  readonly id: string;
  readonly subnet: Entity;
  readonly allocation: string | undefined;
  /** The private address that is asked for. */
  readonly address: string | undefined;
}

/** Makes the gateway's network interface and gives it the Elastic IP address. @returns the gateway's address entry */
export function openNatAddress(
  account: AccountState,
  { id, subnet, allocation, address }: NatAddress,
): Entity {
  const networkInterface = createServiceInterface(account, {
    subnet,
    type: 'nat_gateway',
    description: `Interface for NAT Gateway ${id}`,
    groups: [],
    requester: account.scope.account,
    sourceDestCheck: false,
    families: ['ipv4'],
    ...(address === undefined ? {} : { address }),
  });
  const { NetworkInterfaceId, PrivateIpAddress: PrivateIp } = networkInterface;
  const entry = { NetworkInterfaceId, PrivateIp, IsPrimary: true, Status: 'succeeded' };
  if (allocation === undefined) return entry;
  const AssociationId = account.newId('eipassoc-');
  const PublicIp = findById(account, KINDS.allocation, allocation)?.['PublicIp'];
  patch(account, KINDS.allocation, allocation, {
    AssociationId,
    NetworkInterfaceId,
    NetworkInterfaceOwnerId: account.scope.account,
    PrivateIpAddress: PrivateIp,
  });
  const Association = { AllocationId: allocation, AssociationId, IpOwnerId: account.scope.account, PublicIp };
  update(account, KINDS.networkInterface, String(NetworkInterfaceId), (one) => ({
    ...one,
    Association,
    PrivateIpAddresses: entitiesField(one, 'PrivateIpAddresses').map((ip) => ({ ...ip, Association })),
  }));
  return { ...entry, AllocationId: allocation, AssociationId, PublicIp };
}

/** Takes a gateway's interfaces away; its Elastic IP addresses stay in the account, free. */
export function releaseNatAddresses(account: AccountState, id: string): void {
  const gateway = findById(account, KINDS.natGateway, id) ?? {};
  for (const { NetworkInterfaceId, AllocationId } of entitiesField(gateway, 'NatGatewayAddresses')) {
    removeInterface(account, String(NetworkInterfaceId));
    update(account, KINDS.allocation, String(AllocationId), (address) => {
      const free = new Set([
        'AssociationId',
        'NetworkInterfaceId',
        'NetworkInterfaceOwnerId',
        'PrivateIpAddress',
      ]);
      return Object.fromEntries(Object.entries(address).filter(([member]) => !free.has(member)));
    });
  }
}
