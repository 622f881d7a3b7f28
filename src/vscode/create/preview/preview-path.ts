import { changed } from '../../../endpoints/change/changed';
import { changeOfRemedy } from '../../../endpoints/change/of-remedy';
import { consequences } from '../../../endpoints/consequences';
import { effect } from '../../../endpoints/effect';
import type { GatewayPlan, InterfacePlan } from '../../../endpoints/plan';
import type { Problem } from '../../../endpoints/problem';
import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Subnet } from '../../../network/resources/subnet';
import type { Trace } from '../../../paths/trace';
import { byName } from '../../../tree/words';
import type { PathChangeView } from '../../../webview/create/protocol';
import { pathChangeView } from './path-change';
import type { Previewing } from './previewing';

/**
 * The path of one subnet before and with the endpoint: only what is shown is traced.
 * @param found the problems of the plan
 * @param from the id of the subnet that was chosen
 * @returns undefined where no path changes, or where that cannot be said
 */
export function previewPath(
  { network, plan, render }: Previewing,
  found: readonly Problem[],
  from: string | undefined,
): PathChangeView | undefined {
  if (plan.kind !== 'gateway' && plan.kind !== 'interface') return undefined;
  const now = changeOn(network, plan, from);
  if (!now) return undefined;
  const errors = found.filter(({ severity }) => severity === 'error');
  const isThrough = now.trace.verdict === 'reachable' && now.trace.via === VIA[plan.kind];
  const later =
    errors.length === 0 || isThrough ? now : changeOn(onceFixed(network, plan, errors), plan, from);
  const isFixed = later?.trace.verdict === 'reachable' && later.trace.via === VIA[plan.kind];
  const after = isFixed ? later : now;
  return pathChangeView(
    {
      before: { network, trace: now.before },
      after,
      subnet: now.subnet,
      subnets: now.subnets,
      plan,
      plannedId: after.plannedId,
      // Where even then it is not the endpoint's way, nothing is promised.
      afterLabel: (what) =>
        errors.length > 0 && isFixed
          ? message('With endpoint, once fixed: {what}', { what })
          : message('With endpoint: {what}', { what }),
    },
    render,
  );
}

const VIA = { gateway: 'gateway-endpoint', interface: 'interface-endpoint' } as const;

interface Traced {
  /** The network with the endpoint, and the trace in it. */
  readonly network: Network;
  readonly trace: Trace;
  readonly before: Trace;
  readonly subnet: Subnet;
  readonly subnets: readonly Subnet[];
  readonly plannedId: string;
}

function changeOn(
  network: Network,
  plan: GatewayPlan | InterfacePlan,
  from: string | undefined,
): Traced | undefined {
  const chosen = (all: readonly Subnet[]): readonly Subnet[] =>
    [all.find(({ id }) => id === from) ?? byName(all)[0]].filter((one) => one !== undefined);
  const { subnets, paths } = consequences(network, plan, chosen);
  const planned = effect(network, plan);
  const [path] = paths;
  if (!path || !planned.ok) return undefined;
  const { subnet, before, after } = path;
  return { network: planned.network, trace: after, before, subnet, subnets, plannedId: planned.endpoint.id };
}

/** The network after what mends the errors by a change of what exists; the rest is up to the plan. */
function onceFixed(network: Network, plan: GatewayPlan | InterfacePlan, errors: readonly Problem[]): Network {
  return errors.reduce((fixed, { remedy }) => {
    const change = remedy && changeOfRemedy(fixed, remedy, plan.vpc.scope);
    const done = change && changed(fixed, change);
    return done?.ok ? done.network : fixed;
  }, network);
}
