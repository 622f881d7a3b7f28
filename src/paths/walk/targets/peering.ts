import { AddressSet } from '../../../network/addresses/address-set';
import { message } from '../../../network/message';
import { known } from '../../../network/resolved';
import { inForce } from '../../../network/resources/vpc';
import type { PeeringSide, VpcPeeringConnection } from '../../../network/resources/vpc-peering-connection';
import type { Blocker } from '../../trace';
import { blocker, hop } from '../hop';
import { finish, towards, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { deliver } from '../deliver';
import { notSeen } from './seen';
import type { Scope } from '../../../network/describe';
import { partitionOf } from '../../../network/partition';

/**
 * A peering connection leads to the addresses of the other VPC and no further: none of its gateways, NAT gateways or
 * gateway endpoints is reached through it.
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 */
export function throughPeering(walk: Walk, journey: Journey, id: string): readonly Outcome[] {
  const { network } = walk;
  const { scope, vpcId } = journey.at;
  const peering = network.get('vpc-peering-connection', id, scope);
  if (!peering) return notSeen(network, journey, 'vpc-peering', id, 'VpcPeeringConnections', 'peering');
  const far = farSide(peering, vpcId);
  const farVpc = far && known(far.vpcId);
  const blockers = stateBlockers(peering);
  if (!far || farVpc === undefined) {
    const met = hop('vpc-peering', {
      resource: peering,
      explanation: message('Connects two VPCs.'),
      rule: 'peering',
      blockers,
    });
    const why = message('the other side of {peering} is not known', { peering: id });
    return finish(withHop(journey, met, { missing: [why] }));
  }
  const cidrs = farCidrs(walk, journey, far, farVpc);
  const inside = cidrs ? journey.to.set.intersect(cidrs) : journey.to.set;
  const outside = cidrs ? journey.to.set.subtract(cidrs) : AddressSet.empty(journey.to.family);
  return [
    ...(inside.isEmpty
      ? []
      : within(walk, towards(journey, { ...journey.to, set: inside }), peering, far, farVpc, blockers)),
    ...(outside.isEmpty
      ? []
      : beyond(towards(journey, { ...journey.to, set: outside }), peering, farVpc, blockers)),
  ];
}

function farSide({ requester, accepter }: VpcPeeringConnection, vpcId: string): PeeringSide | undefined {
  if (known(requester.vpcId) === vpcId) return accepter;
  return known(accepter.vpcId) === vpcId ? requester : undefined;
}

function stateBlockers({ id, state }: VpcPeeringConnection): readonly Blocker[] {
  if (state === 'active' || state === 'unknown') return [];
  const explanation = message('Peering connection {peering} is {state}, not active.', { peering: id, state });
  return [blocker('BAD_STATE', id, explanation, 'peering')];
}

/** @returns the addresses of the other VPC; undefined where neither the connection nor the VPC says them. */
function farCidrs(
  { network }: Walk,
  { to, at }: Journey,
  far: PeeringSide,
  farVpc: string,
): AddressSet | undefined {
  const vpc = network.get('vpc', farVpc, at.scope);
  const blocks = vpc
    ? [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks].filter(inForce).flatMap(({ cidr }) => known(cidr) ?? [])
    : [];
  const cidrs = [...far.cidrs, ...blocks];
  return cidrs.length === 0 ? undefined : AddressSet.parse(to.family, cidrs);
}

function beyond(
  journey: Journey,
  peering: VpcPeeringConnection,
  farVpc: string,
  blockers: readonly Blocker[],
): readonly Outcome[] {
  const explanation = message(
    'Peering connection {peering} leads to the addresses of {vpc} and no further.',
    { peering: peering.id, vpc: farVpc },
  );
  const met = hop('vpc-peering', {
    resource: peering,
    explanation,
    rule: 'peering',
    blockers: [...blockers, blocker('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', peering.id, explanation, 'peering')],
  });
  return finish(withHop(journey, met));
}

function within(
  walk: Walk,
  journey: Journey,
  peering: VpcPeeringConnection,
  far: PeeringSide,
  farVpc: string,
  blockers: readonly Blocker[],
): readonly Outcome[] {
  const { network } = walk;
  const { at, sender } = journey;
  const met = hop('vpc-peering', {
    resource: peering,
    explanation: message('Leads into {vpc}.', { vpc: farVpc }),
    rule: 'peering',
    blockers,
  });
  const vpc = network.get('vpc', farVpc, scopeOfSide(far, at.scope)) ?? network.get('vpc', farVpc);
  if (!vpc) {
    const why = message('{vpc}, to which {peering} leads, was not read', {
      vpc: farVpc,
      peering: peering.id,
    });
    return finish(withHop(journey, met, { missing: [why] }));
  }
  const next: Journey = {
    ...withHop(journey, met),
    cameBy: { kind: 'vpc-peering-connection', id: peering.id, sources: sender.addresses },
  };
  return deliver(walk, withState(next, peering), { vpcId: farVpc, scope: vpc.scope });
}

/** An answer that does not say the state of a connection leaves it open. */
function withState(journey: Journey, { id, state }: VpcPeeringConnection): Journey {
  if (state !== 'unknown') return journey;
  const missing = message('whether peering connection {peering} is active is not known', { peering: id });
  return { ...journey, trail: { ...journey.trail, missing: [...journey.trail.missing, missing] } };
}

function scopeOfSide({ owner, region }: PeeringSide, near: Scope): Scope {
  const there = region ?? near.region;
  return { account: owner ?? near.account, region: there, partition: partitionOf(there) || near.partition };
}
