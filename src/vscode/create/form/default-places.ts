import type { Network } from '../../../network/network';
import type { Subnet } from '../../../network/resources/subnet';
import { routeTableAssociations } from '../../../network/routing/effective-route-table';
import { wayOut, type WayOut } from '../../../network/routing/way-out';
import type { CreateState } from '../../../webview/create/protocol';
import { tableChoices, type TableChoice } from './table-choices';
import { isPublic, subnetsOf, zoneChoices } from './zone-choices';

/** Which tables or subnets an endpoint is for. */
type Places = Pick<CreateState, 'routeTables' | 'subnets'>;

/**
 * What is chosen where nobody has: for a gateway endpoint the table of the subnet that it was started from, else the
 * tables whose traffic is paid for (NAT), else those that lead to the internet; for network interfaces that subnet,
 * else in each zone one that is not public.
 */
export function defaultPlaces(
  network: Network,
  state: CreateState,
  from: Subnet | undefined,
  tables: readonly string[] | undefined,
): Places {
  return { routeTables: tablesFor(network, state, from, tables), subnets: subnetsFor(network, state, from) };
}

function tablesFor(
  network: Network,
  state: CreateState,
  from: Subnet | undefined,
  asked: readonly string[] | undefined,
): readonly string[] {
  if (asked && asked.length > 0) return [...asked];
  const choices = tableChoices(network, state).filter(({ problem }) => problem === undefined);
  const own = from && routeTableAssociations(network).of(from).table?.id;
  if (own !== undefined) return choices.some(({ id }) => id === own) ? [own] : [];
  const nat = byWay(network, choices, 'nat');
  return nat.length > 0 ? nat : byWay(network, choices, 'internet');
}

/** A table without subnets carries nobody's traffic. */
function byWay(network: Network, choices: readonly TableChoice[], way: WayOut): readonly string[] {
  const associations = routeTableAssociations(network);
  return choices
    .filter(({ table }) => {
      if (!table || wayOut(network, table) !== way) return false;
      const { explicit, implicit } = associations.subnetsOf(table);
      return explicit.length + implicit.length > 0;
    })
    .map(({ id }) => id);
}

function subnetsFor(network: Network, state: CreateState, from: Subnet | undefined): Places['subnets'] {
  const many = subnetsOf(state);
  const zones = zoneChoices(network, state).filter(({ isOffered }) => isOffered);
  if (many === 'none' || zones.length === 0) return [];
  if (from && zones.some(({ subnets }) => subnets.some(({ id }) => id === from.id))) return [{ id: from.id }];
  const privateOnes = zones.filter(({ subnets, subnetId }) =>
    subnets.some((subnet) => subnet.id === subnetId && !isPublic(network, subnet)),
  );
  const chosen = privateOnes.length > 0 ? privateOnes : zones;
  return (many === 'one' ? chosen.slice(0, 1) : chosen).map(({ subnetId }) => ({ id: subnetId }));
}
