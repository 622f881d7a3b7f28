import type { Network } from '../../network/network';
import { ALWAYS } from '../../network/presence';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';
import type { InstanceConnectPlan, IpAddressType } from '../plan';
import type { Draft } from './draft';
import { groupsFor } from './groups';
import { interfacesFor } from './interfaces';
import { plannedId } from './planned-id';

/**
 * An EC2 Instance Connect Endpoint with its network interface, which tunnels to instances start from.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-ec2-instance-connect-endpoints.html
 */
export function instanceConnectDraft(network: Network, plan: InstanceConnectPlan): Draft {
  const { vpc, subnetId, tags } = plan;
  const { scope } = vpc;
  const groups = groupsFor(network, vpc, plan.securityGroupIds);
  if (!groups.ok) return groups;
  const id = plannedId(network, 'eice');
  const subnet = network.inVpc('subnet', vpc).find((one) => one.id === subnetId);
  const made = interfacesFor(network, {
    vpc,
    subnets: [{ subnetId }],
    addressType: plan.ipAddressType ?? typeOf(subnet),
    securityGroupIds: groups.ids,
    interfaceType: 'interface',
    description: `EC2 Instance Connect Endpoint ${id}`,
  });
  if (!made.ok) return made;
  const endpoint: InstanceConnectEndpoint = {
    kind: 'instance-connect-endpoint',
    id,
    scope,
    owner: scope.account,
    name: tags.get('Name'),
    tags,
    origin: { seen: 'plan', scope },
    presence: ALWAYS,
    vpcId: vpc.id,
    subnetId,
    zone: made.interfaces[0]?.zone,
    state: 'create-complete',
    stateMessage: undefined,
    preserveClientIp: plan.preserveClientIp,
    securityGroupIds: groups.ids,
    networkInterfaceIds: made.interfaces.map((one) => one.id),
  };
  return { ok: true, endpoint, change: { replaced: made.replaced, added: [endpoint, ...made.interfaces] } };
}

/** What the subnet has, where the plan does not say. */
function typeOf(subnet: Subnet | undefined): IpAddressType {
  const hasIpv6 = subnet?.ipv6CidrBlocks.some(inForce) ?? false;
  if (!hasIpv6) return 'ipv4';
  return subnet?.cidr === undefined ? 'ipv6' : 'dualstack';
}
