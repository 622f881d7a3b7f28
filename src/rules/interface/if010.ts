import { offerOf } from '../../endpoints/preconditions/offers';
import { PAGES } from '../../endpoints/preconditions/pages';
import { counted, message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import type { Vpc } from '../../network/resources/vpc';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { wayOut } from '../../network/routing/way-out';
import { serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import { pricesOf } from '../../paths/prices';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { shortName } from '../known/endpoints';
import { referenceTo } from '../known/own';
import { sendersIn } from '../known/workloads';
import type { Rule } from '../rule';
import { interfaceEndpoints, type InterfaceEndpoint } from './interface-endpoints';

/**
 * An endpoint in one zone serves the whole VPC: callers in other zones depend on that zone, and pay for the transfer.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export const if010: Rule = {
  id: 'IF010',
  title: message('Interface endpoint in one zone, clients in others'),
  check: (network) => interfaceEndpoints(network).flatMap((one) => ofEndpoint(network, one)),
};

function ofEndpoint(network: Network, { endpoint, vpc, plan }: InterfaceEndpoint): readonly Finding[] {
  // Without private DNS nobody knows who calls it.
  if (!plan.privateDns || plan.inboundResolverOnly) return [];
  const zone = onlyZone(network, vpc, endpoint.subnetIds.map(known));
  if (zone === undefined) return [];
  const offered = offerOf(network, plan)?.zones ?? [];
  const subnets = clientSubnets(network, vpc).filter((subnet) => {
    const its = known(subnet.zone);
    return its !== undefined && areOthers(its, zone) && (offered.length === 0 || offered.includes(its));
  });
  const others = firstOfZones(subnets);
  if (others.length === 0) return [];
  const args = { endpoint: endpoint.id, service: serviceLabel(plan.service), zone };
  return [
    finding('IF010', {
      severity: 'information',
      message: because(
        'Interface endpoint {endpoint} for {service} is in {zone} alone, and clients of the VPC are in other zones: they lose it when {zone} fails;',
        args,
        costClause(vpc.scope.region, others.length),
      ),
      resource: endpoint,
      field: 'subnetIds',
      vpc: vpc.id,
      service: shortName(endpoint),
      related: [
        ...others.map((subnet) => ({
          resource: subnet,
          message: message('Clients in {zone} reach the endpoint in another zone.', {
            zone: known(subnet.zone) ?? '',
          }),
        })),
        awsSays(endpoint, PAGES.createInterface),
      ],
      remedy: {
        kind: 'change-subnets',
        endpointId: endpoint.id,
        add: others.map(({ id }) => id),
        remove: [],
      },
    }),
  ];
}

function costClause(region: string, n: number): Message {
  const rate = pricesOf(region)?.interfaceEndpoint;
  if (!rate) {
    return counted(
      n,
      'another zone is paid for by the hour',
      '{n} other zones are each paid for by the hour',
    );
  }
  return counted(
    n,
    'another zone costs {perHour} USD an hour ({region}, {date}, {source})',
    '{n} other zones cost {perHour} USD an hour each ({region}, {date}, {source})',
    { perHour: rate.perHour, ...rate.price },
  );
}

/** Whether two zones are known to differ: only of names of one kind, or of items of one list, different ones are. */
function areOthers(a: string, b: string): boolean {
  return a !== b && listOf(a) === listOf(b);
}

/** What a zone is named in: a Region's names, its ids (`use1-az1`), or the list that code takes it from. */
function listOf(zone: string): string {
  if (zone.includes('[')) return zone.slice(0, zone.lastIndexOf('['));
  return /-az\d+$/.test(zone) ? 'ids' : 'names';
}

/** @returns the one zone that all the subnets are in; undefined where there are several, or one is not known. */
function onlyZone(network: Network, vpc: Vpc, ids: readonly (string | undefined)[]): string | undefined {
  const zones = new Set(
    ids.map((id) => {
      const subnet = id === undefined ? undefined : network.get('subnet', id, vpc.scope);
      return subnet && known(subnet.zone);
    }),
  );
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

/** Where something that sends is seen; in code, which does not say what will run, every subnet that is not public. */
function clientSubnets(network: Network, vpc: Vpc): readonly Subnet[] {
  const subnets = network
    .inVpc('subnet', referenceTo(vpc))
    .filter(({ presence }) => presence.when === 'always');
  const senders = sendersIn(network, vpc, subnets);
  return subnets.filter((subnet) => {
    if (senders.has(subnet)) return true;
    const { table } = routeTableAssociations(network).of(subnet);
    return subnet.origin.seen === 'file' && table !== undefined && wayOut(network, table) !== 'internet';
  });
}

/** @returns one subnet for each zone, the first by its id. */
function firstOfZones(subnets: readonly Subnet[]): readonly Subnet[] {
  const byZone = new Map<string, Subnet>();
  for (const subnet of [...subnets].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const zone = known(subnet.zone) ?? '';
    if (!byZone.has(zone)) byZone.set(zone, subnet);
  }
  return [...byZone].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, subnet]) => subnet);
}
