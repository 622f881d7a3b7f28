import type { Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { parseServiceName } from '../../network/service-name';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { notRead } from '../not-read';
import { resolution } from './combine';
import { endpointAddresses } from './endpoint-addresses';
import { givesPrivate, givesPublic, lookup } from './lookup';
import { privateAnswer, viewpointKey, type LookedUp, type PrivateAnswer } from './private-dns';
import { isEndpointOf } from './private-names';
import { publicAddresses, type NamedService } from './public-addresses';
import type { Resolution, Viewpoint } from './resolution';
import { serviceHost } from './service-host';

const made = new WeakMap<Network, Map<string, Resolution>>();

/** @returns what a service's ordinary name means in a VPC; remembered, since every subnet of the VPC asks alike. */
export function resolveService(
  network: Network,
  of: NamedService,
  viewpoint: Viewpoint,
  family: Family,
): Resolution {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new Map<string, Resolution>()));
  const key = `${viewpointKey(viewpoint)} ${of.service.name} ${of.region} ${family}`;
  let found = ofNetwork.get(key);
  if (!found) ofNetwork.set(key, (found = find(network, of, viewpoint, family)));
  return found;
}

function find(network: Network, of: NamedService, viewpoint: Viewpoint, family: Family): Resolution {
  if (isEndpointService(of)) return throughEndpoints(network, of, viewpoint, family);
  const host = serviceHost(network, of);
  return resolveServiceName(network, { host, of, isOrdinary: true }, of, viewpoint, family);
}

/** @returns what a name of a service means in a VPC: what private DNS says, else the service's public addresses. */
export function resolveServiceName(
  network: Network,
  name: LookedUp,
  of: NamedService,
  viewpoint: Viewpoint,
  family: Family,
): Resolution {
  const answer = privateAnswer(network, viewpoint, name);
  if (answer.endpoints.length > 0) return fromEndpoints(network, name.host, answer, family);
  const open = publicAddresses(network, viewpoint.scope, of, family);
  const explanation =
    answer.missing.length > 0
      ? message('Whether an interface endpoint answers {host} is not known.', { host: name.host })
      : givesPublic(name.host, of.service.name, open.addresses);
  return resolution('service', {
    lookup: lookup(explanation, answer.missing.length > 0 ? 'private-dns' : 'vpc-dns'),
    targets: open.addresses ? [{ addresses: open.addresses, endpoint: undefined }] : [],
    missing: answer.missing,
    assumptions: [...answer.assumptions, ...open.assumptions, noHostedZone(name.host)],
    notes: [...answer.notes, ...open.notes],
  });
}

/** Route 53 is not read: a private hosted zone (of endpoints in a central VPC) would answer before the public name. */
function noHostedZone(host: string): Message {
  return message('No private hosted zone of the VPC answers {host}.', { host });
}

/** @returns the addresses of the endpoints that private DNS answers a name with. */
export function fromEndpoints(
  network: Network,
  host: string,
  { endpoints, missing, assumptions, notes }: PrivateAnswer,
  family: Family,
): Resolution {
  const each = endpoints.map((endpoint) => ofEndpoint(network, host, endpoint, family, 'private'));
  return resolution('service', {
    lookup: lookup(each[0]?.explanation ?? message('{host} gives no address.', { host }), 'private-dns'),
    targets: each.flatMap(({ targets }) => targets),
    missing: [...missing, ...each.flatMap((one) => one.missing)],
    assumptions,
    notes: [...notes, ...each.flatMap((one) => one.notes)],
  });
}

interface OfEndpoint extends Pick<Resolution, 'targets' | 'missing' | 'notes'> {
  readonly explanation: Message;
}

/**
 * The addresses that a name gives which is an endpoint's.
 * @param names whether it is the service's private name, or one that AWS made for the endpoint
 * @param zone that of a zonal name
 */
export function ofEndpoint(
  network: Network,
  host: string,
  endpoint: VpcEndpoint,
  family: Family,
  names: 'private' | 'own',
  zone?: string,
): OfEndpoint {
  const found = endpointAddresses(network, endpoint, family, zone);
  const args = { host, endpoint: endpoint.id };
  if (!hasRecords(endpoint, family, names)) {
    const note =
      family === 'ipv6'
        ? message('{endpoint} has no IPv6 DNS records, so {host} gives no IPv6 address.', args)
        : message('{endpoint} has no IPv4 DNS records, so {host} gives no IPv4 address.', args);
    return { explanation: note, targets: [], missing: [], notes: [note] };
  }
  if (!found.addresses) {
    const note =
      family === 'ipv6'
        ? message('{host} gives no IPv6 address: no network interface of {endpoint} has one.', args)
        : message('{host} gives no IPv4 address: no network interface of {endpoint} has one.', args);
    return { explanation: note, targets: [], missing: found.missing, notes: [note] };
  }
  return {
    explanation: givesPrivate(host, endpoint.id, found),
    targets: [{ addresses: found.addresses, endpoint }],
    missing: found.missing,
    notes: [],
  };
}

/**
 * Which records an endpoint's names have; by default those of its addresses. Where the service decides, private names
 * have A records only.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#aws-services-dns-record-ip-type
 */
function hasRecords({ dnsRecordIpType }: VpcEndpoint, family: Family, names: 'private' | 'own'): boolean {
  switch (dnsRecordIpType) {
    case 'ipv4':
    case 'ipv6':
      return dnsRecordIpType === family;
    case 'service-defined':
      return family === 'ipv4' || names === 'own';
    default:
      return true;
  }
}

/** A service of another account is reached through an endpoint or not at all. */
function isEndpointService({ service }: NamedService): boolean {
  return service.short.startsWith('vpce-svc-');
}

/** Without private DNS, the names that AWS made for the endpoint are what such a service is called by. */
function throughEndpoints(
  network: Network,
  of: NamedService,
  { vpcId, scope }: Viewpoint,
  family: Family,
): Resolution {
  const endpoints = network
    .inVpc('vpc-endpoint', { id: vpcId, scope })
    .filter((one) => one.type === 'interface' && isEndpointOf(one, of) === true && one.state !== 'deleted');
  const args = { service: parseServiceName(of.service.name).short, vpc: vpcId };
  const each = endpoints.map((one) => ofEndpoint(network, args.service, one, family, 'own'));
  const isOpen = endpoints.length === 0 && !network.isRead('VpcEndpoints', scope);
  const none = message(
    '{service} is reached through an interface endpoint alone, and {vpc} has none for it.',
    args,
  );
  return resolution('service', {
    lookup: lookup(each[0]?.explanation ?? none, 'interface-endpoint-names'),
    targets: each.flatMap(({ targets }) => targets),
    missing: [
      ...each.flatMap((one) => one.missing),
      ...(isOpen ? [notRead(network, 'VpcEndpoints', scope)] : []),
    ],
    notes: [...each.flatMap((one) => one.notes), ...(endpoints.length === 0 && !isOpen ? [none] : [])],
  });
}
