import { AddressSet } from '../../network/addresses/address-set';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import type { Network } from '../../network/network';
import { known, type Resolved } from '../../network/resolved';
import type { RouteTarget } from '../../network/resources/route';
import type { SecurityGroup } from '../../network/resources/security-group';
import { AddressCuts } from './address-cuts';

/**
 * Every block that something on a way to a service may compare the source's address with: routes (by which answers
 * come back), network ACL entries, prefix lists, the blocks of VPCs, and the rules of those security groups that
 * stand on such a way: of endpoints and of appliances, not of everybody's instances.
 * Yields between resources.
 */
export function* sourceCuts(network: Network): Generator<undefined, AddressCuts, undefined> {
  const cuts = new AddressCuts();
  const add = (cidr: Resolved<string> | undefined): void => {
    const text = cidr === undefined ? undefined : known(cidr);
    if (text !== undefined) cuts.add(text);
  };
  for (const table of network.all('route-table')) {
    for (const { destination } of table.routes) if (destination.kind !== 'prefix-list') add(destination.cidr);
    yield;
  }
  for (const acl of network.all('network-acl')) {
    for (const { cidr } of acl.entries) add(cidr);
    yield;
  }
  for (const list of network.all('prefix-list')) {
    for (const { cidr } of known(list.entries) ?? []) add(cidr);
    yield;
  }
  for (const table of network.all('transit-gateway-route-table')) {
    for (const { cidr } of table.routes ?? []) add(cidr);
    yield;
  }
  for (const { requester, accepter } of network.all('vpc-peering-connection'))
    for (const cidr of [...requester.cidrs, ...accepter.cidrs]) add(cidr);
  let hasPublicVpc = false;
  for (const vpc of network.all('vpc')) {
    for (const { cidr } of vpc.cidrBlocks) add(cidr);
    hasPublicVpc ||= isPublic(vpc.cidrBlocks.flatMap(({ cidr }) => known(cidr) ?? []));
    yield;
  }
  const onWay = yield* groupsOnWay(network);
  for (const group of network.all('security-group')) {
    // What is sent to a service's public addresses may end at anybody's instance in a VPC that has such addresses.
    if (hasPublicVpc || onWay.has(group.id)) addRules(group, add);
    yield;
  }
  return cuts;
}

/** @returns whether one of the CIDRs has addresses that the internet routes. */
export function isPublic(cidrs: readonly string[]): boolean {
  return !AddressSet.parse('ipv4', cidrs).intersect(PUBLIC_SPACE.ipv4).isEmpty;
}

function addRules({ rules }: SecurityGroup, add: (cidr: Resolved<string>) => void): void {
  for (const { peer } of rules) if (peer.kind === 'cidr') add(peer.cidr);
}

/** The groups of endpoints, and of what routes lead to or a service has made. */
function* groupsOnWay(network: Network): Generator<undefined, ReadonlySet<string>, undefined> {
  const groups = new Set<string>();
  for (const endpoint of network.all('vpc-endpoint')) {
    for (const id of endpoint.securityGroupIds) groups.add(known(id) ?? '');
    yield;
  }
  const appliances = yield* applianceIds(network);
  for (const kind of ['network-interface', 'instance'] as const) {
    for (const one of network.all(kind)) {
      if (isOnWay(one, appliances)) for (const id of one.securityGroupIds) groups.add(id);
      yield;
    }
  }
  return groups;
}

/** @returns the interfaces and instances that routes lead to, an interface's instance and an instance's interfaces too. */
export function* applianceIds(network: Network): Generator<undefined, ReadonlySet<string>, undefined> {
  const ids = new Set<string>();
  for (const table of network.all('route-table')) {
    for (const { target } of table.routes) if (isAppliance(target)) ids.add(known(target.id) ?? '');
    yield;
  }
  for (const one of network.all('network-interface')) {
    if (one.instanceId === undefined) continue;
    if (ids.has(one.id)) ids.add(one.instanceId);
    else if (ids.has(one.instanceId)) ids.add(one.id);
  }
  return ids;
}

function isAppliance(target: RouteTarget): target is Extract<RouteTarget, { readonly id: Resolved<string> }> {
  return target.kind === 'instance' || target.kind === 'network-interface';
}

/** @returns whether traffic to a service may pass an interface or instance. */
export function isOnWay(
  one: {
    readonly kind: 'instance' | 'network-interface';
    readonly id: string;
    readonly interfaceType?: string;
  },
  appliances: ReadonlySet<string>,
): boolean {
  return appliances.has(one.id) || (one.interfaceType !== undefined && one.interfaceType !== 'interface');
}
