import type { Network } from '../../../network/network';
import type { SecurityGroup } from '../../../network/resources/security-group';
import { byName } from '../../../tree/words';
import type { CreateState } from '../../../webview/create/protocol';
import { kindOf, vpcOf } from './kind-of';

/** @returns whether what is asked for has network interfaces that are in security groups. */
export function hasGroups(state: CreateState): boolean {
  switch (kindOf(state)) {
    case 'interface':
    case 'resource':
    case 'service-network':
    case 'instance-connect':
      return true;
    case 'gateway':
    case 'gateway-load-balancer':
    case 'endpoint-service':
      return false;
  }
}

/** @returns the groups of the chosen VPC, in the order of their names. */
export function groupsOf(network: Network, state: CreateState): readonly SecurityGroup[] {
  const vpc = vpcOf(state);
  return vpc ? byName(network.inVpc('security-group', vpc)) : [];
}

/** @returns the ids of those that are asked for and are of the VPC, or may be. */
export function chosenGroups(network: Network, state: CreateState): readonly string[] {
  if (!hasGroups(state)) return [];
  const own = new Set(groupsOf(network, state).map(({ id }) => id));
  const all = network.isRead('SecurityGroups', state.scope);
  return [...new Set(state.securityGroups)].filter(
    (id) =>
      own.has(id) || (!all && id !== '' && network.get('security-group', id, state.scope) === undefined),
  );
}
