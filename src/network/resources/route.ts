import { message } from '../message';
import type { Presence } from '../presence';
import type { EntryReader } from '../normalise/reader';
import { unknown, type Resolved, type Unknown } from '../resolved';

/** What a route matches. */
export type RouteDestination =
  | { readonly kind: 'ipv4' | 'ipv6'; readonly cidr: Resolved<string> }
  | { readonly kind: 'prefix-list'; readonly id: Resolved<string> };

/** Targets that are a resource with an id. A `vpc-endpoint` is a gateway or a Gateway Load Balancer endpoint. */
export type RouteTargetKind =
  | 'internet-gateway'
  | 'egress-only-internet-gateway'
  | 'nat-gateway'
  | 'vpn-gateway'
  | 'transit-gateway'
  | 'vpc-peering-connection'
  | 'vpc-endpoint'
  | 'network-interface'
  | 'instance'
  | 'carrier-gateway'
  | 'local-gateway'
  | 'core-network'
  | 'odb-network';

/** Where a route leads. */
export type RouteTarget =
  | { readonly kind: 'local' }
  | { readonly kind: RouteTargetKind; readonly id: Resolved<string> }
  | { readonly kind: 'unknown'; readonly why: Unknown };

/** `filtered`: a propagated route that the table does not use. */
export type RouteState = 'active' | 'blackhole' | 'filtered' | 'unknown';

/** How a route came: with the table, by hand, by propagation from a gateway, or by a route server. */
export type RouteOrigin = 'table' | 'static' | 'propagated' | 'advertised' | 'unknown';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html */
export interface Route {
  readonly destination: RouteDestination;
  readonly target: RouteTarget;
  readonly state: RouteState;
  readonly origin: RouteOrigin;
  /** Of a declared route, where it may be another than its table's. */
  readonly presence?: Presence;
}

/** @returns what a route is to: its CIDR, or the id of its prefix list. */
export function destinationValue({ destination }: Pick<Route, 'destination'>): Resolved<string> {
  return destination.kind === 'prefix-list' ? destination.id : destination.cidr;
}

export function readRoute(entry: EntryReader): Route {
  return {
    destination: readDestination(entry),
    target: readTarget(entry),
    state: readState(entry.lowerCase('State')),
    origin: readOrigin(entry.optionalText('Origin')),
  };
}

function readDestination(entry: EntryReader): RouteDestination {
  const cidr = entry.optionalText('DestinationCidrBlock');
  if (cidr !== undefined) return { kind: 'ipv4', cidr };
  const ipv6 = entry.optionalText('DestinationIpv6CidrBlock');
  if (ipv6 !== undefined) return { kind: 'ipv6', cidr: ipv6 };
  const id = entry.optionalText('DestinationPrefixListId');
  if (id !== undefined) return { kind: 'prefix-list', id };
  throw entry.malformed('DestinationCidrBlock', message('is missing'));
}

/** The fields that name a target, in the order in which they decide: an instance's route also names its interface. */
const TARGET_FIELDS: readonly (readonly [string, RouteTargetKind])[] = [
  ['NatGatewayId', 'nat-gateway'],
  ['TransitGatewayId', 'transit-gateway'],
  ['VpcPeeringConnectionId', 'vpc-peering-connection'],
  ['EgressOnlyInternetGatewayId', 'egress-only-internet-gateway'],
  ['CarrierGatewayId', 'carrier-gateway'],
  ['LocalGatewayId', 'local-gateway'],
  ['CoreNetworkArn', 'core-network'],
  ['OdbNetworkArn', 'odb-network'],
  ['VpcEndpointId', 'vpc-endpoint'],
  ['InstanceId', 'instance'],
  ['NetworkInterfaceId', 'network-interface'],
];

/** GatewayId holds several kinds of id; VPC endpoints stand there too, with no field of their own. */
const GATEWAY_PREFIXES: readonly (readonly [string, RouteTargetKind])[] = [
  ['igw-', 'internet-gateway'],
  ['vgw-', 'vpn-gateway'],
  ['vpce-', 'vpc-endpoint'],
  ['nat-', 'nat-gateway'],
  ['tgw-', 'transit-gateway'],
  ['eigw-', 'egress-only-internet-gateway'],
  ['cagw-', 'carrier-gateway'],
  ['lgw-', 'local-gateway'],
];

function readTarget(entry: EntryReader): RouteTarget {
  for (const [field, kind] of TARGET_FIELDS) {
    const id = entry.optionalText(field);
    if (id !== undefined) return { kind, id };
  }
  const gateway = entry.optionalText('GatewayId');
  return gateway === undefined
    ? { kind: 'unknown', why: unknown(message('the route names no target')) }
    : gatewayTarget(gateway);
}

/** @returns what a gateway's id leads to, by how it begins: routes name gateways of several kinds in one field. */
export function gatewayTarget(id: string): RouteTarget {
  if (id === 'local') return { kind: 'local' };
  const prefix = GATEWAY_PREFIXES.find(([start]) => id.startsWith(start));
  return prefix
    ? { kind: prefix[1], id }
    : { kind: 'unknown', why: unknown(message('the target {target} is of no known kind', { target: id })) };
}

function readState(state: string | undefined): RouteState {
  switch (state) {
    case 'active':
    case 'blackhole':
    case 'filtered':
      return state;
    default:
      return 'unknown';
  }
}

function readOrigin(origin: string | undefined): RouteOrigin {
  switch (origin) {
    case 'CreateRouteTable':
      return 'table';
    case 'CreateRoute':
      return 'static';
    case 'EnableVgwRoutePropagation':
      return 'propagated';
    case 'Advertisement':
      return 'advertised';
    default:
      return 'unknown';
  }
}
