import type { PriceSource } from './trace';

/** What something costs in USD, and who says so. */
interface Rate {
  /** For each GB (10⁹ bytes) that it processes. */
  readonly perGb: number;
  /** For each hour that it exists; an interface endpoint for each of its zones. */
  readonly perHour: number;
  readonly price: PriceSource;
}

/** The prices of a Region. What is not in here is not claimed: transfer between zones, transit gateways, egress. */
export interface RegionPrices {
  readonly gatewayEndpoint: Rate;
  readonly interfaceEndpoint: Rate;
  readonly natGateway: Rate;
  /** For each public IPv4 address, used or not. */
  readonly publicIpv4: Rate;
}

const US_EAST_1 = { region: 'us-east-1', date: '2026' };
/** https://aws.amazon.com/vpc/pricing/ */
const VPC_PRICING: PriceSource = { ...US_EAST_1, source: 'AWS VPC pricing' };
/** https://aws.amazon.com/privatelink/pricing/: the price of the first PB in a month. */
const PRIVATELINK_PRICING: PriceSource = { ...US_EAST_1, source: 'AWS PrivateLink pricing' };

/**
 * Only Regions whose prices were looked up at AWS; of all others none is shown. AWS renders its price pages from
 * scripts, and what others copy from them differs from copy to copy.
 */
const PRICES: ReadonlyMap<string, RegionPrices> = new Map([
  [
    'us-east-1',
    {
      gatewayEndpoint: { perGb: 0, perHour: 0, price: PRIVATELINK_PRICING },
      interfaceEndpoint: { perGb: 0.01, perHour: 0.01, price: PRIVATELINK_PRICING },
      natGateway: { perGb: 0.045, perHour: 0.045, price: VPC_PRICING },
      publicIpv4: { perGb: 0, perHour: 0.005, price: VPC_PRICING },
    },
  ],
]);

/** @returns the prices of a Region, or undefined where they are not known. */
export function pricesOf(region: string): RegionPrices | undefined {
  return PRICES.get(region);
}

/** As AWS counts a month. */
export const HOURS_PER_MONTH = 730;

/**
 * From how many GB a month on an interface endpoint costs less than what its traffic costs through a NAT gateway that
 * stays for other traffic.
 * @param zones in how many zones the endpoint has an interface.
 * @returns undefined for a Region that is not in the table.
 */
export function breakEvenGb(zones: number, region: string): number | undefined {
  const prices = pricesOf(region);
  if (!prices) return undefined;
  const { interfaceEndpoint, natGateway } = prices;
  return (interfaceEndpoint.perHour * zones * HOURS_PER_MONTH) / (natGateway.perGb - interfaceEndpoint.perGb);
}
