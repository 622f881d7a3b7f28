import type { Network } from '../../../network/network';
import type { Resource } from '../../../network/resource';
import { known, type Resolved } from '../../../network/resolved';
import type { DnsEntry, VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { isOwnName } from '../../../paths/names/private-names';
import type { Change } from '../../change';
import { interfacesFor } from '../../effect/interfaces';
import { serviceOffer } from '../../effect/service-offer';
import { addressTypeOf, planOfEndpoint } from '../../plan-of-endpoint';
import type { Changed } from './outcome';
import { current, interfacesOf, notSeen, withEndpoint, withoutInterfaces } from './view';

/**
 * An endpoint with interfaces in other subnets; its zonal names follow.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html#add-remove-subnets
 */
export function withSubnets(
  network: Network,
  { endpoint, add, remove }: Extract<Change, { readonly kind: 'subnets' }>,
): Changed {
  const own = current(network, 'vpc-endpoint', endpoint);
  const vpcId = own && known(own.vpcId);
  if (!own || vpcId === undefined) return notSeen(endpoint.id);
  const all = interfacesOf(network, own);
  const gone = all.filter(({ subnetId }) => remove.includes(subnetId));
  // Their addresses are free for the new ones.
  const less = withoutInterfaces(network, gone);
  const kept = own.subnetIds.filter((id) => !remove.includes(known(id) ?? ''));
  const wanted = add.filter((id) => !kept.includes(id));
  const made = interfacesFor(less, {
    vpc: { id: vpcId, scope: own.scope },
    subnets: wanted.map((subnetId) => ({ subnetId })),
    addressType: addressTypeOf(own) ?? 'ipv4',
    securityGroupIds: own.securityGroupIds.flatMap((id) => known(id) ?? []),
    interfaceType: 'vpc_endpoint',
    description: `VPC Endpoint Interface ${own.id}`,
  });
  if (!made.ok) return made;
  const goneIds = new Set(gone.map(({ id }) => id));
  const subnetIds = [...kept, ...made.subnets.map(({ id }) => id)];
  const zones = zonesOf(network, own, subnetIds);
  const after: VpcEndpoint = {
    ...own,
    subnetIds,
    networkInterfaceIds: [
      ...own.networkInterfaceIds.filter((id) => !goneIds.has(id)),
      ...made.interfaces.map(({ id }) => id),
    ],
    dnsEntries: known(own.type) === 'interface' ? namesIn(own, zones) : own.dnsEntries,
  };
  const grown = less.derive({ replaced: made.replaced, added: made.interfaces });
  return { ok: true, network: withEndpoint(grown, own, after) };
}

function zonesOf(
  network: Network,
  { scope }: VpcEndpoint,
  subnetIds: readonly Resolved<string>[],
): readonly string[] {
  return subnetIds.flatMap((id) => {
    const subnet = current(network, 'subnet', { id: known(id) ?? '', scope });
    return (subnet && known(subnet.zone)) ?? [];
  });
}

/** The regional name, one for each of the zones, and the private ones as they are. */
function namesIn({ id, dnsEntries }: VpcEndpoint, zones: readonly string[]): readonly DnsEntry[] {
  const regional = dnsEntries.find(({ name }) => isOwnName(name.toLowerCase()));
  if (regional === undefined) return dnsEntries;
  const label = new RegExp(`${id}[^.]*`);
  const zonal = zones.map((zone) => ({
    ...regional,
    name: regional.name.replace(label, (own) => `${own}-${zone}`),
  }));
  return [regional, ...zonal, ...privateEntries(dnsEntries)];
}

function privateEntries(dnsEntries: readonly DnsEntry[]): readonly DnsEntry[] {
  return dnsEntries.filter(({ name }) => !isOwnName(name.toLowerCase()));
}

/** An endpoint in other security groups: its interfaces are in the same. */
export function withGroups(
  network: Network,
  { endpoint, add, remove }: Extract<Change, { readonly kind: 'security-groups' }>,
): Changed {
  const own = current(network, 'vpc-endpoint', endpoint);
  if (!own) return notSeen(endpoint.id);
  const kept = own.securityGroupIds.filter((id) => !remove.includes(known(id) ?? ''));
  const groups = [...kept, ...[...new Set(add)].filter((id) => !kept.includes(id))];
  const securityGroupIds = groups.flatMap((id) => known(id) ?? []);
  const replaced = new Map<Resource, Resource>(
    interfacesOf(network, own).map((one) => [one, { ...one, securityGroupIds }]),
  );
  const grouped = network.derive({ replaced, added: [] });
  return { ok: true, network: withEndpoint(grouped, own, { ...own, securityGroupIds: groups }) };
}

/**
 * Private DNS of an endpoint switched on or off.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html#enable-private-dns-names
 */
export function withPrivateDns(
  network: Network,
  { endpoint, on }: Extract<Change, { readonly kind: 'private-dns' }>,
): Changed {
  const own = current(network, 'vpc-endpoint', endpoint);
  if (!own) return notSeen(endpoint.id);
  if (own.privateDns === on) return { ok: true, network };
  const plan = planOfEndpoint(own);
  const names = on && plan?.kind === 'interface' ? serviceOffer(network, plan).privateDnsNames : [];
  const ownNames = own.dnsEntries.filter(({ name }) => isOwnName(name.toLowerCase()));
  const after: VpcEndpoint = {
    ...own,
    privateDns: on,
    privateDnsOnlyForInboundResolver: on && endpoint.privateDnsOnlyForInboundResolver,
    dnsEntries: [...ownNames, ...names.map((name) => ({ name, hostedZoneId: undefined }))],
  };
  return { ok: true, network: withEndpoint(network, own, after) };
}
