import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { servingEndpoints } from '../../network/routing/serving-endpoints';
import { wayOut, type WayOut } from '../../network/routing/way-out';
import { serviceLabel } from '../../network/service-name';
import type { Glyph, Tone } from '../glyph';
import type { NodeSpec } from '../node';
import { idBeside, IPV6_WORDS, WAY_WORDS } from '../words';
import { link } from './link';
import { notice } from './folder';
import { resourceNode } from './resource-node';

const GLYPHS: Readonly<Record<WayOut, Glyph>> = {
  nat: 'subnet-nat',
  internet: 'subnet-internet',
  'egress-only': 'subnet-internet',
  central: 'subnet-central',
  firewall: 'subnet-central',
  isolated: 'subnet-isolated',
  unknown: 'subnet-unknown',
};

const TONES: Readonly<Partial<Record<WayOut, Tone>>> = { nat: 'nat', internet: 'net', 'egress-only': 'net' };

/** `private-a  NAT · us-east-1a · 10.0.1.0/24`: the way out of its table first, since that is what one looks for. */
export function subnetNode(network: Network, subnet: Subnet): NodeSpec {
  const way = wayOfSubnet(network, subnet);
  const node = resourceNode(subnet, {
    glyph: GLYPHS[way],
    tone: TONES[way],
    children: () => subnetChildren(network, subnet),
  });
  return {
    ...node,
    description: [
      WAY_WORDS[way],
      ipv6Way(network, subnet, way),
      known(subnet.zone),
      ...rangesOf(subnet),
      servedBy(network, subnet),
      idBeside(subnet),
    ],
  };
}

/** @returns the IPv4 way; of an IPv6-only subnet the IPv6 one. */
export function wayOfSubnet(network: Network, subnet: Subnet): WayOut {
  const { table } = routeTableAssociations(network).of(subnet);
  return table ? wayOut(network, table, subnet.cidr === undefined ? 'ipv6' : 'ipv4') : 'unknown';
}

function rangesOf(subnet: Subnet): readonly string[] {
  const ipv4 = subnet.cidr === undefined ? undefined : known(subnet.cidr);
  if (ipv4 !== undefined) return [ipv4];
  return subnet.ipv6CidrBlocks.filter(inForce).flatMap(({ cidr }) => known(cidr) ?? []);
}

/** The IPv6 way of a subnet with both families, where it is another: `isolated` alone would be half the truth. */
function ipv6Way(network: Network, subnet: Subnet, ipv4: WayOut): Message | undefined {
  if (subnet.cidr === undefined || !subnet.ipv6CidrBlocks.some(inForce)) return undefined;
  const { table } = routeTableAssociations(network).of(subnet);
  const way = table ? wayOut(network, table, 'ipv6') : 'unknown';
  return way === ipv4 ? undefined : IPV6_WORDS[way];
}

/** Which gateway endpoints serve the subnet: a mark of its own beside the way out. */
function servedBy(network: Network, subnet: Subnet): Message | undefined {
  const { table } = routeTableAssociations(network).of(subnet);
  const services = (table ? servingEndpoints(network, table) : []).flatMap(
    (endpoint) => known(endpoint.serviceName) ?? [],
  );
  if (services.length === 0) return undefined;
  const names = [...new Set(services.map(serviceLabel))].sort().join(', ');
  return services.length === 1
    ? message('{services} endpoint', { services: names })
    : message('{services} endpoints', { services: names });
}

function subnetChildren(network: Network, subnet: Subnet): readonly NodeSpec[] {
  const effective = routeTableAssociations(network).of(subnet);
  const table = effective.table
    ? link(
        effective.table,
        'route-table',
        effective.by === 'main' ? message('by default: the main table') : message('associated'),
      )
    : notice(
        '…table',
        message('Route table'),
        'information',
        message('unknown'),
        unknownTable(effective.why),
      );
  const acls = network
    .all('network-acl')
    .filter(({ subnetIds, scope }) => scope === subnet.scope && subnetIds.includes(subnet.id));
  return [
    table,
    ...acls.map((acl) => link(acl, 'network-acl', acl.isDefault ? message('default') : undefined)),
  ];
}

function unknownTable(why: Message): Message {
  return message(`It is not known which route table serves this subnet: ${why.template}.`, why.args);
}
