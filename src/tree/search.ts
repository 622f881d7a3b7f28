import { parseAddress, parseCidr, type Address, type Cidr } from '../network/addresses/address';
import type { Network } from '../network/network';
import { known } from '../network/resolved';
import { inForce } from '../network/resources/vpc';
import type { Resource } from '../network/resource';
import { trailOf } from './locate';
import { nameOf } from './words';

/** A resource that answers to what was typed; a lower rank fits better. */
export interface Hit {
  readonly resource: Resource;
  readonly rank: number;
}

/**
 * Finds resources by id, name, CIDR or address: an address finds the interface that has it, then the subnets, VPCs
 * and prefix-list ranges that hold it, the narrowest first.
 * @param limit how many hits at most.
 */
export function search(network: Network, typed: string, limit: number): readonly Hit[] {
  const text = typed.trim().toLowerCase();
  const address = parseAddress(text);
  const cidr = parseCidr(text);
  const hits: Hit[] = [];
  for (const resource of network.resources) {
    const rank = address ? rankOfAddress(resource, text, address) : rankOfText(resource, text, cidr);
    if (rank !== undefined && trailOf(network, resource)) hits.push({ resource, rank });
  }
  return hits.sort((a, b) => a.rank - b.rank).slice(0, limit);
}

function rankOfText(resource: Resource, text: string, cidr: Cidr | undefined): number | undefined {
  const id = resource.id.toLowerCase();
  const name = nameOf(resource).toLowerCase();
  if (id === text || name === text) return 0;
  if (cidr) {
    const same = blocksOf(resource).some(
      (block) => block.family === cidr.family && block.first === cidr.first && block.last === cidr.last,
    );
    return same ? 1 : undefined;
  }
  if (id.startsWith(text) || name.startsWith(text)) return 2;
  if (id.includes(text) || name.includes(text)) return 3;
  return blocksAsText(resource).some((block) => block.startsWith(text)) ? 4 : undefined;
}

function rankOfAddress(resource: Resource, text: string, address: Address): number | undefined {
  // A name can be an address, too.
  if (nameOf(resource) === text || addressesOf(resource).some((own) => isSame(parseAddress(own), address)))
    return 0;
  const holding = blocksOf(resource).filter(
    (block) => block.family === address.family && block.first <= address.value && address.value <= block.last,
  );
  // A longer prefix is narrower, and so nearer to what was asked for.
  const longest = Math.max(...holding.map(({ length }) => length));
  return holding.length > 0 ? 1 + (128 - longest) : undefined;
}

function isSame(a: Address | undefined, b: Address): boolean {
  return a?.family === b.family && a.value === b.value;
}

function addressesOf(resource: Resource): readonly string[] {
  switch (resource.kind) {
    case 'network-interface':
      return [
        ...resource.addresses.flatMap(({ address, publicIp }) => [
          address,
          ...(publicIp === undefined ? [] : [publicIp]),
        ]),
        ...resource.ipv6Addresses,
      ];
    case 'instance':
      return [resource.privateIp, resource.publicIp].filter((ip) => ip !== undefined);
    case 'nat-gateway':
      return resource.addresses.flatMap(({ publicIp, privateIp }) =>
        [publicIp, privateIp].filter((ip) => ip !== undefined),
      );
    default:
      return [];
  }
}

function blocksOf(resource: Resource): readonly Cidr[] {
  return blocksAsText(resource).flatMap((block) => parseCidr(block) ?? []);
}

/** @returns the CIDRs that a resource stands for: what "Copy CIDR" copies. */
export function blocksAsText(resource: Resource): readonly string[] {
  switch (resource.kind) {
    case 'vpc':
      return [...resource.cidrBlocks, ...resource.ipv6CidrBlocks]
        .filter(inForce)
        .flatMap(({ cidr }) => known(cidr) ?? []);
    case 'subnet': {
      const ipv4 = resource.cidr === undefined ? undefined : known(resource.cidr);
      const ipv6 = resource.ipv6CidrBlocks.filter(inForce).flatMap(({ cidr }) => known(cidr) ?? []);
      return ipv4 === undefined ? ipv6 : [ipv4, ...ipv6];
    }
    case 'prefix-list':
      return (known(resource.entries) ?? []).map(({ cidr }) => cidr);
    default:
      return [];
  }
}
