import { entitiesField, type Entity } from './entity';
import { Ec2Error } from './errors';
import { KINDS, type ResourceKind } from './kinds';
import type { AccountState } from './state';
import { findById } from './store';

/** The gateways that a VPC has one of, and the member that says where they are attached. */
const GATEWAYS: Readonly<Record<string, readonly [kind: ResourceKind, member: string]>> = {
  igw: [KINDS.internetGateway, 'Attachments'],
  vgw: [KINDS.vpnGateway, 'VpcAttachments'],
  eigw: [KINDS.egressOnlyInternetGateway, 'Attachments'],
};

/**
 * The VPC that a gateway is attached to; undefined where it is to none.
 * @throws Ec2Error InvalidGatewayID.NotFound for a gateway that does not exist
 */
export function attachedVpc(account: AccountState, gatewayId: string): unknown {
  const [kind, member] = GATEWAYS[gatewayId.split('-', 1)[0] ?? ''] ?? [undefined, ''];
  const gateway = kind === undefined ? undefined : findById(account, kind, gatewayId);
  if (gateway === undefined)
    throw new Ec2Error('InvalidGatewayID.NotFound', `The gateway ID '${gatewayId}' does not exist`);
  return attachmentOf(gateway, member)?.['VpcId'];
}

/** The attachment that holds: one that was detached may still be shown. */
export function attachmentOf(gateway: Entity, member: string): Entity | undefined {
  return entitiesField(gateway, member).find(({ State }) => State !== 'detached' && State !== 'detaching');
}
