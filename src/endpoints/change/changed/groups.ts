import type { Network } from '../../../network/network';
import { ALWAYS } from '../../../network/presence';
import type { SecurityGroup, SecurityGroupRule } from '../../../network/resources/security-group';
import type { Change } from '../../change';
import { plannedId } from '../../effect/planned-id';
import type { Changed } from './outcome';
import { current, notSeen, replacing } from './view';

/** A group that lets a TCP port in from more blocks. */
export function withIngress(
  network: Network,
  { groupId, scope, port, cidrs }: Extract<Change, { readonly kind: 'allow-ingress' }>,
): Changed {
  const own = current(network, 'security-group', { id: groupId, scope });
  if (!own) return notSeen(groupId);
  const rules = [...own.rules, ...ingressRules(port, cidrs)];
  return replacing(network, [own, { ...own, rules }]);
}

export function ingressRules(port: number, cidrs: readonly string[]): readonly SecurityGroupRule[] {
  return [...new Set(cidrs)].map((cidr) => ({
    direction: 'ingress',
    protocol: 'tcp',
    ports: { from: port, to: port },
    peer: { kind: 'cidr', cidr },
    description: undefined,
  }));
}

/** "When you first create a security group, it has an outbound rule that allows all outbound traffic". */
const EVERYTHING_OUT: SecurityGroupRule = {
  direction: 'egress',
  protocol: 'all',
  ports: undefined,
  peer: { kind: 'cidr', cidr: '0.0.0.0/0' },
  description: undefined,
};

/**
 * A new group that lets a TCP port in.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/creating-security-groups.html
 */
export function withSecurityGroup(
  network: Network,
  { vpc, name, port, cidrs }: Extract<Change, { readonly kind: 'create-security-group' }>,
): Changed {
  const { scope } = vpc;
  const group: SecurityGroup = {
    kind: 'security-group',
    id: plannedId(network, 'sg'),
    scope,
    owner: scope.account,
    name: undefined,
    tags: new Map(),
    origin: { seen: 'plan', scope },
    presence: ALWAYS,
    vpcId: vpc.id,
    groupName: name,
    description: groupDescription(port),
    rules: [...ingressRules(port, cidrs), EVERYTHING_OUT],
  };
  return { ok: true, network: network.derive({ replaced: new Map(), added: [group] }) };
}

/** What a new group is said to be for: EC2 wants a description, of letters, digits and few signs. */
export function groupDescription(port: number): string {
  return `TCP ${port} for VPC endpoints`;
}
