import { message, type Message } from '../../../network/message';
import { known } from '../../../network/resolved';
import type { Subnet } from '../../../network/resources/subnet';
import type {
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../../../network/resources/transit-gateway';
import { routeTableAssociations } from '../../../network/routing/effective-route-table';
import { whyNotAbsent } from '../../absence';
import { networkAcl } from '../../filters/network-acl';
import { subnetAcl } from '../../filters/subnet-acl';
import type { Blocker } from '../../trace';
import { both, NO_EFFECT, onSender, throughFilters, type FilterEffect } from '../filters-on-way';
import { blocker, hop } from '../hop';
import { finish, towards, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { alternativesOfTransit, type TransitChoice } from './transit-routes';
import { notRead } from '../../not-read';
import { answerThroughTransit } from './transit-answer';
import { associatedTable, vpcAttachment } from './transit-attachments';
import { acrossPeering } from './transit-peering';

const BETWEEN = message('Routes between the networks that are attached to it.');

/**
 * A transit gateway takes traffic from a VPC at its attachment's subnet in the same zone, looks it up in the table
 * that is associated with the attachment, and hands it to the attachment that the route names.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export function throughTransitGateway(walk: Walk, journey: Journey, id: string): readonly Outcome[] {
  const { network } = walk;
  const { at } = journey;
  const attachment = vpcAttachment(network, id, at.vpcId);
  const resource = network.get('transit-gateway', id, at.scope);
  const spec = { id, resource, explanation: BETWEEN, rule: 'transit-gateway-routes' as const };
  if (!attachment) {
    // Either answer has every attachment of a VPC.
    const unread = whyNotAbsent(network, 'TransitGatewayVpcAttachments', at.subnet);
    if (unread && whyNotAbsent(network, 'TransitGatewayAttachments', at.subnet))
      return finish(withHop(journey, hop('transit-gateway', spec), { missing: [unread] }));
    const why = message('{vpc} is not attached to {gateway}.', { vpc: at.vpcId, gateway: id });
    const blockers = [blocker('BAD_STATE_ATTACHMENT', id, why, 'transit-gateway-routes')];
    return finish(withHop(journey, hop('transit-gateway', { ...spec, blockers })));
  }
  const entry = enterAttachment(walk, journey, attachment);
  const table = associatedTable(network, attachment);
  if (table.kind !== 'table') {
    const blockers = [...entry.blockers, ...(table.kind === 'none' ? [table.blocker] : [])];
    const missing = [...entry.missing, ...(table.kind === 'unknown' ? [table.missing] : [])];
    const met = hop('transit-gateway', { ...spec, checks: entry.checks, blockers });
    return finish(withHop(journey, met, { ...entry, missing }));
  }
  return fromAttachment(walk, journey, attachment, table.table, entry);
}

/** What comes in by an attachment is looked up in the table that is associated with it. */
function fromAttachment(
  walk: Walk,
  journey: Journey,
  attachment: TransitGatewayAttachment,
  table: TransitGatewayRouteTable,
  entry: FilterEffect,
): readonly Outcome[] {
  const { network } = walk;
  const id = attachment.transitGatewayId;
  return alternativesOfTransit(network, table, journey.to, table.scope).flatMap(({ to, choice }) => {
    const part = towards(journey, to);
    const met = hop('transit-gateway', {
      id,
      resource: network.get('transit-gateway', id, attachment.scope),
      explanation: BETWEEN,
      rule: 'transit-gateway-routes',
      checks: entry.checks,
      blockers: [...entry.blockers, ...dropOf(choice, table.id)],
    });
    if (choice.kind === 'unknown')
      return finish(withHop(part, met, { ...entry, missing: [...entry.missing, choice.missing] }));
    if (choice.kind !== 'attachment') return finish(withHop(part, met, entry));
    return toAttachment(
      walk,
      withHop(part, met, entry),
      attachment,
      choice.attachmentId,
      choice.resourceType,
    );
  });
}

function dropOf(choice: TransitChoice, table: string): readonly Blocker[] {
  switch (choice.kind) {
    case 'attachment':
    case 'unknown':
      return [];
    case 'blackhole':
      return [
        blocker(
          'TGW_RTB_BAD_STATE_ROUTE',
          table,
          message('The route of transit gateway route table {table} is a blackhole.', { table }),
          'transit-gateway-routes',
        ),
      ];
    case 'none':
      return [
        blocker(
          'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
          table,
          message('Transit gateway route table {table} has no route to these addresses.', { table }),
          'transit-gateway-routes',
        ),
      ];
  }
}

/** The way into the attachment: its state, its subnet in the source's zone, and that subnet's network ACL. */
function enterAttachment(walk: Walk, journey: Journey, attachment: TransitGatewayAttachment): FilterEffect {
  const { network } = walk;
  const { at, sender, flow } = journey;
  const state = stateOf(attachment);
  const { subnetIds } = attachment;
  if (!subnetIds) {
    return both(state, {
      ...NO_EFFECT,
      missing: [notRead(network, 'TransitGatewayVpcAttachments', at.scope)],
    });
  }
  const zone = known(at.subnet.zone);
  const subnets = subnetIds.flatMap((id) => network.get('subnet', id, at.scope) ?? []);
  const near = subnets.find((subnet) => zone !== undefined && known(subnet.zone) === zone);
  if (!near) {
    // A subnet that was not seen may be in the zone.
    if (subnets.length < subnetIds.length || zone === undefined)
      return both(state, { ...NO_EFFECT, missing: [notRead(network, 'Subnets', at.scope)] });
    const why = message(
      '{attachment} has no subnet in {zone}: the transit gateway takes nothing from there.',
      {
        attachment: attachment.id,
        zone,
      },
    );
    return both(state, {
      ...NO_EFFECT,
      blockers: [blocker('TGW_ROUTE_AZ_RESTRICTION', attachment.id, why, 'transit-gateway-zone')],
    });
  }
  if (near.id === at.subnet.id) return state;
  return both(
    state,
    onSender(networkAcl(network, near, sender.addresses, flow, 'in', sender.client), sender.id),
  );
}

function stateOf({ id, state }: TransitGatewayAttachment): FilterEffect {
  if (state === 'available' || state === 'associated') return NO_EFFECT;
  // What was attached before goes on while subnets are added or taken away; of which ones is not told.
  if (state === 'modifying') {
    const missing = message('whether {attachment} carries traffic while it is {state} is not known', {
      attachment: id,
      state,
    });
    return { ...NO_EFFECT, missing: [missing] };
  }
  const why = message('{attachment} is {state}, not available.', { attachment: id, state });
  return {
    ...NO_EFFECT,
    blockers: [blocker('BAD_STATE_ATTACHMENT', id, why, 'transit-gateway-routes')],
  };
}

/**
 * Comes out of another attachment: into a VPC by the table of the attachment's subnet, into a peer transit gateway
 * that was read, or to what is not described.
 */
function toAttachment(
  walk: Walk,
  journey: Journey,
  from: TransitGatewayAttachment,
  id: string,
  resourceType: string,
): readonly Outcome[] {
  const { network } = walk;
  const attachment = network.get('transit-gateway-attachment', id, from.scope);
  const end = (missing: Message): readonly Outcome[] =>
    finish({ ...journey, trail: { ...journey.trail, missing: [...journey.trail.missing, missing] } });
  const peer =
    resourceType === 'vpc' || journey.visited.includes(id) ? undefined : acrossPeering(walk, id, from);
  if (peer) {
    const entry = both(stateOf(peer.near), both(stateOf(peer.far), peer.answer(journey)));
    const crossing = { ...journey, visited: [...journey.visited, id] };
    return fromAttachment(walk, crossing, peer.far, peer.table, entry);
  }
  if (resourceType !== 'vpc') {
    return end(
      message('what lies beyond {attachment} ({type}) is not described', {
        attachment: id,
        type: resourceType,
      }),
    );
  }
  const vpcId = attachment?.resourceId;
  if (!attachment || vpcId === undefined)
    return end(message('{attachment}, to which the route leads, was not read', { attachment: id }));
  const vpc = network.get('vpc', vpcId);
  if (!vpc)
    return end(message('{vpc}, to which {attachment} leads, was not read', { vpc: vpcId, attachment: id }));
  const state = stateOf(attachment);
  const exits = exitSubnets(walk, journey, attachment);
  if (exits.kind === 'unknown') return end(exits.missing);
  const [subnet] = exits.subnets;
  if (!subnet || journey.visited.includes(id))
    return end(message('how traffic leaves {attachment} is not known', { attachment: id }));
  const answer = answerThroughTransit(walk, attachment, from, journey.sender.addresses);
  const acl = (peers: Journey['to']): ReturnType<typeof networkAcl> =>
    networkAcl(network, subnet, peers, journey.flow, 'out', journey.sender.client);
  return throughFilters(journey.to, [acl]).flatMap(({ to, effect }) => {
    const all = both(both(state, answer), effect);
    const arrived = hop('subnet', {
      resource: subnet,
      explanation: message('Comes out of {attachment} in subnet {subnet}.', {
        attachment: id,
        subnet: subnet.id,
      }),
      rule: 'transit-gateway-routes',
      checks: all.checks,
      blockers: all.blockers,
    });
    return walk.route({
      ...withHop(towards(journey, to), arrived, all),
      at: { vpcId, scope: vpc.scope, subnet },
      cameBy: { kind: 'transit-gateway', id: from.transitGatewayId, sources: journey.sender.addresses },
      // Groups are not referenced across a transit gateway unless that is switched on for the attachment.
      sender: { ...journey.sender, groups: undefined },
      visited: [...journey.visited, id],
    });
  });
}

/** Traffic leaves in the zone in which it came; where the attachment has none there, in any that it has. */
function exitSubnets(
  { network }: Walk,
  { at }: Journey,
  attachment: TransitGatewayAttachment,
):
  | { readonly kind: 'subnets'; readonly subnets: readonly Subnet[] }
  | { readonly kind: 'unknown'; readonly missing: Message } {
  if (!attachment.subnetIds)
    return { kind: 'unknown', missing: notRead(network, 'TransitGatewayVpcAttachments', attachment.scope) };
  const subnets = attachment.subnetIds.flatMap((id) => network.get('subnet', id, attachment.scope) ?? []);
  const zone = known(at.subnet.zone);
  const near = subnets.filter((subnet) => zone !== undefined && known(subnet.zone) === zone);
  const candidates = near.length > 0 ? near : subnets;
  if (candidates.length === 0)
    return { kind: 'unknown', missing: notRead(network, 'Subnets', attachment.scope) };
  // Where the attachment's own subnets differ it is open which of them the traffic leaves by.
  const alike = new Set(
    candidates.map((subnet) => {
      const { table } = routeTableAssociations(network).of(subnet);
      return `${table?.id ?? '?'} ${subnetAcl(network, subnet).acl?.id ?? '?'}`;
    }),
  );
  if (alike.size > 1) {
    const missing = message('in which zone traffic leaves {attachment} is not known', {
      attachment: attachment.id,
    });
    return { kind: 'unknown', missing };
  }
  return { kind: 'subnets', subnets: candidates };
}
