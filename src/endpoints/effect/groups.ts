import { message, type Message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';

/** The ids of security groups, or why they are not known. */
type Groups =
  { readonly ok: true; readonly ids: readonly string[] } | { readonly ok: false; readonly problem: Message };

/**
 * The groups of an endpoint's network interfaces: those that are chosen, else the VPC's default one.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html
 */
export function groupsFor(network: Network, vpc: VpcReference, chosen: readonly string[]): Groups {
  if (chosen.length > 0) return { ok: true, ids: [...new Set(chosen)] };
  const ids = network
    .inVpc('security-group', vpc)
    .filter(({ groupName }) => groupName === 'default')
    .map(({ id }) => id);
  if (ids.length > 0) return { ok: true, ids };
  const problem = network.isRead('SecurityGroups', vpc.scope)
    ? message('the default security group of {vpc} is not among those read', { vpc: vpc.id })
    : message('SecurityGroups was not read');
  return { ok: false, problem };
}
