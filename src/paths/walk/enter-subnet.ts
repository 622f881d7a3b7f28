import { message, type Message } from '../../network/message';
import type { Subnet } from '../../network/resources/subnet';
import { networkAcl } from '../filters/network-acl';
import { securityGroups } from '../filters/security-groups';
import type { Station } from '../station';
import type { Hop } from '../trace';
import { answerReturns } from './answer';
import { both, NO_EFFECT, onSender, type FilterEffect } from './filters-on-way';
import { hop } from './hop';
import { finish, isBlocked, withHop, type Journey, type Outcome, type Walk } from './journey';
import { memberOf } from './leave';
import { stationDown } from './station-state';
import { notAvailable } from './targets/not-available';
import { privateSource } from './targets/gateway-endpoint';
import { serviceId } from './targets/reach-outside';

/**
 * Traffic comes into the subnet of its destination: past the subnet's network ACL, unless it comes from the same
 * subnet, and the security groups of the interface.
 * @param station who has the address; undefined for a range, or an address that nobody is known to have.
 * @param taken what is taken for granted where no station is given.
 */
export function enterSubnet(
  walk: Walk,
  journey: Journey,
  subnet: Subnet,
  station: Station | undefined,
  taken: { readonly assumptions: readonly Message[]; readonly missing: readonly Message[] } | undefined,
): readonly Outcome[] {
  const { network } = walk;
  const { sender, flow, at, cameBy } = journey;
  const sameSubnet = subnet.id === at.subnet.id && cameBy === undefined;
  const acl = sameSubnet
    ? NO_EFFECT
    : onSender(networkAcl(network, subnet, sender.addresses, flow, 'in', sender.client), sender.id);
  const groups = station
    ? onSender(
        securityGroups(network, memberOf(station), sender.addresses, sender.groups, flow, 'in'),
        sender.id,
      )
    : NO_EFFECT;
  const effect = both(both(acl, groups), answerReturns(walk, subnet, cameBy));
  const arrived = withHop(journey, arrival(journey, subnet, station, effect), {
    missing: [...effect.missing, ...perhapsAvailable(journey), ...(taken?.missing ?? [])],
    assumptions: [...effect.assumptions, ...(taken?.assumptions ?? [])],
  });
  const source = privateSource(journey);
  if (!journey.endpoint) return finish(arrived, isBlocked(arrived) ? undefined : source);
  const reached = hop('service', {
    id: serviceId(journey),
    explanation: isBlocked(arrived)
      ? message('Not reached.')
      : message('Reached through PrivateLink, never by a public address.'),
    rule: 'interface-endpoint',
  });
  const throughEndpoint: Journey =
    arrived.via === 'local' ? { ...arrived, via: 'interface-endpoint' } : arrived;
  return finish(withHop(throughEndpoint, reached), isBlocked(arrived) ? undefined : source);
}

/** States of an endpoint of which some interfaces may work. */
const PARTLY: ReadonlySet<string> = new Set(['partial', 'unknown']);

/** @returns why it is not known whether an endpoint answers, as a clause. */
function perhapsAvailable({ endpoint }: Journey): readonly Message[] {
  if (!endpoint || !PARTLY.has(endpoint.state)) return [];
  const { id, state } = endpoint;
  return [message('whether {endpoint} answers while it is {state} is not known', { endpoint: id, state })];
}

function arrival(
  { endpoint }: Journey,
  subnet: Subnet,
  station: Station | undefined,
  { checks, blockers }: FilterEffect,
): Hop {
  if (endpoint) {
    const unavailable =
      endpoint.state === 'available' || PARTLY.has(endpoint.state)
        ? []
        : [notAvailable(endpoint, 'interface-endpoint')];
    return hop('interface-endpoint', {
      resource: endpoint,
      explanation: station
        ? message('Network interface {interface}, {address}, in subnet {subnet}.', {
            interface: station.resource.id,
            address: station.addresses[0]?.address ?? station.ipv6Addresses[0] ?? '',
            subnet: subnet.id,
          })
        : message('An interface of the endpoint in subnet {subnet}.', { subnet: subnet.id }),
      rule: 'interface-endpoint',
      checks,
      blockers: [...unavailable, ...blockers],
    });
  }
  if (station) {
    return hop(station.instance ? 'instance' : 'network-interface', {
      resource: station.instance ?? station.resource,
      explanation: message('Arrives at network interface {interface} in subnet {subnet}.', {
        interface: station.resource.id,
        subnet: subnet.id,
      }),
      rule: 'local-route',
      checks,
      blockers: [...stationDown(station), ...blockers],
    });
  }
  return hop('subnet', {
    resource: subnet,
    explanation: message('Arrives in subnet {subnet}.', { subnet: subnet.id }),
    rule: 'local-route',
    checks,
    blockers,
  });
}
