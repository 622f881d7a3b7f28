import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { PriceSource } from '../../paths/trace';
import type { Change } from '../change';
import { planCost, type PlanCost } from '../plan-cost';
import { planOfEndpoint } from '../plan-of-endpoint';
import { current } from './changed/view';

/** What an endpoint costs more or less, in USD. */
export interface CostChange {
  /** For 730 hours; negative where it costs less. */
  readonly monthly: number;
  readonly price: PriceSource;
}

/** @returns undefined where it costs what it cost, or what it costs is not known */
export function costOfChange(before: Network, after: Network, change: Change): CostChange | undefined {
  if (change.kind !== 'delete-endpoint' && change.kind !== 'subnets') return undefined;
  const own = current(before, 'vpc-endpoint', change.endpoint);
  if (!own) return undefined;
  const then = current(after, 'vpc-endpoint', own);
  const had = costOf(before, own);
  const has = then && costOf(after, then);
  const price = (had ?? has)?.price;
  if (!price) return undefined;
  // In no zone it costs nothing; a Region without prices has none at all.
  const monthly = Math.round(((has?.monthly ?? 0) - (had?.monthly ?? 0)) * 100) / 100;
  return monthly === 0 ? undefined : { monthly, price };
}

function costOf(network: Network, endpoint: VpcEndpoint): PlanCost | undefined {
  const plan = planOfEndpoint(endpoint);
  return plan && planCost(network, plan);
}
