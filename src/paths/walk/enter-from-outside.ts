import { parseAddress, type Address, type Family } from '../../network/addresses/address';
import { AddressSet } from '../../network/addresses/address-set';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { AttachedGateway } from '../../network/resources/gateways';
import { known } from '../../network/resolved';
import { whyNotAbsent } from '../absence';
import { blockPublicAccess } from '../filters/block-public-access';
import { decide } from '../routing/decide';
import type { Station } from '../station';
import type { Blocker, Hop } from '../trace';
import { blocker, hop } from './hop';
import type { InboundTarget } from './inbound-target';
import type { Trail } from './journey';
import { single, subnetClass } from './start';
import { isPublicIpv6 } from './targets/dropped';

/** The way in: the internet gateway, the public address, Block Public Access, and the gateway's own route table. */
export function enterFromOutside(
  network: Network,
  target: InboundTarget,
  gateway: AttachedGateway | undefined,
  family: Family,
): Trail {
  const { at } = target;
  const { subnet, vpcId, scope } = at;
  const outside = hop('internet', {
    explanation: message('Traffic from any public address.'),
    rule: 'internet-gateway',
  });
  if (!gateway) {
    const explanation = message('No internet gateway is attached to {vpc}.', { vpc: vpcId });
    const unread = whyNotAbsent(network, 'InternetGateways', subnet);
    const blockers = unread ? [] : [blocker('NO_PATH', vpcId, explanation, 'internet-gateway')];
    const met = hop('internet-gateway', {
      explanation: unread
        ? message('Which internet gateway serves {vpc} is not known.', { vpc: vpcId })
        : explanation,
      rule: 'internet-gateway',
      blockers,
    });
    return { hops: [outside, met], missing: unread ? [unread] : [], assumptions: [] };
  }
  const access = blockPublicAccess(network, { id: subnet.id, vpcId, scope }, 'in', 'internet-gateway');
  const met = hop('internet-gateway', {
    resource: gateway,
    explanation: message('The way into the VPC.'),
    rule: 'internet-gateway',
    checks: access.checks,
    blockers: [...publicAddress(target, gateway, family), ...access.blockers],
  });
  const edge = throughGatewayTable(network, target, gateway, family);
  return {
    hops: [outside, met, ...edge.hops],
    missing: [...access.missing, ...edge.missing],
    assumptions: [...access.assumptions, ...edge.assumptions],
  };
}

function publicAddress(
  { station, at }: InboundTarget,
  gateway: AttachedGateway,
  family: Family,
): readonly Blocker[] {
  if (!station) return [];
  const has =
    family === 'ipv6'
      ? station.ipv6Addresses.some((text) =>
          isPublicIpv6(at.subnet, AddressSet.parse('ipv6', [`${text}/128`])),
        )
      : station.addresses[0]?.publicIp !== undefined;
  if (has) return [];
  const args = { target: station.resource.id, gateway: gateway.id };
  const explanation =
    family === 'ipv6'
      ? message('{target} has no public IPv6 address: {gateway} lets nothing in to it.', args)
      : message('{target} has no public IPv4 address: {gateway} lets nothing in to it.', args);
  const code = 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS';
  return [blocker(code, station.resource.id, explanation, 'internet-gateway-public-address')];
}

/**
 * A table that is associated with the internet gateway leads what comes in: to the local network, or through an
 * appliance first.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
 */
function throughGatewayTable(
  network: Network,
  { station, at }: InboundTarget,
  gateway: AttachedGateway,
  family: Family,
): Trail {
  const table = network
    .inVpc('route-table', { id: at.vpcId, scope: at.scope })
    .find(({ associations }) =>
      associations.some((each) => each.kind === 'gateway' && known(each.gatewayId) === gateway.id),
    );
  const own = station ? ownAddress(station, family) : undefined;
  const inside = own ? single(own) : subnetClass(at.subnet, family);
  if (!table) return { hops: [], missing: [], assumptions: [] };
  const hops: Hop[] = [];
  const missing: Message[] = [];
  const assumptions: Message[] = [];
  for (const { addresses, decision } of decide(network, table, inside)) {
    const chosen = decision.kind === 'route' ? [decision.route] : [];
    const blackhole = decision.kind === 'route' && decision.route.state === 'blackhole';
    const explanation =
      decision.kind === 'undetermined'
        ? message('Which route of table {table} these addresses take is not known.', { table: table.id })
        : decision.why;
    const dropped = blackhole || decision.kind === 'none';
    const blockers = dropped
      ? [blocker('BAD_STATE_ROUTE', table.id, explanation, 'gateway-route-table')]
      : [];
    const route = { table, chosen, addresses };
    hops.push(
      hop('route-table', { resource: table, explanation, rule: 'gateway-route-table', blockers, route }),
    );
    if (decision.kind === 'undetermined') missing.push(decision.missing);
    else if (decision.kind === 'ambiguous') missing.push(decision.why);
    else if (decision.kind === 'route' && !blackhole && decision.route.target.kind !== 'local')
      assumptions.push(
        message('The appliance to which route table {table} leads lets the traffic through.', {
          table: table.id,
        }),
      );
  }
  return { hops, missing, assumptions };
}

function ownAddress(station: Station, family: Family): Address | undefined {
  const text = family === 'ipv4' ? station.addresses[0]?.address : station.ipv6Addresses[0];
  return text === undefined ? undefined : parseAddress(text);
}
