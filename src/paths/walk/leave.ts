import type { Hop } from '../trace';
import { networkAcl } from '../filters/network-acl';
import { securityGroups, type GroupMember } from '../filters/security-groups';
import { message } from '../../network/message';
import { known } from '../../network/resolved';
import type { Station } from '../station';
import { stationAt } from '../stations';
import { isLinkLocal } from '../link-local';
import { throughFilters, type Filter } from './filters-on-way';
import { leaves, leavesSubnet } from '../flow-text';
import { hop } from './hop';
import { finish, partOf, towards, withHop, withVia, type Journey, type Outcome, type Walk } from './journey';
import { subnetClass } from './start';
import { stationDown } from './station-state';

/** @returns a station as a member of its security groups. */
export function memberOf({ resource, scope, securityGroupIds }: Station): GroupMember {
  return { id: resource.id, scope, securityGroupIds };
}

/**
 * Follows traffic out of its subnet: past the security groups of its interface and the subnet's network ACL, through
 * the name lookup, to the route table. What stays within the subnet meets no network ACL.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
 */
export function leave(
  walk: Walk,
  journey: Journey,
  station: Station | undefined,
  lookup: Hop | undefined,
): readonly Outcome[] {
  if (isLinkLocal(journey.to.set)) return staysOnLink(journey);
  const { subnet } = journey.at;
  const own = subnetClass(subnet, journey.to.family).set;
  const within = partOf(journey.to, own);
  if (within.set.isEmpty) return leaveTowards(walk, journey, station, lookup, false);
  const inside = leaveTowards(walk, towards(journey, within), station, lookup, true);
  const rest = journey.to.set.subtract(own);
  if (rest.isEmpty) return inside;
  const outside = towards(journey, { ...journey.to, set: rest });
  return [...inside, ...leaveTowards(walk, outside, station, lookup, false)];
}

/** No route table, security group or network ACL decides; that the answer is not modelled, the name lookup says. */
function staysOnLink(journey: Journey): readonly Outcome[] {
  const explanation = message(
    'Link-local addresses are answered beside the host, past every table and filter.',
  );
  return finish(withHop(withVia(journey, 'local'), hop('local', { explanation, rule: 'local-route' })));
}

function leaveTowards(
  walk: Walk,
  journey: Journey,
  station: Station | undefined,
  lookup: Hop | undefined,
  withinSubnet: boolean,
): readonly Outcome[] {
  const { network } = walk;
  const { flow, at, sender } = journey;
  const filters: Filter[] = [];
  if (station) {
    const member = memberOf(station);
    const receivers = groupsOfReceiver(walk, journey);
    filters.push((peers) => securityGroups(network, member, peers, receivers, flow, 'out'));
  }
  if (!withinSubnet) {
    filters.push((peers) => networkAcl(network, at.subnet, peers, flow, 'out', sender.client));
  }
  return throughFilters(journey.to, filters).flatMap(({ to, effect }) => {
    const start = station
      ? hop(station.instance ? 'instance' : 'network-interface', {
          resource: station.instance ?? station.resource,
          explanation: leaves(flow, station.resource.id, at.subnet.id),
          rule: 'network-interface',
          checks: effect.checks,
          blockers: [...stationDown(station), ...effect.blockers],
        })
      : hop('subnet', {
          resource: at.subnet,
          explanation: leavesSubnet(flow, at.subnet.id),
          rule: 'subnet',
          checks: effect.checks,
          blockers: effect.blockers,
        });
    const left = withHop(towards(journey, to), start, effect);
    return walk.route(lookup ? withHop(left, lookup) : left);
  });
}

/**
 * The groups of who is addressed, where that is one interface of the VPC or an endpoint, whose interfaces share its
 * groups; undefined where it is not known who receives.
 */
function groupsOfReceiver({ network }: Walk, { to, at, endpoint }: Journey): readonly string[] | undefined {
  if (endpoint) {
    const ids = endpoint.securityGroupIds.flatMap((id) => known(id) ?? []);
    return ids.length === endpoint.securityGroupIds.length ? ids : undefined;
  }
  const { first } = to.set;
  if (first === undefined || to.set.size !== 1n) return undefined;
  const address = { family: to.family, value: first };
  return stationAt(network, { id: at.vpcId, scope: at.scope }, address)?.securityGroupIds;
}
