import { message, type Message, type Text } from '../network/message';
import type { Resource, ResourceKind } from '../network/resource';
import type { PrefixList } from '../network/resources/prefix-list';
import type { WayOut } from '../network/routing/way-out';
import { serviceLabel } from '../network/service-name';
import { visible } from '../network/visible';

/** What each kind is called, as a screen reader says it and quick picks group it. */
export const KIND_WORDS: Readonly<Record<ResourceKind, Message>> = {
  vpc: message('VPC'),
  subnet: message('Subnet'),
  'route-table': message('Route table'),
  'internet-gateway': message('Internet gateway'),
  'egress-only-internet-gateway': message('Egress-only internet gateway'),
  'carrier-gateway': message('Carrier gateway'),
  'vpn-gateway': message('Virtual private gateway'),
  'nat-gateway': message('NAT gateway'),
  'vpn-connection': message('VPN connection'),
  'transit-gateway': message('Transit gateway'),
  'transit-gateway-attachment': message('Transit gateway attachment'),
  'transit-gateway-route-table': message('Transit gateway route table'),
  'vpc-peering-connection': message('Peering connection'),
  'vpc-endpoint': message('VPC endpoint'),
  'instance-connect-endpoint': message('Instance Connect endpoint'),
  'endpoint-service': message('Endpoint service'),
  'endpoint-connection': message('Endpoint connection'),
  'offered-service': message('Service'),
  'load-balancer': message('Load balancer'),
  'prefix-list': message('Prefix list'),
  'network-interface': message('Network interface'),
  instance: message('Instance'),
  'security-group': message('Security group'),
  'network-acl': message('Network ACL'),
  'block-public-access': message('VPC Block Public Access'),
  'block-public-access-exclusion': message('Block Public Access exclusion'),
};

/** The word for a subnet whose table has this way out. */
export const WAY_WORDS: Readonly<Record<WayOut, Message>> = {
  nat: message('NAT'),
  internet: message('internet'),
  'egress-only': message('egress-only'),
  central: message('central'),
  firewall: message('firewall'),
  isolated: message('isolated'),
  unknown: message('unknown'),
};

/** The same for the other family of a subnet with both. */
export const IPV6_WORDS: Readonly<Record<WayOut, Message>> = {
  nat: message('IPv6 NAT'),
  internet: message('IPv6 internet'),
  'egress-only': message('IPv6 egress-only'),
  central: message('IPv6 central'),
  firewall: message('IPv6 firewall'),
  isolated: message('IPv6 isolated'),
  unknown: message('IPv6 unknown'),
};

/**
 * How a resource is called in the tree: its Name tag made harmless, else the name that its kind has, else its id.
 * A name of blanks or of control characters is no name.
 */
export function nameOf(resource: Resource): string {
  return cleaned(resource.name) ?? cleaned(ownNameOf(resource)) ?? resource.id;
}

function ownNameOf(resource: Resource): string | undefined {
  switch (resource.kind) {
    case 'security-group':
      return resource.groupName;
    case 'load-balancer':
      return resource.loadBalancerName;
    case 'prefix-list':
      return resource.managedByAws ? serviceLabel(resource.listName) : resource.listName;
    default:
      return undefined;
  }
}

/** @returns a list by name and id, as routes and rules name it: `S3 pl-63a5400a`. */
export function listWords(list: PrefixList): string {
  return [nameOf(list), idBeside(list)].filter((part) => part !== undefined).join(' ');
}

/** @returns the id where the label is a name, so that it stands in the description. */
export function idBeside(resource: Resource): string | undefined {
  return nameOf(resource) === resource.id ? undefined : resource.id;
}

/** As long as a tag's value may be; a file can hold longer ones. */
const MAX_LABEL = 256;

/** @returns tag text without characters that are not to be seen, on one line; undefined where nothing is left. */
export function cleaned(text: string | undefined): string | undefined {
  const clean = text === undefined ? undefined : visible(text).replace(/\s+/g, ' ').trim();
  return clean === undefined || clean === '' ? undefined : cut(clean, MAX_LABEL);
}

/** Longer than anything that EC2 says in one field; what goes beyond is a file's joke. */
const MAX_TEXT = 2048;

/** @returns text that may be shown: in a file, ids and states are whatever somebody wrote there. */
export function harmless(text: Text): Text {
  if (typeof text === 'string') return harmlessly(text);
  const args = Object.entries(text.args).map(
    ([name, value]) => [name, typeof value === 'string' ? harmlessly(value) : value] as const,
  );
  return args.length === 0 ? text : message(text.template, Object.fromEntries(args));
}

function harmlessly(text: string): string {
  return cut(visible(text), MAX_TEXT);
}

/** Half a character at the end would be a hole in the text. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\p{Cs}$/u, '');
}

const byNature = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** @returns resources in the order of their names, numbers by value. */
export function byName<T extends Resource>(resources: readonly T[]): readonly T[] {
  return resources
    .map((resource) => [nameOf(resource), resource] as const)
    .sort(([a, x], [b, y]) => byNature.compare(a, b) || byNature.compare(x.id, y.id))
    .map(([, resource]) => resource);
}
