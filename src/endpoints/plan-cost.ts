import type { Network } from '../network/network';
import { known } from '../network/resolved';
import { parseServiceName } from '../network/service-name';
import { breakEvenGb, HOURS_PER_MONTH, pricesOf } from '../paths/prices';
import type { PriceSource } from '../paths/trace';
import type { InterfacePlan, Plan } from './plan';

/** What an endpoint will cost, in USD. */
export interface PlanCost {
  /** What the monthly sum is made of; undefined for what is not paid by the hour. */
  readonly hourly: { readonly zones: number; readonly perHour: number } | undefined;
  /** For 730 hours in all of its zones. */
  readonly monthly: number;
  /** For each GB (10⁹ bytes) that it carries. */
  readonly perGb: number;
  readonly price: PriceSource;
  /**
   * From how many GB a month on it costs less than what they cost through a NAT gateway that stays for other traffic;
   * undefined for what costs nothing.
   */
  readonly breakEvenGb: number | undefined;
}

/**
 * @returns what an endpoint will cost; undefined for a Region or a kind that is not in the price table, and as long as
 * no subnet is chosen for what is paid by zone
 */
export function planCost(network: Network, plan: Plan): PlanCost | undefined {
  switch (plan.kind) {
    case 'gateway': {
      const rate = pricesOf(plan.vpc.scope.region)?.gatewayEndpoint;
      return (
        rate && {
          hourly: undefined,
          monthly: 0,
          perGb: rate.perGb,
          price: rate.price,
          breakEvenGb: undefined,
        }
      );
    }
    case 'interface':
      return costOfInterface(network, plan);
    case 'gateway-load-balancer':
    case 'resource':
    case 'service-network':
    case 'instance-connect':
    case 'endpoint-service':
      return undefined;
  }
}

function costOfInterface(network: Network, plan: InterfacePlan): PlanCost | undefined {
  const { region } = plan.vpc.scope;
  const rate = pricesOf(region)?.interfaceEndpoint;
  const zones = zonesOf(network, plan);
  const its = plan.serviceRegion ?? parseServiceName(plan.service).region ?? region;
  // What is carried from one Region to another has a price of its own.
  if (!rate || zones === 0 || its !== region) return undefined;
  const monthly = Math.round(rate.perHour * zones * HOURS_PER_MONTH * 100) / 100;
  return {
    hourly: { zones, perHour: rate.perHour },
    monthly,
    perGb: rate.perGb,
    price: rate.price,
    breakEvenGb: breakEvenGb(zones, region),
  };
}

/** It is paid for in every zone; a subnet that was not seen is taken to be in one of its own. */
function zonesOf(network: Network, { vpc, subnets }: InterfacePlan): number {
  const all = network.inVpc('subnet', vpc);
  const zones = subnets.map(({ subnetId }) => {
    const subnet = all.find(({ id }) => id === subnetId);
    return (subnet && known(subnet.zone)) ?? subnetId;
  });
  return new Set(zones).size;
}
