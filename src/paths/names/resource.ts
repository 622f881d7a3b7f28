import { AddressSet } from '../../network/addresses/address-set';
import { parseCidr, type Cidr, type Family } from '../../network/addresses/address';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import { isUnknown, known, type Resolved } from '../../network/resolved';
import type { NatGateway } from '../../network/resources/nat-gateway';
import type { PrefixList } from '../../network/resources/prefix-list';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { inForce, type Vpc } from '../../network/resources/vpc';
import { parseServiceName } from '../../network/service-name';
import { listRanges, unknownRanges } from '../list-ranges';
import { stationOf } from '../stations';
import { subnetClass } from '../walk/start';
import { exactAddresses } from './addresses';
import { resolution } from './combine';
import { endpointAddresses } from './endpoint-addresses';
import { publicAddresses } from './public-addresses';
import type { Resolution, Viewpoint } from './resolution';

/** @returns the addresses of a resource; none for a kind that has none: `readQuestion` lets those not through. */
export function resolveResource(
  network: Network,
  resource: Resource,
  { scope }: Viewpoint,
  family: Family,
): Resolution {
  const exactly = (texts: readonly string[]): Resolution => {
    const { targets, endsAt } = exactAddresses(network, scope, setOf(family, texts));
    return resolution(endsAt, { targets });
  };
  switch (resource.kind) {
    case 'instance':
    case 'network-interface': {
      const station = stationOf(network, resource);
      if (!station) return resolution('network');
      const own = station.addresses.map(({ address }) => address);
      return exactly(family === 'ipv4' ? own : station.ipv6Addresses);
    }
    case 'subnet': {
      const { cidr } = resource;
      if (family === 'ipv4' && isUnknown(cidr)) return resolution('network', { missing: [cidr.unknown] });
      const addresses = subnetClass(resource, family);
      return resolution('network', {
        targets: addresses.set.isEmpty ? [] : [{ addresses, endpoint: undefined }],
      });
    }
    case 'vpc': {
      const blocks = blocksOf(resource, family);
      const missing = blocks.flatMap((cidr) => (isUnknown(cidr) ? [cidr.unknown] : []));
      return { ...exactly(blocks.flatMap((cidr) => known(cidr) ?? [])), missing, endsAt: 'network' };
    }
    case 'prefix-list':
      return ofList(network, resource, family);
    case 'vpc-endpoint':
      return ofEndpoint(network, resource, family);
    case 'nat-gateway':
      return exactly(privateAddresses(resource));
    default:
      return resolution('network');
  }
}

/** @returns the union of addresses and CIDRs; those of the other family are left out. */
function setOf(family: Family, texts: readonly string[]): AddressSet {
  const bits = family === 'ipv4' ? 32 : 128;
  const blocks: readonly Cidr[] = texts.flatMap(
    (text) => parseCidr(text.includes('/') ? text : `${text}/${bits}`) ?? [],
  );
  return AddressSet.of(family, blocks);
}

function blocksOf({ cidrBlocks, ipv6CidrBlocks }: Vpc, family: Family): readonly Resolved<string>[] {
  const blocks = family === 'ipv4' ? cidrBlocks : ipv6CidrBlocks;
  return blocks.filter(inForce).map(({ cidr }) => cidr);
}

function privateAddresses({ addresses }: NatGateway): readonly string[] {
  return addresses.flatMap(({ privateIp }) => privateIp ?? []);
}

function ofList(network: Network, list: PrefixList, family: Family): Resolution {
  const ranges = listRanges(list, family);
  if (!ranges) {
    const set = AddressSet.parse(family, [family === 'ipv4' ? '0.0.0.0/0' : '::/0']);
    const addresses = {
      family,
      set,
      which: 'some',
      lists: new Set([list.id]),
      notInLists: new Set<string>(),
    } as const;
    return resolution('internet', {
      targets: [{ addresses, endpoint: undefined }],
      missing: [unknownRanges(network, list.id, list.scope)],
    });
  }
  const { targets, endsAt } = exactAddresses(network, list.scope, ranges.set);
  const named = targets.map(({ addresses, endpoint }) => ({
    addresses: { ...addresses, lists: new Set([list.id]) },
    endpoint,
  }));
  return resolution(endsAt, { targets: named });
}

function ofEndpoint(network: Network, endpoint: VpcEndpoint, family: Family): Resolution {
  const { type, serviceName, scope } = endpoint;
  if (isUnknown(type)) return resolution('service', { missing: [type.unknown] });
  if (type === 'gateway') {
    if (isUnknown(serviceName)) return resolution('service', { missing: [serviceName.unknown] });
    const service = parseServiceName(serviceName);
    const of = { service, region: endpoint.serviceRegion ?? service.region ?? scope.region };
    const { addresses, assumptions, notes } = publicAddresses(network, scope, of, family);
    return resolution('service', {
      targets: addresses ? [{ addresses, endpoint: undefined }] : [],
      assumptions,
      notes,
    });
  }
  const { addresses, missing } = endpointAddresses(network, endpoint, family);
  const notes = addresses
    ? []
    : [message('{endpoint} has no address of this family.', { endpoint: endpoint.id })];
  return resolution('service', { targets: addresses ? [{ addresses, endpoint }] : [], missing, notes });
}
