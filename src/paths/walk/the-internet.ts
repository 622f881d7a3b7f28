import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { inForce } from '../../network/resources/vpc';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import type { AddressClass } from '../address-class';
import { listRanges } from '../list-ranges';
import type { Place } from './journey';

/** Who may start a connection from the internet to a place. */
export interface TheInternet {
  readonly addresses: AddressClass;
  readonly notes: readonly Message[];
}

/**
 * Every public address but those that are not on the internet as seen from there: the VPC's own public blocks, and
 * what a gateway endpoint leads to. S3 and DynamoDB answer and never start a connection, so an answer to their
 * addresses need not leave by the internet gateway.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function theInternet(network: Network, at: Place, family: Family): TheInternet {
  const { table } = routeTableAssociations(network).of(at.subnet);
  const lists = table ? listsOfGatewayEndpoints(network, table) : [];
  const set = lists.reduce(
    (left, id) => {
      const list = network.get('prefix-list', id, at.scope);
      const ranges = list && listRanges(list, family)?.set;
      return ranges ? left.subtract(ranges) : left;
    },
    PUBLIC_SPACE[family].subtract(ownBlocks(network, at, family)),
  );
  return {
    addresses: { family, set, which: 'all', lists: new Set(), notInLists: new Set(lists) },
    notes: lists.map((list) =>
      message('The addresses of {list}, to which a gateway endpoint leads, start no connection.', { list }),
    ),
  };
}

function ownBlocks(network: Network, { vpcId, scope }: Place, family: Family): AddressSet {
  const vpc = network.get('vpc', vpcId, scope);
  const blocks = (family === 'ipv4' ? vpc?.cidrBlocks : vpc?.ipv6CidrBlocks) ?? [];
  const cidrs = blocks.flatMap((block) => (inForce(block) ? (known(block.cidr) ?? []) : []));
  return AddressSet.parse(family, cidrs);
}

function listsOfGatewayEndpoints(network: Network, table: RouteTable): readonly string[] {
  const ids = table.routes.flatMap((route) =>
    route.destination.kind === 'prefix-list' && leadsToGatewayEndpoint(network, table, route)
      ? (known(route.destination.id) ?? [])
      : [],
  );
  return [...new Set(ids)];
}

function leadsToGatewayEndpoint(network: Network, table: RouteTable, { target }: Route): boolean {
  const id = target.kind === 'vpc-endpoint' ? known(target.id) : undefined;
  return id !== undefined && network.get('vpc-endpoint', id, table.scope)?.type === 'gateway';
}
