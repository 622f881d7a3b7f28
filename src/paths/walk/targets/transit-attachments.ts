import { message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type {
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../../../network/resources/transit-gateway';
import type { Blocker } from '../../trace';
import { blocker } from '../hop';
import { notRead } from '../../not-read';

/** @returns the attachment of a VPC to a transit gateway; an attachment that is gone is none. */
export function vpcAttachment(
  network: Network,
  gateway: string,
  vpcId: string,
): TransitGatewayAttachment | undefined {
  return attachmentsOf(network).get(`${gateway} ${vpcId}`);
}

const index = new WeakMap<Network, ReadonlyMap<string, TransitGatewayAttachment>>();
const GONE = new Set(['deleted', 'deleting', 'rejected', 'failed']);

function attachmentsOf(network: Network): ReadonlyMap<string, TransitGatewayAttachment> {
  let made = index.get(network);
  if (!made) {
    const entries = network
      .all('transit-gateway-attachment')
      .filter(({ resourceType, state }) => resourceType === 'vpc' && !GONE.has(state))
      .map((each) => [`${each.transitGatewayId} ${each.resourceId ?? ''}`, each] as const);
    index.set(network, (made = new Map(entries)));
  }
  return made;
}

/** The transit gateway route table that decides for what an attachment sends. */
export type AssociatedTable =
  | { readonly kind: 'table'; readonly table: TransitGatewayRouteTable }
  | { readonly kind: 'none'; readonly blocker: Blocker }
  | { readonly kind: 'unknown'; readonly missing: Message };

/** @returns the table that an attachment is associated with. */
export function associatedTable(network: Network, attachment: TransitGatewayAttachment): AssociatedTable {
  const { scope, id } = attachment;
  const tables = network
    .all('transit-gateway-route-table')
    .filter(({ transitGatewayId }) => transitGatewayId === attachment.transitGatewayId);
  const named = tables.find((table) => table.id === attachment.routeTableId);
  const table = named ?? tables.find(({ associations }) => associations?.includes(id));
  if (table) return { kind: 'table', table };
  if (!network.isRead('TransitGatewayRouteTables', scope) || attachment.routeTableId !== undefined)
    return { kind: 'unknown', missing: notRead(network, 'TransitGatewayRouteTables', scope) };
  if (tables.length === 0 || tables.some(({ associations }) => associations === undefined))
    return { kind: 'unknown', missing: notRead(network, 'TransitGatewayRouteTableAssociations', scope) };
  const explanation = message('{attachment} is associated with no transit gateway route table.', {
    attachment: id,
  });
  return {
    kind: 'none',
    blocker: blocker('TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION', id, explanation, 'transit-gateway-routes'),
  };
}
