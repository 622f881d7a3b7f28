import type { Consequences } from '../endpoints/consequences';
import type { Plan } from '../endpoints/plan';
import type { PlanCost } from '../endpoints/plan-cost';
import type { Problem } from '../endpoints/problem';
import { savedPlan } from '../endpoints/saved-plan';
import { traceJson, type Json } from '../paths/print/json';
import { plain } from '../paths/print/plain';
import { remedyJson } from './remedy-json';

/** A plan with all that is known of it before it is created. */
export interface PlanReport {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly consequences: Consequences;
  readonly cost: PlanCost | undefined;
}

/** @returns a plan as `plan --format json` prints it; contract: cli.md. Keys may be added, never changed. */
export function planJson({ plan, problems, consequences, cost }: PlanReport): Json {
  const { routes, subnets, instances, paths, problem } = consequences;
  return {
    version: 1,
    plan: { ...savedPlan(plan) },
    problems: problems.map(problemJson),
    routes: routes.map(({ routeTable, destination, target }) => ({
      routeTable: routeTable.id,
      destination,
      target,
    })),
    subnets: subnets.map(({ id }) => id),
    instances: instances.map(({ id }) => id),
    paths: paths.map(({ subnet, before, after }) => ({
      subnet: subnet.id,
      before: traceJson(before),
      // It cannot be tried before the endpoint is there.
      after: { ...traceJson(after), commands: [] },
    })),
    cost: cost ? costJson(cost) : null,
    // Why routes, subnets and paths are not known; then their lists are empty.
    missing: problem ? [plain(problem)] : [],
  };
}

function problemJson({ code, severity, message, resource, documentation, remedy, awsCode }: Problem): Json {
  return {
    code,
    severity,
    message: plain(message),
    resource: resource ?? null,
    documentation,
    remedy: remedy ? remedyJson(remedy) : null,
    awsCode: awsCode ?? null,
  };
}

function costJson({ monthly, perGb, price, breakEvenGb }: PlanCost): Json {
  return {
    monthly,
    perGb,
    currency: 'USD',
    breakEvenGb: breakEvenGb === undefined ? null : Math.round(breakEvenGb),
    ...price,
  };
}
