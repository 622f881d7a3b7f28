import { scopeKey } from '../../network/coverage';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { NetworkAcl } from '../../network/resources/network-acl';
import type { Subnet } from '../../network/resources/subnet';
import { sharedIndex } from '../../network/shared-index';
import { notRead } from '../not-read';

/** The network ACL of a subnet, or why it is not known. */
export type SubnetAcl = { readonly acl: NetworkAcl } | { readonly acl: undefined; readonly why: Message };

interface AclIndex {
  readonly bySubnet: ReadonlyMap<string, NetworkAcl>;
  readonly defaults: ReadonlyMap<string, NetworkAcl>;
  /** What was asked before: every path asks, and for the same subnets. */
  readonly answers: Map<Subnet, SubnetAcl>;
}

const indexOf = sharedIndex(['network-acl'], (network): AclIndex => {
  const bySubnet = new Map<string, NetworkAcl>();
  const defaults = new Map<string, NetworkAcl>();
  for (const acl of network.all('network-acl')) {
    const scope = scopeKey(acl.scope);
    for (const subnet of acl.subnetIds) {
      const id = known(subnet);
      if (id !== undefined) bySubnet.set(`${scope} ${id}`, acl);
    }
    const vpcId = known(acl.vpcId);
    if (acl.isDefault && vpcId !== undefined) defaults.set(`${scope} ${vpcId}`, acl);
  }
  return { bySubnet, defaults, answers: new Map() };
});

/**
 * A subnet has one network ACL; EC2 names it even where it is the VPC's default. Only the owner of a shared subnet
 * sees it.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html
 */
export function subnetAcl(network: Network, subnet: Subnet): SubnetAcl {
  const index = indexOf(network);
  let answer = index.answers.get(subnet);
  if (!answer) index.answers.set(subnet, (answer = find(network, index, subnet)));
  return answer;
}

function find(network: Network, { bySubnet, defaults }: AclIndex, subnet: Subnet): SubnetAcl {
  const vpcId = known(subnet.vpcId);
  for (const scope of [subnet.scope, { ...subnet.scope, account: subnet.owner }]) {
    const own = bySubnet.get(`${scopeKey(scope)} ${subnet.id}`);
    if (own) return { acl: own };
    const byDefault = vpcId === undefined ? undefined : defaults.get(`${scopeKey(scope)} ${vpcId}`);
    // An association in an answer that was not read cannot be excluded.
    if (byDefault && network.isRead('NetworkAcls', scope)) return { acl: byDefault };
  }
  const why = network.isRead('NetworkAcls', subnet.scope)
    ? message('the network ACL of subnet {subnet} is not among those read', { subnet: subnet.id })
    : notRead(network, 'NetworkAcls', subnet.scope);
  return { acl: undefined, why };
}
