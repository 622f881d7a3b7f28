import type { Scope } from '../network/describe';
import type { Plan } from './plan';

/** @returns the account and Region that a plan is for. */
export function scopeOfPlan(plan: Plan): Scope {
  return plan.kind === 'endpoint-service' ? plan.scope : plan.vpc.scope;
}
