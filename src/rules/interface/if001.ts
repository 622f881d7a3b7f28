import { planCost } from '../../endpoints/plan-cost';
import { isLinked } from '../../endpoints/preconditions/free-alternative';
import { PAGES } from '../../endpoints/preconditions/pages';
import type { CodeRemedy, Remedy } from '../../endpoints/remedy';
import { isOfLoadBalancer } from '../../endpoints/preconditions/senders';
import type { CollectionKey } from '../../network/collections';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { Vpc } from '../../network/resources/vpc';
import { isGatewayService, serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import { createGatewayEndpoint, tablesFor } from '../gateway/gateway-plan';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { hasGatewayEndpoint } from '../known/coverage';
import { isHere, shortName } from '../known/endpoints';
import { ownVpcs, referenceTo } from '../known/own';
import type { Rule } from '../rule';
import { withUnknowns } from '../severity';
import { interfaceEndpoints, type InterfaceEndpoint } from './interface-endpoints';

/**
 * S3 and DynamoDB have gateway endpoints, which cost nothing. An interface endpoint is for callers that these do not
 * serve: on premises, in other VPCs, in other Regions, behind a load balancer.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export const if001: Rule = {
  id: 'IF001',
  title: message('Interface endpoint where the gateway one is free'),
  check: (network) => {
    const own = new Set(ownVpcs(network));
    return interfaceEndpoints(network)
      .filter(({ vpc }) => own.has(vpc))
      .flatMap((one) => ofEndpoint(network, one));
  },
};

/** What exists cannot change its type; code can. */
function remedyFor(
  network: Network,
  { endpoint, vpc, plan }: InterfaceEndpoint,
  service: string,
): Remedy | CodeRemedy | undefined {
  if (endpoint.origin.seen !== 'file') return createGatewayEndpoint(network, vpc, service, plan.policy);
  const tables = tablesFor(network, vpc, service);
  if (tables.length === 0) return undefined;
  return { kind: 'become-gateway', endpointId: endpoint.id, routeTableIds: tables.map(({ id }) => id) };
}

/** What callers from outside a VPC are seen by. */
const LINKS: readonly CollectionKey[] = [
  'RouteTables',
  'VpnGateways',
  'TransitGatewayAttachments',
  'VpcPeeringConnections',
];

function ofEndpoint(network: Network, { endpoint, vpc, plan }: InterfaceEndpoint): readonly Finding[] {
  const service = shortName(endpoint);
  if (service === undefined || !isGatewayService(service) || !isHere(endpoint)) return [];
  if (endpoint.privateDnsOnlyForInboundResolver) return [];
  if (hasGatewayEndpoint(network, vpc, service, endpoint.presence) !== 'no') return [];
  const isSeen = LINKS.every((key) => network.isRead(key, vpc.scope));
  if (!isSeen || isLinked(network, { vpc: referenceTo(vpc) }) || isPeered(network, vpc)) return [];
  const severity = withUnknowns('warning', mayBeBalanced(network, vpc) ? 1 : 0);
  if (!severity) return [];
  const args = { endpoint: endpoint.id, service: serviceLabel(service), vpc: vpc.id };
  return [
    finding('IF001', {
      severity,
      message: because(
        'Interface endpoint {endpoint} for {service} is paid for, and nothing outside VPC {vpc} is seen to need it:',
        args,
        costOf(network, { endpoint, vpc, plan }),
      ),
      resource: endpoint,
      field: 'type',
      vpc: vpc.id,
      service,
      related: [
        {
          resource: endpoint,
          message: message(
            'With private DNS the VPC uses this endpoint even where it has a gateway endpoint: switch private DNS off, or delete this endpoint, once the gateway endpoint serves its subnets.',
          ),
        },
        awsSays(endpoint, PAGES.createGateway),
      ],
      remedy: remedyFor(network, { endpoint, vpc, plan }, service),
    }),
  ];
}

function isPeered(network: Network, vpc: Vpc): boolean {
  return network
    .inVpc('vpc-peering-connection', referenceTo(vpc))
    .some(({ state }) => state === 'active' || state === 'provisioning' || state === 'pending-acceptance');
}

/** Its addresses may be the targets of a load balancer, which nothing that was read tells. */
function mayBeBalanced(network: Network, vpc: Vpc): boolean {
  if (network.inVpc('load-balancer', referenceTo(vpc)).length > 0) return true;
  // Code shows its load balancers, if not always the VPC that they are in.
  if (vpc.origin.seen === 'file')
    return network.all('load-balancer').some(({ vpcId }) => vpcId === undefined);
  if (!network.isRead('NetworkInterfaces', vpc.scope)) return true;
  return network.inVpc('network-interface', referenceTo(vpc)).some(isOfLoadBalancer);
}

function costOf(network: Network, { plan }: InterfaceEndpoint): Message {
  const cost = planCost(network, plan);
  if (!cost?.hourly) return message('a gateway endpoint costs nothing, neither by the hour nor by the GB');
  return message(
    'it costs {monthly} USD a month and {perGb} USD a GB ({region}, {date}, {source}), a gateway endpoint nothing',
    { monthly: cost.monthly, perGb: cost.perGb, ...cost.price },
  );
}
