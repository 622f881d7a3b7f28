import { message } from '../../../network/message';
import { isUnknown, known, type Resolved } from '../../../network/resolved';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { because } from '../../../paths/because';
import type { EndpointServicePlan, InstanceConnectPlan, Plan } from '../../plan';
import { PAGES } from '../../preconditions/pages';
import { samePolicy } from '../../same-policy';
import type { ProofCheck } from '../proof';
import { check, type Found } from './check';

/** The plans for endpoints that DescribeVpcEndpoints answers. */
export type VpcEndpointPlan = Exclude<Plan, InstanceConnectPlan | EndpointServicePlan>;

/** Its state, and that it is where and for what it was planned. */
export function endpointChecks(found: Found<VpcEndpointPlan, VpcEndpoint>): readonly ProofCheck[] {
  const { plan, endpoint } = found;
  return [
    stateCheck(endpoint),
    same(endpoint, endpoint.vpcId, plan.vpc.id, 'vpc'),
    same(endpoint, endpoint.type, plan.kind, 'type'),
    targetCheck(plan, endpoint),
    ...addressTypeChecks(plan, endpoint),
  ];
}

/** States from which an endpoint still becomes available. */
const UNDER_WAY: readonly string[] = ['pending', 'pendingacceptance', 'partial'];

function stateCheck({ id, state, failure }: VpcEndpoint): ProofCheck {
  const about = { resource: id, documentation: PAGES.createEndpoint };
  const args = { endpoint: id, state };
  if (state === 'available') return check(true, message('{endpoint} is available.', args), about);
  if (state === 'pendingacceptance') {
    const text = message('{endpoint} waits until the owner of its service accepts it.', args);
    return check(undefined, text, about);
  }
  const holds = UNDER_WAY.includes(state) ? undefined : false;
  if (failure === undefined) return check(holds, message('{endpoint} is {state}.', args), about);
  const text = because('{endpoint} is {state}:', args, message('{failure}', { failure }));
  return check(holds, text, about);
}

const SAYS = {
  vpc: ['{endpoint} is in {found}.', '{endpoint} is in {found}, not in {planned}.'],
  type: ['{endpoint} is of type {found}.', '{endpoint} is of type {found}, not {planned}.'],
  service: ['{endpoint} leads to {found}.', '{endpoint} leads to {found}, not to {planned}.'],
} as const;

function same(
  { id }: VpcEndpoint,
  found: Resolved<string>,
  planned: string,
  what: keyof typeof SAYS,
): ProofCheck {
  const about = { resource: id, documentation: PAGES.createEndpoint };
  const args = { endpoint: id, planned };
  if (isUnknown(found)) {
    const text = 'Whether {endpoint} has {planned} is not known:';
    return check(undefined, because(text, args, found.unknown), about);
  }
  const [yes, no] = SAYS[what];
  const holds = found === planned;
  return check(holds, message(holds ? yes : no, { ...args, found }), about);
}

function targetCheck(plan: VpcEndpointPlan, endpoint: VpcEndpoint): ProofCheck {
  switch (plan.kind) {
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
      return same(endpoint, endpoint.serviceName, plan.service, 'service');
    case 'resource':
      return same(endpoint, endpoint.targetArn ?? '', plan.resourceConfigurationArn, 'service');
    case 'service-network':
      return same(endpoint, endpoint.targetArn ?? '', plan.serviceNetworkArn, 'service');
  }
}

/** Only what was asked for: for what was not, AWS chooses. */
function addressTypeChecks(
  { ipAddressType: planned }: VpcEndpointPlan,
  { id, ipAddressType: found }: VpcEndpoint,
): readonly ProofCheck[] {
  if (planned === undefined) return [];
  const about = { resource: id, documentation: PAGES.addressTypes };
  if (found === undefined) {
    const text = message('The IP address type of {endpoint} was not read.', { endpoint: id });
    return [check(undefined, text, about)];
  }
  const args = { endpoint: id, found, planned };
  return [
    found === planned
      ? check(true, message('{endpoint} has the IP address type {found}.', args), about)
      : check(false, message('{endpoint} has the IP address type {found}, not {planned}.', args), about),
  ];
}

/** A policy is compared by what it says: AWS lays its text out anew. */
export function policyCheck(
  policy: 'full' | { readonly document: string },
  { id, policy: found }: VpcEndpoint,
  fullAccess: string,
): ProofCheck {
  const about = { resource: id, documentation: PAGES.policies };
  const args = { endpoint: id };
  const text = found === undefined ? undefined : known(found);
  if (text === undefined) {
    return check(undefined, message('The policy of {endpoint} was not read.', args), about);
  }
  if (policy !== 'full') {
    return samePolicy(text, policy.document)
      ? check(true, message('{endpoint} has the policy that was planned.', args), about)
      : check(false, message('{endpoint} has another policy than was planned.', args), about);
  }
  return grantsAll(text, fullAccess)
    ? check(true, message('{endpoint} has the policy for full access.', args), about)
    : check(false, message('{endpoint} has a policy of its own, not full access.', args), about);
}

/** Full access is one statement; which version it is written in makes no difference. */
function grantsAll(text: string, fullAccess: string): boolean {
  return samePolicy(withoutVersion(text), withoutVersion(fullAccess));
}

function withoutVersion(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, (key, member: unknown) =>
      key === 'Version' || key === 'Id' || key === 'Sid' ? undefined : member,
    );
  } catch {
    return text;
  }
}
