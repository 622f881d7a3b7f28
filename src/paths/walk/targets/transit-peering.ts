import type {
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../../../network/resources/transit-gateway';
import type { FilterEffect } from '../filters-on-way';
import type { Journey, Walk } from '../journey';
import { answerThroughTransit } from './transit-answer';
import { associatedTable } from './transit-attachments';

/** A peering of two transit gateways, as traffic crosses it. */
export interface GatewayPeering {
  readonly near: TransitGatewayAttachment;
  /** The same attachment as the peer has it. */
  readonly far: TransitGatewayAttachment;
  /** The peer's table that is associated with it. */
  readonly table: TransitGatewayRouteTable;
  /** Whether the answer, which comes in by the peering, is led back to where the traffic came from. */
  readonly answer: (journey: Journey) => FilterEffect;
}

/**
 * A peering attachment has one id, and each of its gateways, in Regions or accounts of their own, describes it with
 * a table of its own.
 * @param from the attachment by which the traffic came into the near gateway
 * @returns both sides; undefined where the attachment is no peering or the other side was not read
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html
 */
export function acrossPeering(
  walk: Walk,
  id: string,
  from: TransitGatewayAttachment,
): GatewayPeering | undefined {
  const { network } = walk;
  const sides = network.all('transit-gateway-attachment').filter((each) => each.id === id);
  const near = sides.find(({ transitGatewayId }) => transitGatewayId === from.transitGatewayId);
  const far = near && sides.find(({ transitGatewayId }) => transitGatewayId === near.resourceId);
  if (!near || !far) return undefined;
  const associated = associatedTable(network, far);
  if (associated.kind !== 'table') return undefined;
  return {
    near,
    far,
    table: associated.table,
    answer: ({ sender }) => answerThroughTransit(walk, near, from, sender.addresses),
  };
}
