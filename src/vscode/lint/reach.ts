import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import type { Vpc } from '../../network/resources/vpc';
import { targetResource } from '../../network/routing/route-target';
import { wayOut, type WayOut } from '../../network/routing/way-out';
import { serviceLabel, type GatewayService } from '../../network/service-name';
import { coverageOf } from '../../rules/known/coverage';
import { isUsed, subnetsOf, tablesOf, wayTo } from '../../rules/known/tables';

/** How the private route tables of a VPC reach a service. */
export interface Reach {
  readonly service: GatewayService;
  /** Without a full stop, for a line above the VPC. */
  readonly sentence: Message;
  /** Whose path shows it best. */
  readonly subnet: Subnet | undefined;
}

/** `endpoint`: a gateway endpoint serves the table. */
type TableReach = 'endpoint' | WayOut;

/**
 * @param isOne whether code stands for one resource, which is there in any case: others cannot be counted
 * @returns how the private tables of a VPC reach a service; undefined where there are none, or not all is known
 */
export function reachOf(
  network: Network,
  vpc: Vpc,
  service: GatewayService,
  isOne: (resource: Resource) => boolean,
): Reach | undefined {
  const tables = tablesOf(network, vpc).filter((table) => isPrivate(network, table));
  const reached = tables.map((table) => [table, reachOfTable(network, vpc, table, service)] as const);
  if (reached.length === 0 || reached.some(([, reach]) => reach === undefined || reach === 'unknown'))
    return undefined;
  const nat = reached.filter(([, reach]) => reach === 'nat').map(([table]) => table);
  const served = reached.filter(([, reach]) => reach === 'endpoint').map(([table]) => table);
  const isCountable = tables.every(isOne);
  const args = { service: serviceLabel(service), m: tables.length };
  const [shown] = nat.length > 0 ? nat : served.length > 0 ? served : tables;
  return {
    service,
    sentence: sentence(nat.length, served.length, isCountable, args),
    subnet: shown && subnetsOf(network, shown)[0],
  };
}

/** A table that no subnet uses carries nothing, and one that leads to an internet gateway serves public subnets. */
function isPrivate(network: Network, table: RouteTable): boolean {
  return isUsed(network, table) !== false && wayOut(network, table) !== 'internet';
}

function reachOfTable(
  network: Network,
  vpc: Vpc,
  table: RouteTable,
  service: GatewayService,
): TableReach | undefined {
  const covered = coverageOf(network, vpc, table, service);
  if (covered !== 'no') return covered === 'yes' ? 'endpoint' : undefined;
  const { way, routes } = wayTo(network, table, service);
  // What a route leads to may be there under a condition that nobody knows the outcome of.
  const targets = routes.map((route) => targetResource(network, table, route));
  return targets.every((target) => !target || target.presence.when === 'always') ? way : undefined;
}

function sentence(
  nat: number,
  served: number,
  isCountable: boolean,
  args: { readonly service: string; readonly m: number },
): Message {
  if (!isCountable) return uncounted(nat, served, args);
  const { m } = args;
  if (nat > 0) {
    return m === 1
      ? message('The private route table reaches {service} through NAT', args)
      : message('{n} of {m} private route tables reach {service} through NAT', { ...args, n: nat });
  }
  if (served > 0) {
    return m === 1
      ? message('The private route table reaches {service} through a gateway endpoint', args)
      : message('{n} of {m} private route tables reach {service} through a gateway endpoint', {
          ...args,
          n: served,
        });
  }
  return m === 1
    ? message('The private route table has no gateway endpoint for {service}, and no NAT', args)
    : message('{m} private route tables have no gateway endpoint for {service}, and no NAT', args);
}

function uncounted(
  nat: number,
  served: number,
  args: { readonly service: string; readonly m: number },
): Message {
  const isAll = nat === args.m || served === args.m;
  if (nat > 0) {
    return isAll
      ? message('Private route tables reach {service} through NAT', args)
      : message('Some private route tables reach {service} through NAT', args);
  }
  if (served > 0) {
    return isAll
      ? message('Private route tables reach {service} through a gateway endpoint', args)
      : message('Some private route tables reach {service} through a gateway endpoint', args);
  }
  return message('Private route tables have no gateway endpoint for {service}, and no NAT', args);
}
