import type { InterfacePlan } from '../../../endpoints/plan';
import { privateNameIsFree } from '../../../endpoints/preconditions/private-dns';
import type { Problem } from '../../../endpoints/problem';
import { serviceOffer } from '../../../endpoints/effect/service-offer';
import type { Network } from '../../../network/network';
import type { CreateState } from '../../../webview/create/protocol';
import { kindOf } from './kind-of';
import { canBeInboundOnly, toServiceOf } from './service-of';

/** Private DNS of a state, as it can be. */
export interface PrivateDnsChoice {
  readonly isOn: boolean;
  /** Why it cannot be on. */
  readonly problem: Problem | undefined;
  /** The names that it takes over; empty where they are not known. */
  readonly names: readonly string[];
  /** Undefined where the choice is not there. */
  readonly inboundOnly: boolean | undefined;
}

/** A name that somebody else has is another matter: the check tells it, and how it is mended. */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['no-private-name', 'private-dns-before-acceptance']);

/** @returns undefined for what has no private DNS. */
export function privateDnsChoice(network: Network, state: CreateState): PrivateDnsChoice | undefined {
  const kind = kindOf(state);
  if (kind === 'resource' || kind === 'service-network')
    return { isOn: state.privateDns, problem: undefined, names: [], inboundOnly: undefined };
  if (kind !== 'interface') return undefined;
  const to = toServiceOf(state);
  if (!to) return { isOn: state.privateDns, problem: undefined, names: [], inboundOnly: undefined };
  const plan: InterfacePlan = {
    ...to,
    kind,
    subnets: [],
    securityGroupIds: [],
    privateDns: true,
    inboundResolverOnly: false,
    policy: 'full',
    tags: new Map(),
  };
  const problem = privateNameIsFree(network, plan).find(({ code }) => IMPOSSIBLE.has(code));
  const isOn = state.privateDns && problem === undefined;
  return {
    isOn,
    problem,
    names: serviceOffer(network, to).privateDnsNames,
    inboundOnly: canBeInboundOnly(network, state) ? isOn && state.inboundResolverOnly : undefined,
  };
}
