import { scopeKey } from './coverage';
import type { Scope } from './describe';
import { Network } from './network';
import type { LoadBalancer } from './resources/load-balancer';

/**
 * Load balancers are listed when somebody needs them, after the network was read.
 * @returns the network with those of one account and Region, in place of what it had of them before
 */
export function withLoadBalancers(
  network: Network,
  scope: Scope,
  loadBalancers: readonly LoadBalancer[],
): Network {
  const key = scopeKey(scope);
  const regions = network.regions.map((view) =>
    scopeKey(view.scope) === key
      ? { ...view, coverage: { ...view.coverage, LoadBalancers: { state: 'read' } as const } }
      : view,
  );
  const others = network.resources.filter(
    (one) => one.kind !== 'load-balancer' || scopeKey(one.scope) !== key,
  );
  return new Network(regions, [...others, ...loadBalancers], network.problems);
}
