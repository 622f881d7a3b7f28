import { known } from '../network/resolved';
import { pricesOf, type RegionPrices } from './prices';
import type { Hop, PriceSource, Way, WayCost } from './trace';

/** What a hop adds to the cost of its way. */
type HopCost = Omit<WayCost, 'price'> & { readonly price: PriceSource | undefined };

const FREE: HopCost = { perGb: 0, perHour: 0, price: undefined };

/**
 * What the traffic of a way to a service costs, in USD. Undefined where the price table does not have the Region or
 * something that the way passes (transit gateways, peering, appliances, transfer out to the internet or to another
 * Region): a part of a price would pass for the whole. Data transfer between zones and public addresses come on top.
 * @param region of the source.
 * @param serviceRegion where the service is; the source's own where it is not said.
 */
export function costOfWay(way: Way, region: string, serviceRegion = region): WayCost | undefined {
  const prices = pricesOf(region);
  if (!prices || serviceRegion !== region || way.hops.at(-1)?.kind !== 'service') return undefined;
  let cost: HopCost | undefined = FREE;
  let passedTable = false;
  for (const hop of way.hops) {
    const added = costOfHop(hop, prices, passedTable);
    if (!added) return undefined;
    passedTable ||= hop.kind === 'route-table';
    cost = {
      perGb: cost.perGb + added.perGb,
      perHour: cost.perHour + added.perHour,
      price: cost.price ?? added.price,
    };
  }
  return cost.price && { ...cost, price: cost.price };
}

function costOfHop(hop: Hop, prices: RegionPrices, passedTable: boolean): HopCost | undefined {
  switch (hop.kind) {
    case 'gateway-endpoint':
      return prices.gatewayEndpoint;
    case 'nat-gateway':
      return prices.natGateway;
    case 'interface-endpoint':
      return ofInterfaceEndpoint(hop, prices);
    case 'internet-gateway':
      // Neither the gateway costs anything nor the transfer to a service of the same Region.
      return { ...FREE, price: prices.natGateway.price };
    case 'instance':
    case 'network-interface':
      // As the source; behind a route table it is an appliance, or a destination in a zone that may be another.
      return passedTable ? undefined : FREE;
    case 'subnet':
    case 'route-table':
    case 'route':
    case 'security-group':
    case 'network-acl':
    case 'dns':
    case 'prefix-list':
    case 'service':
      return FREE;
    case 'internet':
    case 'local':
    case 'gateway-load-balancer-endpoint':
    case 'nat-instance':
    case 'egress-only-internet-gateway':
    case 'transit-gateway':
    case 'vpc-peering':
    case 'vpn-gateway':
    case 'core-network':
    case 'carrier-gateway':
    case 'local-gateway':
    case 'none':
      return undefined;
  }
}

/** Paid for in every zone that the endpoint is in, whichever of them the traffic takes. */
function ofInterfaceEndpoint({ resource }: Hop, prices: RegionPrices): HopCost | undefined {
  if (resource?.kind !== 'vpc-endpoint' || known(resource.type) !== 'interface') return undefined;
  if (
    resource.serviceRegion !== undefined &&
    resource.serviceRegion !== prices.interfaceEndpoint.price.region
  )
    return undefined;
  // EC2 takes at most one subnet for each zone.
  const zones = resource.subnetIds.length;
  if (zones === 0) return undefined;
  const { perGb, perHour, price } = prices.interfaceEndpoint;
  return { perGb, perHour: perHour * zones, price };
}
