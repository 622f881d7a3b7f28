import { PUBLIC_SPACE } from '../../../network/addresses/public-space';
import { parseAddress } from '../../../network/addresses/address';
import { message, type Message } from '../../../network/message';
import { networkAcl } from '../../filters/network-acl';
import { securityGroups } from '../../filters/security-groups';
import type { Station } from '../../station';
import { stationOf } from '../../stations';
import type { Blocker, Check, HopKind } from '../../trace';
import { answerReturns } from '../answer';
import { both, NO_EFFECT, onSender, throughFilters, type Filter, type FilterEffect } from '../filters-on-way';
import { blocker, hop } from '../hop';
import { finish, towards, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { memberOf } from '../leave';
import { senderOf } from '../start';
import { loops } from './gateway-load-balancer-endpoint';
import { notRead } from '../../not-read';
import { notSeen } from './seen';

/**
 * An instance or network interface as a route's target forwards what is not addressed to it. Towards public addresses
 * it is a NAT instance; what another appliance does is not described.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html
 */
export function throughAppliance(
  walk: Walk,
  journey: Journey,
  kind: 'instance' | 'network-interface',
  id: string,
): readonly Outcome[] {
  const { network } = walk;
  const { scope } = journey.at;
  const resource = network.get(kind, id, scope);
  const key = kind === 'instance' ? 'Reservations' : 'NetworkInterfaces';
  if (!resource) return notSeen(network, journey, 'network-interface', id, key, 'nat-instance');
  const station = stationOf(network, resource);
  if (!station) {
    const explanation = message('{target} has no interface that traffic could come to.', { target: id });
    const blockers = [blocker('BAD_STATE_ROUTE', id, explanation, 'nat-instance')];
    return finish(
      withHop(journey, hop('network-interface', { resource, explanation, rule: 'nat-instance', blockers })),
    );
  }
  return through(walk, journey, station);
}

function through(walk: Walk, journey: Journey, station: Station): readonly Outcome[] {
  const { network } = walk;
  const { at, flow, to, sender, visited } = journey;
  const { resource, instance } = station;
  const kind: HopKind = instance ? 'nat-instance' : 'network-interface';
  const subnet = network.get('subnet', station.subnetId, station.scope);
  const isPublic = PUBLIC_SPACE[to.family].covers(to.set);
  const state = stateOf(station);
  const twice = visited.includes(resource.id);
  const entering = subnet
    ? both(
        enters(walk, journey, station, subnet.id === at.subnet.id),
        answerReturns(walk, subnet, journey.cameBy),
      )
    : NO_EFFECT;
  const before = both(state, entering);
  const explanation = message('Forwards the traffic through network interface {interface}.', {
    interface: resource.id,
  });
  const spec = { resource: instance ?? resource, explanation, rule: 'nat-instance' as const };
  if (twice || !subnet || !isPublic || !instance) {
    const why: readonly Message[] = twice
      ? []
      : !subnet
        ? [notRead(network, 'Subnets', at.scope)]
        : [message('what {target} does with the traffic is not described', { target: resource.id })];
    const blockers: readonly Blocker[] = twice
      ? [blocker('NO_PATH', resource.id, loops(resource.id), 'nat-instance')]
      : [];
    const met = hop(kind, {
      ...spec,
      checks: before.checks,
      blockers: [...before.blockers, ...blockers],
    });
    return finish(withHop(journey, met, { ...before, missing: [...before.missing, ...why] }));
  }
  const member = memberOf(station);
  const filters: readonly Filter[] = [
    (peers) => securityGroups(network, member, peers, undefined, flow, 'out'),
    (peers) => networkAcl(network, subnet, peers, flow, 'out', 'host'),
  ];
  const address = parseAddress(station.addresses[0]?.address ?? '');
  const assumption = message('Instance {instance} forwards the traffic and translates its source address.', {
    instance: instance.id,
  });
  return throughFilters(to, filters).flatMap(({ to: part, effect }) => {
    const all = both(before, effect);
    const met = hop(kind, { ...spec, checks: all.checks, blockers: all.blockers });
    return walk.route({
      ...withHop(towards(journey, part), met, { ...all, assumptions: [assumption, ...all.assumptions] }),
      sender: address ? senderOf(station, address, station.addresses[0]?.publicIp) : sender,
      at: { ...at, subnet },
      cameBy: undefined,
      visited: [...visited, resource.id],
    });
  });
}

function enters(walk: Walk, journey: Journey, station: Station, sameSubnet: boolean): FilterEffect {
  const { network } = walk;
  const { sender, flow } = journey;
  const subnet = network.get('subnet', station.subnetId, station.scope);
  const acl =
    sameSubnet || !subnet
      ? NO_EFFECT
      : onSender(networkAcl(network, subnet, sender.addresses, flow, 'in', sender.client), sender.id);
  const groups = onSender(
    securityGroups(network, memberOf(station), sender.addresses, sender.groups, flow, 'in'),
    sender.id,
  );
  return both(acl, groups);
}

function stateOf({ resource, instance, sourceDestCheck }: Station): FilterEffect {
  const blockers: Blocker[] = [];
  const checks: Check[] = [];
  const missing: Message[] = [];
  if (instance?.state === 'unknown')
    missing.push(message('whether {instance} is running is not known', { instance: instance.id }));
  else if (instance && instance.state !== 'running') {
    const explanation = message('Instance {instance} is {state}, not running.', {
      instance: instance.id,
      state: instance.state,
    });
    blockers.push(blocker('BAD_STATE', instance.id, explanation, 'nat-instance'));
  }
  const rule = 'source-destination-check';
  const check = { kind: rule, id: resource.id, resource, side: 'in', rule } as const;
  if (sourceDestCheck === true) {
    const explanation = message(
      'The source/destination check of {interface} is on: it drops what is not addressed to it.',
      { interface: resource.id },
    );
    checks.push({ ...check, outcome: 'blocks', explanation });
    blockers.push(blocker('ENI_SOURCE_DEST_CHECK_RESTRICTION', resource.id, explanation, rule));
  } else if (sourceDestCheck === undefined) {
    const explanation = message('Whether the source/destination check of {interface} is off is not known.', {
      interface: resource.id,
    });
    checks.push({ ...check, outcome: 'unknown', explanation });
    missing.push(
      message('whether the source/destination check of {interface} is off is not known', {
        interface: resource.id,
      }),
    );
  } else {
    const explanation = message('The source/destination check of {interface} is off.', {
      interface: resource.id,
    });
    checks.push({ ...check, outcome: 'passes', explanation });
  }
  return { checks, blockers, missing, assumptions: [] };
}
