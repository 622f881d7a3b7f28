import { COLLECTION_KEYS, type CollectionKey } from '../../../network/collections';
import { scopeKey, type Coverage, type RegionView } from '../../../network/coverage';
import type { Scope } from '../../../network/describe';
import { Network } from '../../../network/network';
import type { Resource } from '../../../network/resource';
import type { DeclaredUnit } from '../unit';
import { Assembly } from './assembly';
import { endpointsOf } from './endpoints';
import { gatewaysOf, loadBalancersOf, natGatewaysOf, peeringsOf, transitGatewaysOf } from './gateways';
import { networkAclsOf } from './network-acls';
import type { NetworkLanguage } from './part';
import { prefixListsOf } from './prefix-lists';
import { RouteTables } from './route-tables';
import { securityGroupsOf } from './security-groups';
import { subnetsOf, vpcsOf } from './vpcs';
import { workloadInterfacesOf } from './workloads';

/** Declared code as a network, and what it was put together from. */
export interface Assembled {
  readonly network: Network;
  readonly assembly: Assembly;
}

/**
 * Puts declared resources together to a network: what is applied together, or what shares exports.
 *
 * Ids are addresses, with the unit's name before them where there are several units. What is not known is unknown with
 * a reason, what hangs on conditions says so by its presence, and a VPC that may hold more than is seen is open.
 */
export function assemble(units: readonly DeclaredUnit[], language: NetworkLanguage): Assembled {
  const assembly = new Assembly(units, language);
  // Who refers to a VPC that is not declared makes it known: they come first.
  const subnets = subnetsOf(assembly);
  const gateways = gatewaysOf(assembly);
  const groups = securityGroupsOf(assembly);
  const others = [
    ...natGatewaysOf(assembly),
    ...transitGatewaysOf(assembly),
    ...peeringsOf(assembly),
    ...loadBalancersOf(assembly),
    ...workloadInterfacesOf(assembly),
  ];
  for (const part of assembly.all('endpoint')) assembly.home(part.vpc, part);
  for (const part of assembly.all('route-table')) assembly.home(part.vpc, part);
  const vpcs = vpcsOf(assembly);
  const tables = new RouteTables(assembly, vpcs);
  const endpoints = endpointsOf(assembly, tables);
  const { acls, areAll } = networkAclsOf(assembly, vpcs);
  const [first] = assembly.all('endpoint');
  const lists = first ?? assembly.all('vpc')[0] ?? assembly.all('prefix-list')[0];
  const resources: readonly Resource[] = [
    ...vpcs,
    ...subnets,
    ...tables.tables(),
    ...gateways,
    ...others,
    ...endpoints,
    ...groups,
    ...acls,
    ...(lists ? prefixListsOf(assembly, lists) : []),
  ];
  return { network: new Network(views(resources, areAll), resources), assembly };
}

/** What runs in a network is never in the code that declares it. */
const NEVER_READ: ReadonlySet<CollectionKey> = new Set([
  'NetworkInterfaces',
  'Reservations',
  'PrefixListEntries',
  'TransitGatewayRoutes',
  'TransitGatewayRouteTables',
  'TransitGatewayRouteTableAssociations',
  'TransitGatewayRouteTablePropagations',
  'ServiceDetails',
  'AvailabilityZones',
]);

function views(resources: readonly Resource[], areAclsRead: boolean): readonly RegionView[] {
  const scopes = new Map<string, Scope>(resources.map(({ scope }) => [scopeKey(scope), scope]));
  const entries = COLLECTION_KEYS.map((key): readonly [CollectionKey, Coverage] => {
    const isRead = !NEVER_READ.has(key) && (key !== 'NetworkAcls' || areAclsRead);
    return [key, { state: isRead ? 'read' : 'not-read' }];
  });
  const coverage = Object.fromEntries(entries) as Record<CollectionKey, Coverage>;
  return [...scopes.values()].map((scope) => ({ scope, takenAt: undefined, coverage }));
}
