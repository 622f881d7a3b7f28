import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { parseServiceName } from '../../network/service-name';
import type { InterfacePlan } from '../plan';
import { connectionsOf } from './connection';
import { dnsEntries } from './dns-names';
import type { Draft } from './draft';
import { FULL_ACCESS } from './full-access';
import { groupsFor } from './groups';
import { interfacesFor } from './interfaces';
import { newEndpoint } from './new-endpoint';
import { serviceOffer } from './service-offer';

/**
 * An interface endpoint: a network interface in each of its subnets, and names that lead to them. Route tables stay
 * as they are. Where the service's owner has to accept it first, it waits for that.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function interfaceDraft(network: Network, plan: InterfacePlan): Draft {
  const { vpc, service, serviceRegion, privateDns, inboundResolverOnly, policy } = plan;
  const groups = groupsFor(network, vpc, plan.securityGroupIds);
  if (!groups.ok) return groups;
  const fresh = newEndpoint(network, plan);
  const addressType = plan.ipAddressType ?? 'ipv4';
  const made = interfacesFor(network, {
    vpc,
    subnets: plan.subnets,
    addressType,
    securityGroupIds: groups.ids,
    interfaceType: 'vpc_endpoint',
    description: `VPC Endpoint Interface ${fresh.id}`,
  });
  if (!made.ok) return made;
  const offer = serviceOffer(network, plan);
  const region = serviceRegion ?? parseServiceName(service).region ?? vpc.scope.region;
  const zones = made.subnets.flatMap(({ zone }) => known(zone) ?? []);
  const names = privateDns ? offer.privateDnsNames : [];
  const endpoint: VpcEndpoint = {
    ...fresh,
    serviceRegion: region,
    state: offer.acceptanceRequired ? 'pendingacceptance' : 'available',
    subnetIds: made.subnets.map(({ id }) => id),
    securityGroupIds: groups.ids,
    networkInterfaceIds: made.interfaces.map(({ id }) => id),
    privateDns,
    privateDnsOnlyForInboundResolver: privateDns && inboundResolverOnly,
    dnsEntries: dnsEntries(fresh.id, service, region, zones, names),
    dnsRecordIpType: plan.dnsRecordIpType ?? addressType,
    policy: policy === 'full' ? FULL_ACCESS.interface : policy.document,
  };
  const added = [endpoint, ...made.interfaces, ...connectionsOf(endpoint, offer)];
  return { ok: true, endpoint, change: { replaced: made.replaced, added } };
}
