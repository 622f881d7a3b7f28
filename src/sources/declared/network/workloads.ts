import { known } from '../../../network/resolved';
import type { NetworkInterface } from '../../../network/resources/network-interface';
import type { Assembly } from './assembly';
import type { WorkloadPart } from './part';
import { itemsOf } from './variants';

/**
 * @returns the network interfaces that declared workloads will have, one in each of their subnets, where all of their
 * security groups are known
 */
export function workloadInterfacesOf(assembly: Assembly): readonly NetworkInterface[] {
  return assembly.all('workload').flatMap((part) => interfacesOf(assembly, part));
}

function interfacesOf(assembly: Assembly, part: WorkloadPart): readonly NetworkInterface[] {
  const groups = itemsOf(part.groups).map(({ value, under }) =>
    under.when === 'always' ? known(assembly.leads.idOf(value, part, 'security-group')) : undefined,
  );
  const ids = groups.flatMap((id) => id ?? []);
  if (ids.length === 0 || ids.length < groups.length) return [];
  return itemsOf(part.subnets).flatMap(({ value }): NetworkInterface[] => {
    const subnetId = known(assembly.leads.idOf(value, part, 'subnet'));
    const subnet = subnetId === undefined ? undefined : assembly.leads.part(subnetId);
    if (subnetId === undefined || subnet?.kind !== 'subnet') return [];
    const { vpcId, scope } = assembly.home(subnet.vpc, subnet);
    const vpc = known(vpcId);
    if (vpc === undefined) return [];
    return [
      {
        kind: 'network-interface',
        ...assembly.common(part, scope),
        id: `${assembly.leads.id(part)} in ${subnetId}`,
        vpcId: vpc,
        subnetId,
        zone: undefined,
        interfaceType: 'interface',
        description: undefined,
        addresses: [],
        ipv6Addresses: [],
        prefixes: [],
        securityGroupIds: ids,
        instanceId: undefined,
        deviceIndex: undefined,
        sourceDestCheck: true,
        requesterManaged: false,
        state: 'in-use',
      },
    ];
  });
}
