import type { Network } from '../../network/network';
import type { Family } from '../../network/addresses/address';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import { parseServiceName } from '../../network/service-name';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import type { AddressClass } from '../../paths/address-class';
import { publicAddresses } from '../../paths/names/public-addresses';
import { effect } from '../effect';
import type { GatewayPlan } from '../plan';
import { noDuplicateRoute } from './duplicate-route';
import { tablesFit } from './route-tables';
import { familiesOf, seenFrom } from './view';

/** A chosen table, as it is and as it will be. */
export interface ChosenTable {
  readonly before: RouteTable;
  readonly after: RouteTable;
  readonly subnets: readonly Subnet[];
}

/** What a gateway endpoint would change, as far as it can be said. */
export interface Change {
  readonly network: Network;
  readonly endpoint: { readonly id: string };
  readonly tables: readonly ChosenTable[];
  /** The service's addresses, one class for each family of the endpoint that they are known of. */
  readonly service: readonly AddressClass[];
}

const made = new WeakMap<Network, WeakMap<GatewayPlan, { readonly change: Change | undefined }>>();

/**
 * @returns the tables that would have the endpoint, those left out in which EC2 would refuse it or which were not
 * seen; undefined where the service's lists are not known, which `noDuplicateRoute` tells
 */
export function changeOf(network: Network, plan: GatewayPlan): Change | undefined {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new WeakMap()));
  let found = ofNetwork.get(plan);
  if (!found) ofNetwork.set(plan, (found = { change: find(network, plan) }));
  return found.change;
}

function find(network: Network, plan: GatewayPlan): Change | undefined {
  const { vpc } = plan;
  const fitting = [...new Set(plan.routeTableIds)].filter((id) => {
    const one = { ...plan, routeTableIds: [id] };
    return tablesFit(network, one).length === 0 && noDuplicateRoute(network, one).length === 0;
  });
  // The plan itself, where all of its tables fit: its effect is remembered, and others ask for it.
  const isWhole = fitting.length === plan.routeTableIds.length;
  const done = effect(network, isWhole ? plan : { ...plan, routeTableIds: fitting });
  if (!done.ok) return undefined;
  const tables = fitting.flatMap((id): ChosenTable[] => {
    const before = seenFrom(network, 'route-table', id, vpc);
    const after = seenFrom(done.network, 'route-table', id, vpc);
    if (!before || !after) return [];
    const { explicit, implicit } = routeTableAssociations(network).subnetsOf(before);
    const subnets = [...explicit, ...implicit].filter((subnet) => known(subnet.vpcId) === vpc.id);
    return [{ before, after, subnets }];
  });
  const service = familiesOf(plan.ipAddressType ?? 'ipv4').flatMap((family) =>
    addressesOf(network, plan, family),
  );
  return { network: done.network, endpoint: done.endpoint, tables, service };
}

function addressesOf(
  network: Network,
  { vpc, service }: GatewayPlan,
  family: Family,
): readonly AddressClass[] {
  const named = { service: parseServiceName(service), region: vpc.scope.region };
  const { addresses } = publicAddresses(network, vpc.scope, named, family);
  return addresses ? [addresses] : [];
}
