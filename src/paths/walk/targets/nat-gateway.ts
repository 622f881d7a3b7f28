import { message, type Message } from '../../../network/message';
import { isUnknown, known } from '../../../network/resolved';
import type { NatGateway } from '../../../network/resources/nat-gateway';
import type { Subnet } from '../../../network/resources/subnet';
import type { AddressClass } from '../../address-class';
import { networkAcl } from '../../filters/network-acl';
import { answerReturns } from '../answer';
import { both, NO_EFFECT, onSender, throughFilters, type Filter, type FilterEffect } from '../filters-on-way';
import { blocker, hop } from '../hop';
import {
  finish,
  partOf,
  towards,
  withHop,
  type Journey,
  type Outcome,
  type Sender,
  type Walk,
} from '../journey';
import { exactly, subnetClass } from '../start';
import { AddressSet } from '../../../network/addresses/address-set';
import type { Blocker } from '../../trace';
import { loops } from './gateway-load-balancer-endpoint';
import { notRead } from '../../not-read';
import { notSeen } from './seen';

/**
 * A NAT gateway sends from its own address, by the table of its own subnet; it has no security group, but the network
 * ACL of its subnet applies to what comes in and to what goes out.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
 */
export function throughNatGateway(walk: Walk, journey: Journey, id: string): readonly Outcome[] {
  const { network } = walk;
  const { scope, vpcId } = journey.at;
  const gateway = network.get('nat-gateway', id, scope);
  if (!gateway) return notSeen(network, journey, 'nat-gateway', id, 'NatGateways', 'nat-gateway');
  const blockers: Blocker[] = [];
  if (gateway.state !== 'available') {
    const explanation = message('NAT gateway {gateway} is {state}, not available.', {
      gateway: id,
      state: gateway.state,
    });
    blockers.push(blocker('BAD_STATE', id, explanation, 'nat-gateway'));
  }
  const home = known(gateway.vpcId);
  if ((home !== undefined && home !== vpcId) || journey.cameBy?.kind === 'vpc-peering-connection') {
    const explanation = message('NAT gateway {gateway} takes traffic only from its own VPC.', {
      gateway: id,
    });
    blockers.push(blocker('NGW_REQUIRES_SOURCE_IN_VPC', id, explanation, 'nat-gateway-source'));
  }
  if (journey.visited.includes(id)) {
    return end(journey, gateway, [...blockers, blocker('NO_PATH', id, loops(id), 'nat-gateway')], []);
  }
  if (journey.to.family === 'ipv6') {
    const why = message('what NAT gateway {gateway} does with IPv6 (NAT64) is not modelled', { gateway: id });
    return end(journey, gateway, blockers, [why]);
  }
  if (gateway.availability === 'regional') return throughRegional(walk, journey, gateway, blockers);
  const { subnetId } = gateway;
  if (subnetId === undefined || isUnknown(subnetId)) {
    const why = isUnknown(subnetId)
      ? subnetId.unknown
      : message('the subnet of {gateway} is not known', { gateway: id });
    return end(journey, gateway, blockers, [why]);
  }
  const subnet = network.get('subnet', subnetId, scope);
  if (!subnet) return end(journey, gateway, blockers, [notRead(network, 'Subnets', scope)]);
  return throughZonal(walk, journey, gateway, subnet, blockers);
}

