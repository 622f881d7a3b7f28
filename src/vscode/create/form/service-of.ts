import { hasGatewayType } from '../../../endpoints/preconditions/inbound-resolver';
import type { Plan } from '../../../endpoints/plan';
import type { ToService } from '../../../endpoints/preconditions/offers';
import { policyIsValid } from '../../../endpoints/preconditions/policy';
import type { Problem } from '../../../endpoints/problem';
import type { Network } from '../../../network/network';
import type { CreateState } from '../../../webview/create/protocol';
import { kindOf, otherRegionOf } from './kind-of';

/** @returns the service of a state, as preconditions ask for it; undefined where none is chosen or the kind has none. */
export function toServiceOf(state: CreateState): ToService | undefined {
  const kind = kindOf(state);
  if (kind !== 'gateway' && kind !== 'interface' && kind !== 'gateway-load-balancer') return undefined;
  const service = state.service.trim();
  if (service === '' || service.startsWith('arn:')) return undefined;
  const serviceRegion = otherRegionOf(state);
  // Without a VPC the Region's offers are still known.
  const vpc = { id: state.vpc, scope: state.scope };
  return { kind, service, vpc, ...(serviceRegion !== undefined && { serviceRegion }) };
}

/** @returns the ARN of the resource configuration or service network; undefined where it is none. */
export function targetArnOf(state: CreateState): string | undefined {
  const arn = state.service.trim();
  switch (kindOf(state)) {
    case 'resource':
      return /^arn:[^:]+:vpc-lattice:[^:]*:[^:]*:resourceconfiguration\/\S+$/.test(arn) ? arn : undefined;
    case 'service-network':
      return /^arn:[^:]+:vpc-lattice:[^:]*:[^:]*:servicenetwork\/\S+$/.test(arn) ? arn : undefined;
    default:
      return undefined;
  }
}

/** Any policy: whether there can be one does not hang on what is in it. */
const A_POLICY = { document: '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}' };

/**
 * @returns why endpoints of the service have no policy; undefined where they can have one or nobody said. Kinds
 * without policies are not asked about.
 */
export function policyProblem(network: Network, state: CreateState): Problem | undefined {
  const to = toServiceOf(state);
  return (
    to &&
    policyIsValid(network, { ...to, policy: A_POLICY }).find(({ code }) => code === 'policy-unsupported')
  );
}

/** @returns whether a kind of endpoint has a policy at all. */
export function hasPolicy(kind: Plan['kind']): boolean {
  return kind === 'gateway' || kind === 'interface';
}

/** @returns whether private DNS can be for inbound resolvers alone: a service with gateway endpoints as well. */
export function canBeInboundOnly(network: Network, state: CreateState): boolean {
  const to = toServiceOf(state);
  return to?.kind === 'interface' && hasGatewayType(network, to);
}
