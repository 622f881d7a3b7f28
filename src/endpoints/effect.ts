import type { Message } from '../network/message';
import type { Network } from '../network/network';
import type { EndpointService } from '../network/resources/endpoint-service';
import type { InstanceConnectEndpoint } from '../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import type { Draft } from './effect/draft';
import { plannedService } from './effect/endpoint-service';
import { gatewayDraft } from './effect/gateway';
import { gatewayLoadBalancerDraft } from './effect/gateway-load-balancer';
import { instanceConnectDraft } from './effect/instance-connect';
import { interfaceDraft } from './effect/interface';
import type {
  EndpointServicePlan,
  GatewayLoadBalancerPlan,
  GatewayPlan,
  InstanceConnectPlan,
  InterfacePlan,
} from './plan';

/** The network as it will be, with the endpoint that is not there yet; or why that cannot be said. */
export type Effect<E = VpcEndpoint | InstanceConnectEndpoint> =
  | { readonly ok: true; readonly network: Network; readonly endpoint: E }
  | { readonly ok: false; readonly problem: Message };

/** The plans of endpoints in a VPC whose effect on a network is known. */
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
export function effect(network: Network, plan: EndpointServicePlan): Effect<EndpointService>;
export function effect(network: Network, plan: EffectivePlan): Effect;
export function effect(network: Network, plan: EffectivePlan | EndpointServicePlan): Effect<Planned> {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new WeakMap()));
  let found = ofNetwork.get(plan);
  if (!found) ofNetwork.set(plan, (found = make(network, plan)));
  return found;
}

/** Remembered for each plan: whoever asks again gets the network whose indexes are built. */
const made = new WeakMap<Network, WeakMap<EffectivePlan | EndpointServicePlan, Effect<Planned>>>();

type Planned = VpcEndpoint | InstanceConnectEndpoint | EndpointService;

function make(network: Network, plan: EffectivePlan | EndpointServicePlan): Effect<Planned> {
  if (plan.kind === 'endpoint-service') {
    const endpoint = plannedService(network, plan);
    return { ok: true, network: network.derive({ replaced: new Map(), added: [endpoint] }), endpoint };
  }
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
