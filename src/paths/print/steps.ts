import { message, type Message } from '../../network/message';
import { known } from '../../network/resolved';
import { destinationValue, type Route } from '../../network/resources/route';
import { documentationOf } from '../rules';
import type { Check, Hop, HopKind, RouteChoice, TraceClass } from '../trace';

/** A hop as it is printed: filters and routes are hops of their own. */
export interface Step {
  readonly kind: HopKind;
  readonly id: string | undefined;
  readonly explanation: Message;
  readonly rule: string;
  readonly documentation: string;
  /** Set for filters. */
  readonly outcome: Check['outcome'] | undefined;
  /** What has no word among the contract's kinds of hops (Block Public Access, the source/destination check). */
  readonly checks: readonly Check[];
}

/** @returns hops in the order of the path: what filters traffic in before its hop, what filters it out after it. */
export function stepsOf(hops: readonly Hop[]): readonly Step[] {
  return hops.flatMap((hop) => {
    const filters = hop.checks.filter((check) => isFilter(check));
    return [
      ...filters.filter(({ side }) => side === 'in').map(stepOfCheck),
      stepOfHop(hop),
      ...(hop.route ? stepsOfRoute(hop, hop.route) : []),
      ...filters.filter(({ side }) => side === 'out').map(stepOfCheck),
    ];
  });
}

type Filter = Check & { readonly kind: 'security-group' | 'network-acl' };

function isFilter(check: Check): check is Filter {
  return check.kind === 'security-group' || check.kind === 'network-acl';
}

function stepOfHop({ kind, id, explanation, rule, checks }: Hop): Step {
  return {
    kind,
    id,
    explanation,
    rule,
    documentation: documentationOf(rule),
    outcome: undefined,
    checks: checks.filter((check) => !isFilter(check)),
  };
}

function stepOfCheck({ kind, id, explanation, rule, outcome }: Filter): Step {
  return { kind, id, explanation, rule, documentation: documentationOf(rule), outcome, checks: [] };
}

function stepsOfRoute({ rule }: Hop, { chosen }: RouteChoice): readonly Step[] {
  return chosen.map((route) => ({
    kind: 'route',
    id: destinationOf(route),
    explanation: routeText(route),
    rule,
    documentation: documentationOf(rule),
    outcome: undefined,
    checks: [],
  }));
}

/** @returns a route as `0.0.0.0/0 → nat-0f3a9c`. */
export function routeText(route: Route): Message {
  return message('{destination} → {target}', { destination: destinationOf(route), target: targetOf(route) });
}

function destinationOf(route: Route): string {
  return known(destinationValue(route)) ?? 'unknown';
}

function targetOf({ target }: Route): string {
  switch (target.kind) {
    case 'local':
    case 'unknown':
      return target.kind;
    default:
      return known(target.id) ?? 'unknown';
  }
}

/** The hops of a class: those that all its ways begin with, then what each way has of its own. */
export interface ClassHops {
  readonly shared: readonly Hop[];
  /** One for each way; of a single way all hops are shared. */
  readonly own: readonly (readonly Hop[])[];
}

export function hopsOf({ ways }: Pick<TraceClass, 'ways'>): ClassHops {
  const [first, ...others] = ways;
  if (!first) return { shared: [], own: [] };
  if (others.length === 0) return { shared: first.hops, own: [[]] };
  const differs = first.hops.findIndex((hop, i) => others.some((way) => way.hops[i] !== hop));
  const length = differs < 0 ? first.hops.length : differs;
  return { shared: first.hops.slice(0, length), own: ways.map((way) => way.hops.slice(length)) };
}
