import { formatAddress, parseAddress, type Family } from '../../network/addresses/address';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { stationOf } from '../stations';
import { single } from '../walk/start';
import { notRead } from '../not-read';
import { parseAwsHost, type AwsHost } from './aws-host';
import { exactAddresses } from './addresses';
import { resolution } from './combine';
import { lookup } from './lookup';
import { privateAnswer } from './private-dns';
import { covers, isOwnName } from './private-names';
import { somePublicAddresses } from './public-addresses';
import type { Resolution, Viewpoint } from './resolution';
import { fromEndpoints, ofEndpoint, resolveServiceName } from './service';

/** @returns what a host name means in a VPC, as far as endpoints, instances and AWS's own names tell. */
export function resolveHost(
  network: Network,
  asked: string,
  viewpoint: Viewpoint,
  family: Family,
): Resolution {
  const host = asked.toLowerCase().replace(/\.$/, '');
  if (isOwnName(host)) return ofOwnName(network, host, viewpoint, family);
  const aws = parseAwsHost(host);
  switch (aws?.kind) {
    case 'service':
      return ofService(network, host, aws, viewpoint, family);
    case 'address':
      return ofAddress(network, host, aws, viewpoint, family);
    case 'instance':
      return ofInstance(network, host, aws.id, viewpoint, family);
    case 'resource':
      return ofResource(host);
    case undefined:
      return ofOther(network, host, viewpoint, family);
  }
}

function ofService(
  network: Network,
  host: string,
  { of, isOrdinary, isGlobal }: Extract<AwsHost, { readonly kind: 'service' }>,
  viewpoint: Viewpoint,
  family: Family,
): Resolution {
  const answered = resolveServiceName(network, { host, of, isOrdinary }, of, viewpoint, family);
  if (!isGlobal || answered.targets.some(({ endpoint }) => endpoint)) return answered;
  const assumption = message(
    '{host} is one of {region}: a bucket of another Region has addresses of that Region.',
    {
      host,
      region: of.region,
    },
  );
  return { ...answered, assumptions: [...answered.assumptions, assumption] };
}

/**
 * Names that AWS made for an endpoint resolve everywhere, to private addresses: the regional one to those of all
 * zones, a zonal one to that of its zone.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
function ofOwnName(network: Network, host: string, viewpoint: Viewpoint, family: Family): Resolution {
  const label = host.split('.').find((each) => each.startsWith('vpce-')) ?? '';
  const id = /^vpce-[0-9a-z]+/.exec(label)?.[0] ?? label;
  const endpoint = network.get('vpc-endpoint', id, viewpoint.scope);
  const args = { host, endpoint: id };
  if (!endpoint) {
    const missing = network.isRead('VpcEndpoints', viewpoint.scope)
      ? message('{host} is a name of {endpoint}, which is not among the endpoints read', args)
      : notRead(network, 'VpcEndpoints', viewpoint.scope);
    const explanation = message('Which addresses {host} gives is not known.', args);
    return resolution('service', {
      lookup: lookup(explanation, 'interface-endpoint-names'),
      missing: [missing],
    });
  }
  const own = endpoint.dnsEntries.map(({ name }) => name.toLowerCase()).filter(isOwnName);
  if (own.length > 0 && !covers(own, host)) {
    const note = own.some((name) => name === `*.${host}`)
      ? message(
          '{host} has no addresses by itself: S3 needs bucket., accesspoint. or control. before it.',
          args,
        )
      : message('{host} is not among the DNS names of {endpoint}.', args);
    return resolution('service', { lookup: lookup(note, 'interface-endpoint-names'), notes: [note] });
  }
  const { explanation, targets, missing, notes } = ofEndpoint(
    network,
    host,
    endpoint,
    family,
    'own',
    zoneIn(label, endpoint),
  );
  return resolution('service', {
    lookup: lookup(explanation, 'interface-endpoint-names'),
    targets,
    missing,
    notes,
  });
}

/** `vpce-ID-UNIQUE-us-east-1a`: the zone comes after what makes the name unguessable. */
function zoneIn(label: string, { id }: VpcEndpoint): string | undefined {
  return /^-[0-9a-z]+-(.+)$/.exec(label.slice(id.length))?.[1];
}

