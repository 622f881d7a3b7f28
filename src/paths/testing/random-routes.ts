import fc from 'fast-check';
import { SCOPE } from '../../network/testing/fixtures';
import type { DescribedRoute, DescribedRouteTable, DescribedTarget } from './described';
import { CUSTOMER_LISTS, often, ROUTED, subnetBlock, vpcBlock, vpcBlock6 } from './random-addresses';

/** Something that routes may lead to. @property gone it cannot carry traffic any more: EC2 marks its routes. */
export interface Target {
  readonly field: DescribedTarget;
  readonly gone: boolean;
  readonly family: 'ipv4' | 'ipv6' | 'both';
  /** The number of the VPC that it leads to. */
  readonly peer?: number;
}

/** What the tables of a VPC are made from. */
export interface Surroundings {
  readonly n: number;
  readonly ipv6: boolean;
  readonly subnetIds: readonly string[];
  readonly targets: readonly Target[];
  readonly vpnGateway: string | undefined;
  /** Gateway endpoints and the lists that they have routes for. */
  readonly gatewayEndpoints: readonly {
    readonly id: string;
    readonly list: string;
    readonly tables: readonly number[];
  }[];
  /** Interfaces that routes to a whole subnet may lead to. */
  readonly appliances: readonly string[];
}

/** How many tables a VPC has; the first is the main one. */
export const TABLES = 3;

/** @returns the tables of a VPC, with static routes of distinct destinations, lists, and propagated routes. */
export function tablesOf(around: Surroundings): fc.Arbitrary<readonly DescribedRouteTable[]> {
  const { n, subnetIds, vpnGateway } = around;
  const own = fc.tuple(
    ...subnetIds.map((_, i) => (i === 0 ? often(1, 0, 2) : fc.integer({ min: 0, max: TABLES - 1 }))),
  );
  const explicitMain = fc.boolean();
  return fc.tuple(own, explicitMain).chain(([which, named]) =>
    fc.tuple(
      ...Array.from({ length: TABLES }, (_, t) => {
        const served = subnetIds.filter((_, i) => which[i] === t);
        return routesOf(around, t, served).map((Routes) => ({
          RouteTableId: `rtb-${n}-${t}`,
          VpcId: `vpc-${n}`,
          OwnerId: SCOPE.account,
          Associations: [
            ...(t === 0 ? [{ Main: true }] : []),
            ...(t > 0 || named ? served.map((SubnetId) => ({ Main: false, SubnetId })) : []),
          ],
          PropagatingVgws: vpnGateway === undefined ? [] : [{ GatewayId: vpnGateway }],
          Routes,
        }));
      }),
    ),
  );
}

const active = { Origin: 'CreateRoute', State: 'active' } as const;

