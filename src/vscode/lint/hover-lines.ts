import { message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { wayOut } from '../../network/routing/way-out';
import { isGatewayService, serviceLabel, type GatewayService } from '../../network/service-name';
import { coverageOf } from '../../rules/known/coverage';
import { gatewayEndpointsOf, shortName } from '../../rules/known/endpoints';
import { isUsed, subnetsOf, tablesOf, wayTo } from '../../rules/known/tables';
import { WAY_WORDS } from '../../tree/words';

/** More names than this are not read in a hover. */
const MOST_NAMES = 6;

/** Puts a text into the editor's language. */
type Render = (text: Text) => string;

/** @returns what is to know about a declared resource, line by line; empty where there is nothing to say. */
export function hoverLines(network: Network, resource: Resource, render: Render): readonly Text[] {
  switch (resource.kind) {
    case 'route-table':
      return tableLines(network, resource, render);
    case 'vpc-endpoint':
      return endpointLines(network, resource);
    default:
      return [];
  }
}

function tableLines(network: Network, table: RouteTable, render: Render): readonly Text[] {
  const vpc = vpcOf(network, known(table.vpcId), table);
  const way = render(WAY_WORDS[wayOut(network, table)]);
  return [
    ...whoUses(network, table),
    message('Way out: {way}', { way }),
    ...(vpc ? SERVICES.map((service) => wayLine(network, vpc, table, service, render)) : []),
  ];
}

/** Those that nearly everybody uses. */
const SERVICES: readonly GatewayService[] = ['s3', 'dynamodb'];

function whoUses(network: Network, table: RouteTable): readonly Text[] {
  const subnets = subnetsOf(network, table);
  if (subnets.length > 0) return [message('Serves {subnets}', { subnets: names(subnets) })];
  return isUsed(network, table) === false ? [message('No subnet uses it')] : [];
}

function wayLine(
  network: Network,
  vpc: Vpc,
  table: RouteTable,
  service: GatewayService,
  render: Render,
): Text {
  const args = { service: serviceLabel(service) };
  switch (coverageOf(network, vpc, table, service)) {
    case 'yes': {
      const [endpoint] = gatewayEndpointsOf(network, vpc, service);
      return endpoint
        ? message('{service}: through gateway endpoint {endpoint}', { ...args, endpoint: endpoint.id })
        : message('{service}: through a gateway endpoint', args);
    }
    case 'partly':
      return message('{service}: through a gateway endpoint in some of the cases that this is there', args);
    case 'unknown':
      return message('{service}: whether a gateway endpoint serves it is not known', args);
    case 'no': {
      const way = render(WAY_WORDS[wayTo(network, table, service).way]);
      return message('{service}: no gateway endpoint; {way}', { ...args, way });
    }
  }
}

function endpointLines(network: Network, endpoint: VpcEndpoint): readonly Text[] {
  const service = shortName(endpoint);
  const vpc = vpcOf(network, known(endpoint.vpcId), endpoint);
  if (endpoint.type !== 'gateway') return interfaceLines(endpoint);
  if (!vpc || service === undefined || !isGatewayService(service)) return [];
  const tables = tablesOf(network, vpc).filter((table) => isUsed(network, table) !== false);
  const which = (covered: 'yes' | 'no'): readonly RouteTable[] =>
    tables.filter((table) => coverageOf(network, vpc, table, service) === covered);
  const [served, missed] = [which('yes'), which('no')];
  const subnets = served.flatMap((table) => subnetsOf(network, table));
  return [
    ...(served.length > 0 ? [message('Route tables served: {tables}', { tables: names(served) })] : []),
    ...(subnets.length > 0 ? [message('Subnets served: {subnets}', { subnets: names(subnets) })] : []),
    ...(missed.length > 0 ? [message('Not served: {tables}', { tables: names(missed) })] : []),
    message('Traffic through it costs nothing'),
  ];
}

function interfaceLines({ type, subnetIds, privateDns }: VpcEndpoint): readonly Text[] {
  if (type !== 'interface') return [];
  const subnets = subnetIds.flatMap((id) => known(id) ?? []);
  const dns = known(privateDns);
  return [
    ...(subnets.length > 0 ? [message('In subnets {subnets}', { subnets: listed(subnets) })] : []),
    ...(dns === undefined ? [] : [dns ? message('Private DNS is on') : message('Private DNS is off')]),
  ];
}

function vpcOf(network: Network, id: string | undefined, { scope }: Resource): Vpc | undefined {
  return id === undefined ? undefined : network.get('vpc', id, scope);
}

function names(resources: readonly Resource[]): string {
  return listed(resources.map(({ id }) => id));
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, MOST_NAMES).join(', ');
  return ids.length > MOST_NAMES ? `${shown}, +${ids.length - MOST_NAMES}` : shown;
}
