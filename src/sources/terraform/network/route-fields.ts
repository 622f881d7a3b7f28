import type { RouteTargetKind } from '../../../network/resources/route';
import type { RouteFields } from '../../declared/network/part';
import type { Value } from '../../declared/value';
import type { Arguments } from './arguments';

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route */
const TARGETS: readonly (readonly [string, RouteTargetKind | 'gateway'])[] = [
  ['gateway_id', 'gateway'],
  ['nat_gateway_id', 'nat-gateway'],
  ['egress_only_gateway_id', 'egress-only-internet-gateway'],
  ['transit_gateway_id', 'transit-gateway'],
  ['vpc_peering_connection_id', 'vpc-peering-connection'],
  ['vpc_endpoint_id', 'vpc-endpoint'],
  ['network_interface_id', 'network-interface'],
  // until version 5 of the provider
  ['instance_id', 'instance'],
  ['carrier_gateway_id', 'carrier-gateway'],
  ['local_gateway_id', 'local-gateway'],
  ['core_network_arn', 'core-network'],
  ['odb_network_arn', 'odb-network'],
];

/** How a route's destinations are called: a route of its own has longer names than one in a table. */
export interface DestinationNames {
  readonly ipv4: string;
  readonly ipv6: string;
  readonly prefixList: string;
}

/** @returns what a route says, in a table or by itself. */
export function routeFields(args: Arguments, names: DestinationNames): RouteFields {
  const isSaid = [names.ipv4, names.ipv6, names.prefixList].some((name) => args.isWritten(name));
  const destination = (name: string): Value | undefined =>
    isSaid && !args.isWritten(name) ? undefined : args.text(name);
  return {
    ipv4: destination(names.ipv4),
    ipv6: destination(names.ipv6),
    prefixList: destination(names.prefixList),
    targets: TARGETS.flatMap(([name, kind]) => {
      const value = args.isWritten(name) ? args.text(name) : undefined;
      return value === undefined ? [] : [[kind, value] as const];
    }),
  };
}
