import { message } from '../../../network/message';
import type { AttachedGateway } from '../../../network/resources/gateways';
import { known } from '../../../network/resolved';
import type { RuleName } from '../../rules';
import type { Blocker } from '../../trace';
import { blocker } from '../hop';

/** @returns whether a gateway is attached to a VPC and may be used. */
export function isAttached(gateway: AttachedGateway, vpcId: string): boolean {
  // An internet gateway's attachment says `available`, the others' `attached`.
  return gateway.attachments.some(
    (attachment) =>
      known(attachment.vpcId) === vpcId &&
      (attachment.state === 'available' || attachment.state === 'attached'),
  );
}

/** @returns a blocker where a gateway was seen and is not attached to the VPC whose route leads to it. */
export function notAttached(
  gateway: AttachedGateway | undefined,
  vpcId: string,
  rule: RuleName,
): readonly Blocker[] {
  if (!gateway || isAttached(gateway, vpcId)) return [];
  const { id } = gateway;
  const explanation = message('{gateway} is not attached to {vpc}.', { gateway: id, vpc: vpcId });
  return [blocker('BAD_STATE_ATTACHMENT', id, explanation, rule)];
}
