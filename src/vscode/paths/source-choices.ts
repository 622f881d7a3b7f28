import { parseAddress } from '../../network/addresses/address';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { Instance } from '../../network/resources/instance';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { Subnet } from '../../network/resources/subnet';
import { search } from '../../tree/search';
import { byName, nameOf } from '../../tree/words';

export type SourceResource = Subnet | Instance | NetworkInterface;

/** A source to choose, and the VPC that it is listed under. */
export interface SourceChoice {
  readonly resource: SourceResource;
  readonly vpc: string;
}

/** As many rows as a person reads through (ui.md §13). */
export const MAX_CHOICES = 100;

/**
 * @param typed what is looked for; empty for all.
 * @returns what traffic can start at: instances, interfaces without one, subnets; by VPC, or as it fits what is typed.
 */
export function sourceChoices(network: Network, typed: string): readonly SourceChoice[] {
  const text = typed.trim();
  if (text !== '') {
    const hits = search(network, text, network.resources.length);
    // An address finds what has it and the subnet that holds it; VPCs and lists are no sources.
    return hits.flatMap(({ resource }) => asChoice(network, resource)).slice(0, MAX_CHOICES);
  }
  const choices: SourceChoice[] = [];
  for (const vpc of byName(network.all('vpc'))) {
    const reference = { id: vpc.id, scope: vpc.scope };
    const instances = network.inVpc('instance', reference);
    const behind = new Set(instances.flatMap(({ networkInterfaceIds }) => networkInterfaceIds));
    const resources: readonly Resource[] = [
      ...byName(instances),
      ...byName(network.inVpc('subnet', reference)),
      ...byName(network.inVpc('network-interface', reference)).filter(({ id }) => !behind.has(id)),
    ];
    for (const resource of resources) {
      if (choices.length === MAX_CHOICES) return choices;
      choices.push(...asChoice(network, resource));
    }
  }
  return choices;
}

function asChoice(network: Network, resource: Resource): readonly SourceChoice[] {
  if (!isSource(resource) || !canSend(resource)) return [];
  const vpcId = resource.vpcId === undefined ? undefined : known(resource.vpcId);
  const vpc = vpcId === undefined ? undefined : network.get('vpc', vpcId, resource.scope);
  return [{ resource, vpc: vpc ? nameOf(vpc) : (vpcId ?? '') }];
}

/** @returns whether traffic can start at a resource. */
export function isSource(resource: Resource): resource is SourceResource {
  return resource.kind === 'subnet' || resource.kind === 'instance' || resource.kind === 'network-interface';
}

/** An endpoint's interface answers only, and a terminated instance is nowhere. */
function canSend(resource: SourceResource): boolean {
  switch (resource.kind) {
    case 'subnet':
      return true;
    case 'instance':
      return resource.subnetId !== undefined;
    case 'network-interface':
      return resource.interfaceType !== 'vpc_endpoint' && resource.interfaceType !== 'nat_gateway';
  }
}

/** @returns whether something typed is an address. */
export function isAddress(typed: string): boolean {
  return parseAddress(typed.trim()) !== undefined;
}
