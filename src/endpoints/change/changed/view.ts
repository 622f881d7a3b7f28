import { scopeKey } from '../../../network/coverage';
import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Resource, ResourceKind, ResourceOf } from '../../../network/resource';
import type { Scope } from '../../../network/describe';
import type { NetworkInterface } from '../../../network/resources/network-interface';
import type { Subnet } from '../../../network/resources/subnet';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { seenFrom } from '../../preconditions/view';
import type { Changed } from './outcome';

/**
 * A resource of a change as the network has it: the change may hold what was read before.
 * @returns undefined where its account and Region do not show it
 */
export function current<K extends ResourceKind>(
  network: Network,
  kind: K,
  { id, scope }: { readonly id: string; readonly scope: Scope },
): ResourceOf<K> | undefined {
  return seenFrom(network, kind, id, { scope });
}

export function notSeen(id: string): Changed {
  return { ok: false, problem: message('{resource} was not seen', { resource: id }) };
}

/** Resources that each take another's place. */
export function replacing(network: Network, ...pairs: readonly (readonly [Resource, Resource])[]): Changed {
  return { ok: true, network: network.derive({ replaced: new Map(pairs), added: [] }) };
}

/** An endpoint in another's place; its connection, where its service is the account's own, follows. */
export function withEndpoint(network: Network, before: VpcEndpoint, after: VpcEndpoint): Network {
  const { state, dnsEntries, ipAddressType } = after;
  const connections = connectionsOf(network, before).map(
    (one) => [one, { ...one, state, dnsEntries, ipAddressType }] as const,
  );
  return network.derive({
    replaced: new Map<Resource, Resource>([[before, after], ...connections]),
    added: [],
  });
}

/** What the provider's side has of an endpoint: its connection has the endpoint's id. */
export function connectionsOf(
  network: Network,
  { id, scope }: VpcEndpoint,
): readonly ResourceOf<'endpoint-connection'>[] {
  return network
    .all('endpoint-connection')
    .filter((one) => one.id === id && scopeKey(one.scope) === scopeKey(scope));
}

/** A network without some interfaces, whose IPv4 addresses are free again. */
export function withoutInterfaces(network: Network, gone: readonly NetworkInterface[]): Network {
  if (gone.length === 0) return network;
  const replaced = new Map<Subnet, Subnet>();
  for (const one of gone) {
    const subnet = current(network, 'subnet', { id: one.subnetId, scope: one.scope });
    if (subnet?.availableAddresses === undefined) continue;
    const available = replaced.get(subnet)?.availableAddresses ?? subnet.availableAddresses;
    replaced.set(subnet, { ...subnet, availableAddresses: available + one.addresses.length });
  }
  return network.derive({ replaced, added: [], removed: new Set(gone) });
}

/** @returns those of an endpoint's interfaces that were read. */
export function interfacesOf(
  network: Network,
  { networkInterfaceIds, scope }: Pick<VpcEndpoint, 'networkInterfaceIds' | 'scope'>,
): readonly NetworkInterface[] {
  return networkInterfaceIds.flatMap((id) => current(network, 'network-interface', { id, scope }) ?? []);
}