/**
 * EC2's names for addresses. The public ones give the private address inside the instance's own VPC.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html#vpc-dns-hostnames
 */
function ofAddress(
  network: Network,
  host: string,
  { address: text, isPublic }: Extract<AwsHost, { readonly kind: 'address' }>,
  { vpcId, scope }: Viewpoint,
  family: Family,
): Resolution {
  const within =
    isPublic && network.get('vpc', vpcId, scope)?.dnsSupport !== false
      ? network
          .inVpc('network-interface', { id: vpcId, scope })
          .flatMap(({ addresses }) => addresses)
          .find(({ publicIp }) => publicIp === text)
      : undefined;
  const vpc = network.get('vpc', vpcId, scope);
  // Without the VPC's resolver the name stays public.
  const missing =
    within && (!vpc || isUnknown(vpc.dnsSupport)) ? [notRead(network, 'VpcAttributes', scope)] : [];
  const address = parseAddress(within?.address ?? text);
  if (!address) return ofOther(network, host, { vpcId, scope }, family);
  const explanation = message('{host} gives {address}.', { host, address: formatAddress(address) });
  const { targets, endsAt } = exactAddresses(network, scope, single(address).set);
  return resolution(endsAt, {
    lookup: lookup(explanation, 'vpc-dns'),
    missing,
    targets: family === 'ipv4' ? targets : [],
  });
}

function ofInstance(
  network: Network,
  host: string,
  id: string,
  { scope }: Viewpoint,
  family: Family,
): Resolution {
  const instance = network.get('instance', id, scope);
  const station = instance && stationOf(network, instance);
  if (!station) {
    const missing = instance
      ? message('{instance} is in no subnet', { instance: id })
      : network.isRead('Reservations', scope)
        ? message('{instance} is not among the instances read', { instance: id })
        : notRead(network, 'Reservations', scope);
    const explanation = message('Which addresses {host} gives is not known.', { host });
    return resolution('network', { lookup: lookup(explanation, 'vpc-dns'), missing: [missing] });
  }
  const text = family === 'ipv4' ? station.addresses[0]?.address : station.ipv6Addresses[0];
  const address = text === undefined ? undefined : parseAddress(text);
  const explanation = address
    ? message('{host} gives {address}.', { host, address: formatAddress(address) })
    : message('{host} gives no address of this family.', { host });
  return resolution('network', {
    lookup: lookup(explanation, 'vpc-dns'),
    targets: address ? exactAddresses(network, scope, single(address).set).targets : [],
  });
}

function ofResource(host: string): Resolution {
  const missing = message('which addresses {host} has is not known: what it names may be in a VPC', { host });
  const explanation = message('Which addresses {host} gives is not known.', { host });
  return resolution('network', { lookup: lookup(explanation, 'vpc-dns'), missing: [missing] });
}

/** Any other name: an endpoint service's private name, or else something public. */
function ofOther(network: Network, host: string, viewpoint: Viewpoint, family: Family): Resolution {
  const answer = privateAnswer(network, viewpoint, { host, of: undefined, isOrdinary: false });
  if (answer.endpoints.length > 0) return fromEndpoints(network, host, answer, family);
  const assumption = message(
    '{host} resolves to public addresses that are not those of S3 or DynamoDB: private hosted zones were not read.',
    { host },
  );
  return resolution('internet', {
    lookup: lookup(message('{host} gives public addresses.', { host }), 'vpc-dns'),
    targets: [{ addresses: somePublicAddresses(network, viewpoint.scope, family), endpoint: undefined }],
    // Whether an endpoint answers a name that is nobody's is not asked: the assumption covers it.
    assumptions: [assumption],
    notes: answer.notes,
  });
}
