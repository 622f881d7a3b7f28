import { message } from '../../../network/message';
import type { TransitGatewayAttachment } from '../../../network/resources/transit-gateway';
import type { AddressClass } from '../../address-class';
import { NO_EFFECT, type FilterEffect } from '../filters-on-way';
import { blocker } from '../hop';
import type { Walk } from '../journey';
import { associatedTable } from './transit-attachments';
import { alternativesOfTransit } from './transit-routes';

/** The answer passes the transit gateway by the table of the attachment that it comes from: it has to lead back. */
export function answerThroughTransit(
  { network }: Walk,
  far: TransitGatewayAttachment,
  near: TransitGatewayAttachment,
  sources: AddressClass,
): FilterEffect {
  const associated = associatedTable(network, far);
  if (associated.kind === 'unknown') return { ...NO_EFFECT, missing: [associated.missing] };
  if (associated.kind === 'none') return { ...NO_EFFECT, blockers: [associated.blocker] };
  const { table } = associated;
  for (const { choice } of alternativesOfTransit(network, table, sources, table.scope)) {
    if (choice.kind === 'unknown') return { ...NO_EFFECT, missing: [choice.missing] };
    if (choice.kind === 'attachment') {
      if (choice.attachmentId === near.id) continue;
      // By another attachment the answer may come back as well: through a VPC of appliances, say.
      const missing = message(
        'whether the answer comes back through {other}, to which transit gateway route table {table} leads, is not known',
        { other: choice.attachmentId, table: table.id },
      );
      return { ...NO_EFFECT, missing: [missing] };
    }
    const explanation = message(
      'The answer does not come back: transit gateway route table {table} has no route to {sources} through {attachment}.',
      { table: table.id, sources: sources.set.toCidrs().join(', '), attachment: near.id },
    );
    const code = 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT';
    return { ...NO_EFFECT, blockers: [blocker(code, table.id, explanation, 'transit-gateway-routes')] };
  }
  return NO_EFFECT;
}