function throughZonal(
  walk: Walk,
  journey: Journey,
  gateway: NatGateway,
  subnet: Subnet,
  blockers: readonly Blocker[],
): readonly Outcome[] {
  const { network } = walk;
  const { at, sender, flow, to } = journey;
  const entering =
    subnet.id === at.subnet.id
      ? NO_EFFECT
      : onSender(networkAcl(network, subnet, sender.addresses, flow, 'in', sender.client), sender.id);
  const answer = answerReturns(walk, subnet, journey.cameBy);
  const before: FilterEffect = both(entering, answer);
  const own = subnetClass(subnet, to.family).set;
  const translated = senderOfGateway(gateway, subnet, to.family);
  // What the gateway sends within its own subnet meets no network ACL.
  const outward: Filter = (peers) =>
    partOf(peers, own).set.size === peers.set.size
      ? [{ addresses: peers, checks: [], blockers: [], missing: [], assumptions: [] }]
      : networkAcl(network, subnet, peers, flow, 'out', 'nat-gateway');
  return throughFilters(to, [outward]).flatMap(({ to: part, effect }) => {
    const filters = both(before, effect);
    const met = hop('nat-gateway', {
      resource: gateway,
      explanation: sendsFrom(gateway),
      rule: gateway.connectivity === 'private' ? 'private-nat-gateway' : 'nat-gateway',
      checks: filters.checks,
      blockers: [...blockers, ...filters.blockers],
    });
    return walk.route({
      ...withHop(towards(journey, part), met, filters),
      sender: translated,
      at: { ...at, subnet },
      cameBy: undefined,
      visited: [...journey.visited, gateway.id],
    });
  });
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html */
function throughRegional(
  walk: Walk,
  journey: Journey,
  gateway: NatGateway,
  blockers: readonly Blocker[],
): readonly Outcome[] {
  const { network } = walk;
  const { at, to } = journey;
  const table =
    gateway.routeTableId === undefined
      ? undefined
      : network.get('route-table', gateway.routeTableId, at.scope);
  if (!table) {
    const why = message('the route table of regional NAT gateway {gateway} is not known', {
      gateway: gateway.id,
    });
    return end(journey, gateway, blockers, [why]);
  }
  const met = hop('nat-gateway', {
    resource: gateway,
    explanation: sendsFrom(gateway),
    rule: 'regional-nat-gateway',
    blockers,
  });
  const next: Journey = {
    ...withHop(journey, met, zoneAssumption(journey, gateway)),
    sender: senderOfGateway(gateway, at.subnet, to.family),
    cameBy: undefined,
    visited: [...journey.visited, gateway.id],
  };
  return walk.routeIn(next, table);
}

/** Until the gateway has spread to a zone, another zone's part of it carries that zone's traffic. */
function zoneAssumption(
  { at }: Journey,
  { id, addresses }: NatGateway,
): { readonly assumptions: readonly Message[] } {
  const zone = known(at.subnet.zone);
  const zones = new Set(addresses.flatMap((address) => address.zone ?? []));
  if (zone === undefined || zones.size === 0 || zones.has(zone)) return { assumptions: [] };
  const assumption = message(
    'Regional NAT gateway {gateway} has no address in {zone} yet: another zone carries the traffic.',
    { gateway: id, zone },
  );
  return { assumptions: [assumption] };
}

function sendsFrom(gateway: NatGateway): Message {
  const { addresses, connectivity } = gateway;
  const publicIp = onlyPublicIp(gateway);
  if (connectivity === 'private') {
    const [privateIp, ...others] = addresses.flatMap((address) => address.privateIp ?? []);
    return privateIp === undefined || others.length > 0
      ? message('Sends from its private address.')
      : message('Sends from its private address {address}.', { address: privateIp });
  }
  return publicIp === undefined
    ? message('Sends from its public address.')
    : message('Sends from its public address {address}.', { address: publicIp });
}

/** Made once for each: filters remember what they say of a class. */
const ownAddresses = new WeakMap<NatGateway, AddressClass>();

/** @returns the private IPv4 addresses of a gateway, as far as they are known. */
function ownClass(gateway: NatGateway): AddressClass {
  let made = ownAddresses.get(gateway);
  if (!made) {
    const cidrs = gateway.addresses.flatMap(({ privateIp }) =>
      privateIp === undefined ? [] : [`${privateIp}/32`],
    );
    ownAddresses.set(gateway, (made = exactly(AddressSet.parse('ipv4', cidrs))));
  }
  return made;
}

function senderOfGateway(gateway: NatGateway, subnet: Subnet, family: 'ipv4' | 'ipv6'): Sender {
  const own = ownClass(gateway);
  return {
    id: gateway.id,
    addresses: own.family !== family || own.set.isEmpty ? subnetClass(subnet, family) : own,
    publicAddress: publicAddressOf(gateway),
    groups: [],
    client: 'nat-gateway',
  };
}

function publicAddressOf(gateway: NatGateway): Sender['publicAddress'] {
  if (gateway.connectivity === 'private') return { kind: 'none' };
  if (isUnknown(gateway.connectivity)) return { kind: 'unknown', missing: gateway.connectivity.unknown };
  const publicIp = onlyPublicIp(gateway);
  return publicIp === undefined ? { kind: 'some' } : { kind: 'known', address: publicIp };
}

/**
 * A public NAT gateway always has an Elastic IP address; of several it uses now one, now another.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
 */
function onlyPublicIp({ addresses }: NatGateway): string | undefined {
  const [only, ...others] = addresses.flatMap(({ publicIp }) => publicIp ?? []);
  return others.length === 0 ? only : undefined;
}

function end(
  journey: Journey,
  gateway: NatGateway,
  blockers: readonly Blocker[],
  missing: readonly Message[],
): readonly Outcome[] {
  const met = hop('nat-gateway', {
    resource: gateway,
    explanation: sendsFrom(gateway),
    rule: 'nat-gateway',
    blockers,
  });
  return finish(withHop(journey, met, { missing }));
}
