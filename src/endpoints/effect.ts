import type { Message } from '../network/message';
import type { Network } from '../network/network';
import type { InstanceConnectEndpoint } from '../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import type { Draft } from './effect/draft';
import { gatewayDraft } from './effect/gateway';
import { gatewayLoadBalancerDraft } from './effect/gateway-load-balancer';
import { instanceConnectDraft } from './effect/instance-connect';
import { interfaceDraft } from './effect/interface';
import type { GatewayLoadBalancerPlan, GatewayPlan, InstanceConnectPlan, InterfacePlan } from './plan';

/** The network as it will be, with the endpoint that is not there yet; or why that cannot be said. */
export type Effect<E = VpcEndpoint | InstanceConnectEndpoint> =
  | { readonly ok: true; readonly network: Network; readonly endpoint: E }
  | { readonly ok: false; readonly problem: Message };

/** The plans whose effect on a network is known. */
export type EffectivePlan = GatewayPlan | InterfacePlan | GatewayLoadBalancerPlan | InstanceConnectPlan;

/**
 * What a network is once the endpoint was created and is up. What AWS makes up (ids, free addresses, names that
 * nobody can guess) is made up here too, such that nothing of AWS is called so.
 *
 * It is not judged whether AWS would create it: `problems` does.
 * @returns a problem, a clause without a full stop, where too little of the network was seen
 */
export function effect(
  network: Network,
  plan: Exclude<EffectivePlan, InstanceConnectPlan>,
): Effect<VpcEndpoint>;
export function effect(network: Network, plan: EffectivePlan): Effect;
export function effect(network: Network, plan: EffectivePlan): Effect {
  const draft = draftOf(network, plan);
  if (!draft.ok) return draft;
  return { ok: true, network: network.derive(draft.change), endpoint: draft.endpoint };
}

function draftOf(network: Network, plan: EffectivePlan): Draft {
  switch (plan.kind) {
    case 'gateway':
      return gatewayDraft(network, plan);
    case 'interface':
      return interfaceDraft(network, plan);
    case 'gateway-load-balancer':
      return gatewayLoadBalancerDraft(network, plan);
    case 'instance-connect':
      return instanceConnectDraft(network, plan);
  }
}
