import { SCOPE } from '../../network/testing/fixtures';
import type { Described, DescribedRoute, DescribedRouteTable } from './described';
import { SERVICE_LISTS } from './random-addresses';

/** @returns the answers without VPC `n`'s gateway endpoint for a list, and without its routes. */
export function withoutGatewayEndpoint(described: Described, n: number, listId: string): Described {
  const isOf = (serviceName: string): boolean => listOf(listId)?.PrefixListName === serviceName;
  return {
    ...described,
    VpcEndpoints: described.VpcEndpoints.filter(
      (one) => one.VpcId !== `vpc-${n}` || one.VpcEndpointType !== 'Gateway' || !isOf(one.ServiceName),
    ),
    RouteTables: withRoutes(described, n, (table) =>
      table.Routes.filter((route) => route.DestinationPrefixListId !== listId),
    ),
  };
}

/** @returns the answers as EC2 gives them once a gateway endpoint of VPC `n` is there: the endpoint and its routes. */
export function withGatewayEndpoint(
  described: Described,
  n: number,
  listId: string,
  tables: readonly number[],
): Described {
  const RouteTableIds = tables.map((t) => `rtb-${n}-${t}`);
  const route: DescribedRoute = {
    DestinationPrefixListId: listId,
    GatewayId: 'vpce-new',
    Origin: 'CreateRoute',
    State: 'active',
  };
  return {
    ...described,
    VpcEndpoints: [
      ...described.VpcEndpoints,
      {
        VpcEndpointId: 'vpce-new',
        VpcEndpointType: 'Gateway',
        VpcId: `vpc-${n}`,
        OwnerId: SCOPE.account,
        ServiceName: listOf(listId)?.PrefixListName ?? '',
        State: 'available',
        PrivateDnsEnabled: false,
        RouteTableIds,
        SubnetIds: [],
        NetworkInterfaceIds: [],
        Groups: [],
        DnsEntries: [],
        IpAddressType: 'ipv4',
      },
    ],
    RouteTables: withRoutes(described, n, (table) =>
      RouteTableIds.includes(table.RouteTableId) ? [...table.Routes, route] : table.Routes,
    ),
  };
}

function withRoutes(
  described: Described,
  n: number,
  routesOf: (table: DescribedRouteTable) => readonly DescribedRoute[],
): readonly DescribedRouteTable[] {
  return described.RouteTables.map((table) =>
    table.VpcId === `vpc-${n}` ? { ...table, Routes: routesOf(table) } : table,
  );
}

function listOf(id: string): (typeof SERVICE_LISTS)[number] | undefined {
  return SERVICE_LISTS.find((list) => list.PrefixListId === id);
}