function routesOf(
  around: Surroundings,
  t: number,
  served: readonly string[],
): fc.Arbitrary<readonly DescribedRoute[]> {
  const { n, targets, vpnGateway, appliances, subnetIds } = around;
  const local: DescribedRoute[] = [
    { DestinationCidrBlock: vpcBlock(n), GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
    ...(around.ipv6
      ? [
          {
            DestinationIpv6CidrBlock: vpcBlock6(n),
            GatewayId: 'local',
            Origin: 'CreateRouteTable',
            State: 'active',
          } as const,
        ]
      : []),
  ];
  const endpoints = around.gatewayEndpoints
    .filter(({ tables }) => tables.includes(t))
    .map(({ id, list }) => ({ DestinationPrefixListId: list, GatewayId: id, ...active }));
  const foreign = [1, 2, 3].filter((other) => other !== n);
  const destinations = [
    ...ROUTED,
    ...foreign.map(vpcBlock),
    ...foreign.map((other) => subnetBlock(other, 1)),
  ];
  const statics = fc
    .tuple(usual(around, t), fc.array(anyRoute(destinations, targets), { maxLength: 6 }))
    .map(([first, others]) => distinct([...first, ...others]));
  const propagated =
    vpnGateway === undefined
      ? fc.constant([])
      : fc.uniqueArray(
          fc
            .constantFrom(
              '0.0.0.0/0',
              '93.184.216.0/29',
              '52.216.0.0/28',
              '10.0.0.0/8',
              subnetBlock(n, 1),
              '192.168.7.0/24',
            )
            .map((destination) => propagatedRoute(destination, vpnGateway)),
          { maxLength: 2, selector: destinationOf },
        );
  // Rule 6: for a whole subnet's own block, in the table of another subnet.
  const others = subnetIds.flatMap((id, i) => (served.includes(id) ? [] : [subnetBlock(n, i)]));
  const middleboxes = often(false, true).map((wanted): readonly DescribedRoute[] => {
    const [DestinationCidrBlock] = others;
    const [NetworkInterfaceId] = appliances;
    if (!wanted || DestinationCidrBlock === undefined || NetworkInterfaceId === undefined) return [];
    return [{ DestinationCidrBlock, NetworkInterfaceId, ...active }];
  });
  return fc
    .tuple(statics, propagated, middleboxes)
    .map(([a, b, c]) => [...local, ...a, ...endpoints, ...b, ...c]);
}

/** What most accounts have: a table for public subnets, one behind NAT, routes to peers. */
function usual({ targets }: Surroundings, t: number): fc.Arbitrary<readonly DescribedRoute[]> {
  const way = targets.find(({ field }) =>
    t === 1 ? field.GatewayId?.startsWith('igw-') : t === 2 && field.NatGatewayId !== undefined,
  );
  const egressOnly = targets.find(({ field }) => field.EgressOnlyInternetGatewayId !== undefined);
  const defaults = [
    ...(way ? [routeTo('0.0.0.0/0', way)] : []),
    ...(egressOnly && t !== 1 ? [routeTo('::/0', egressOnly)] : []),
  ];
  const peers = targets.flatMap((target) =>
    target.peer === undefined ? [] : [routeTo(vpcBlock(target.peer), target)],
  );
  return fc
    .tuple(often(true, false), often(true, false))
    .map(([out, across]) => [...(out ? defaults : []), ...(across ? peers : [])]);
}

function anyRoute(destinations: readonly string[], targets: readonly Target[]): fc.Arbitrary<DescribedRoute> {
  return fc
    .tuple(
      fc.oneof(
        fc.constantFrom('0.0.0.0/0'),
        fc.constantFrom(...CUSTOMER_LISTS),
        fc.constantFrom(...destinations),
      ),
      fc.constantFrom(...targets),
    )
    .filter(([destination, { family }]) => suits(destination, family))
    .map(([destination, target]) => routeTo(destination, target));
}

/** A table has one static route to a destination. */
function distinct(routes: readonly DescribedRoute[]): readonly DescribedRoute[] {
  return routes.filter(
    (route, i) => routes.findIndex((other) => destinationOf(other) === destinationOf(route)) === i,
  );
}

function suits(destination: string, family: Target['family']): boolean {
  return family === 'both' || (destination.includes(':') ? family === 'ipv6' : family === 'ipv4');
}

function routeTo(destination: string, { field, gone }: Target): DescribedRoute {
  const State = gone ? 'blackhole' : 'active';
  return { ...destinationField(destination), ...field, Origin: 'CreateRoute', State };
}

function propagatedRoute(destination: string, gateway: string): DescribedRoute {
  return {
    ...destinationField(destination),
    GatewayId: gateway,
    Origin: 'EnableVgwRoutePropagation',
    State: 'active',
  };
}

function destinationField(destination: string): Partial<DescribedRoute> {
  if (destination.startsWith('pl-')) return { DestinationPrefixListId: destination };
  return destination.includes(':')
    ? { DestinationIpv6CidrBlock: destination }
    : { DestinationCidrBlock: destination };
}

function destinationOf(route: DescribedRoute): string {
  return route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? '';
}
