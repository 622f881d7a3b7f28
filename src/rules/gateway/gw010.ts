import { HTTPS } from '../../endpoints/preconditions/outbound';
import { PAGES } from '../../endpoints/preconditions/pages';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { parseServiceName, serviceLabel } from '../../network/service-name';
import { vpcIdsOf } from '../../network/vpc-membership';
import { tracePath } from '../../paths/trace-path';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { hasGatewayEndpoint } from '../known/coverage';
import { endpointsOf, gatewayEndpointsOf, shortName, stays, takesNames } from '../known/endpoints';
import { eachOnce, ownVpcs } from '../known/own';
import { subnetsOf, tablesOf, wayTo } from '../known/tables';
import type { Rule } from '../rule';
import { createGatewayEndpoint } from './gateway-plan';

/** Those that a hub is built for. */
const SERVICES = ['s3', 'dynamodb'] as const;

type Service = (typeof SERVICES)[number];

/**
 * "Endpoint connections cannot be extended out of a VPC": a hub's gateway endpoint does not serve its spokes.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export const gw010: Rule = {
  id: 'GW010',
  title: message('Gateway endpoint of a hub expected to serve spokes'),
  check: (network) => {
    const wanted = SERVICES.filter((service) => hasEndpointSomewhere(network, service));
    return ownVpcs(network).flatMap((vpc) => wanted.flatMap((service) => ofSpoke(network, vpc, service)));
  },
};

function hasEndpointSomewhere(network: Network, service: Service): boolean {
  return network
    .all('vpc-endpoint')
    .some((one) => one.type === 'gateway' && shortName(one) === service && stays(one));
}

function ofSpoke(network: Network, vpc: Vpc, service: Service): readonly Finding[] {
  const tables = tablesOf(network, vpc).filter((table) => wayTo(network, table, service).way === 'central');
  if (tables.length === 0 || hasGatewayEndpoint(network, vpc, service) !== 'no') return [];
  if (takesNames(network, vpc, service)) return [];
  if (vpc.origin.seen === 'file') return ofDeclaredSpoke(network, vpc, tables, service);
  // The subnets of one table have one way, but for the zones of a transit gateway's attachments.
  const subnets = tables.flatMap((table) => subnetsOf(network, table).slice(0, 1));
  const hubs = new Map(subnets.flatMap((subnet) => hubsOf(network, vpc, subnet, service)));
  return [...hubs]
    .sort(([a], [b]) => (a.id < b.id ? -1 : 1))
    .map(([hub, endpoint]) => {
      const args = {
        vpc: vpc.id,
        hub: hub.id,
        service: serviceLabel(service),
        endpoint: endpoint.id,
      };
      return finding('GW010', {
        severity: 'warning',
        message: message(
          'Traffic of VPC {vpc} to {service} goes by VPC {hub}: {endpoint}, the gateway endpoint there, serves subnets of {hub} and of no other VPC. A gateway endpoint in {vpc} itself costs nothing.',
          args,
        ),
        resource: vpc,
        vpc: vpc.id,
        service,
        related: [
          { resource: endpoint, message: message('{endpoint} serves subnets of VPC {hub} alone.', args) },
          awsSays(vpc, PAGES.createGateway),
        ],
        remedy: createGatewayEndpoint(network, vpc, service),
      });
    });
}

/**
 * Which way a transit gateway routes is seldom in the code of a VPC. That the endpoint of another VPC behind it does not
 * serve this one is so whatever way it is.
 */
function ofDeclaredSpoke(
  network: Network,
  vpc: Vpc,
  tables: readonly RouteTable[],
  service: Service,
): readonly Finding[] {
  const gateways = new Set(
    tables.flatMap((table) =>
      wayTo(network, table, service).routes.flatMap(({ target }) =>
        target.kind === 'transit-gateway' ? (known(target.id) ?? []) : [],
      ),
    ),
  );
  const hubs = network
    .all('transit-gateway-attachment')
    .filter(({ transitGatewayId, resourceId }) => gateways.has(transitGatewayId) && resourceId !== vpc.id)
    .flatMap(({ resourceId }) => eachOnce(network, 'vpc').find(({ id }) => id === resourceId) ?? []);
  return [...new Set(hubs)].flatMap((hub): readonly Finding[] => {
    const [endpoint] = gatewayEndpointsOf(network, hub, service);
    if (!endpoint || mayServeOthers(network, hub, service)) return [];
    const args = { vpc: vpc.id, hub: hub.id, service: serviceLabel(service), endpoint: endpoint.id };
    return [
      finding('GW010', {
        severity: 'warning',
        message: message(
          'VPC {vpc} sends its traffic to {service} to the transit gateway that VPC {hub} is attached to: {endpoint}, the gateway endpoint there, serves subnets of {hub} and of no other VPC. A gateway endpoint in {vpc} itself costs nothing.',
          args,
        ),
        resource: vpc,
        vpc: vpc.id,
        service,
        related: [
          { resource: endpoint, message: message('{endpoint} serves subnets of VPC {hub} alone.', args) },
          awsSays(vpc, PAGES.createGateway),
        ],
        remedy: createGatewayEndpoint(network, vpc, service),
      }),
    ];
  });
}

/** The other VPCs that a path to the service leads through, if a gateway endpoint for it is there. */
function hubsOf(
  network: Network,
  vpc: Vpc,
  subnet: Subnet,
  service: Service,
): readonly (readonly [Vpc, VpcEndpoint])[] {
  const { classes } = tracePath(network, {
    from: { kind: 'subnet', subnet },
    to: { kind: 'service', service: parseServiceName(service), region: subnet.scope.region },
    flow: HTTPS,
    families: 'ipv4',
  });
  const resources = classes.flatMap(({ ways }) =>
    ways.flatMap(({ hops }) => hops.flatMap(({ resource }) => resource ?? [])),
  );
  const passed = new Set(
    resources
      .filter(({ kind }) => kind === 'subnet' || kind === 'nat-gateway' || kind === 'vpc-endpoint')
      .flatMap(vpcIdsOf),
  );
  return eachOnce(network, 'vpc').flatMap((hub) => {
    if (hub.id === vpc.id || !passed.has(hub.id)) return [];
    const [endpoint] = gatewayEndpointsOf(network, hub, service);
    return endpoint && !mayServeOthers(network, hub, service) ? [[hub, endpoint] as const] : [];
  });
}

/** An interface endpoint in the hub serves spokes whose resolver asks for its private name: nobody sees whether it does. */
function mayServeOthers(network: Network, hub: Vpc, service: Service): boolean {
  return endpointsOf(network, hub).some(
    (one) => known(one.type) !== 'gateway' && (shortName(one) ?? service) === service,
  );
}
