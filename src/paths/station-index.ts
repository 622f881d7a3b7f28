import { BITS, formatAddress, parseAddress, parseCidr, type Address } from '../network/addresses/address';
import { scopeKey } from '../network/coverage';
import type { Scope } from '../network/describe';
import type { Network, VpcReference } from '../network/network';
import type { Instance } from '../network/resources/instance';
import type { NetworkInterface } from '../network/resources/network-interface';
import { sharedIndex } from '../network/shared-index';

type Holder = NetworkInterface | Instance;

/** The addresses of a VPC, and who has them. */
interface Held {
  /** By block; an address is a block of its own. */
  readonly holders: Map<string, Holder[]>;
  /** The lengths of prefixes that are delegated to interfaces. */
  readonly lengths: Map<string, { readonly family: Address['family']; readonly length: number }>;
}

/** Who has which address, for a whole network: each VPC is looked through when it is first asked about. */
class StationIndex {
  private readonly interfaces: ReadonlyMap<string, readonly NetworkInterface[]>;
  private readonly instances: ReadonlyMap<string, readonly Instance[]>;
  private readonly held = new Map<string, Held>();
  private ofInstance: ReadonlyMap<string, readonly NetworkInterface[]> | undefined;

  constructor(private readonly network: Network) {
    this.interfaces = grouped(network.all('network-interface'), ({ vpcId }) => vpcId);
    this.instances = grouped(network.all('instance'), ({ vpcId }) => vpcId);
  }

  /** @returns the interfaces of an instance that were described. */
  interfacesOf({ id, scope, networkInterfaceIds }: Instance): readonly NetworkInterface[] {
    this.ofInstance ??= grouped(this.network.all('network-interface'), (one) =>
      one.instanceId === undefined ? undefined : `${scopeKey(one.scope)} ${one.instanceId}`,
    );
    const found = this.ofInstance.get(`${scopeKey(scope)} ${id}`);
    if (found) return found;
    return networkInterfaceIds.flatMap((each) => this.network.get('network-interface', each, scope) ?? []);
  }

  at(vpc: VpcReference, address: Address): Holder | undefined {
    const held = this.heldIn(vpc.id);
    const own = this.nearest(vpc, held, blockKey(address.family, BITS[address.family], address.value));
    if (own) return own;
    for (const { family, length } of held.lengths.values()) {
      if (family !== address.family) continue;
      const size = 1n << BigInt(BITS[family] - length);
      const holder = this.nearest(
        vpc,
        held,
        blockKey(family, length, address.value - (address.value % size)),
      );
      if (holder) return holder;
    }
    return undefined;
  }

  /** A shared VPC has interfaces in the answers of several accounts: all of them are in it. */
  private nearest(vpc: VpcReference, held: Held, block: string): Holder | undefined {
    const holders = held.holders.get(block);
    const here = scopeKey(vpc.scope);
    return (
      holders?.find(({ scope }) => scopeKey(scope) === here) ??
      holders?.find(({ scope }) => this.isSameVpc(vpc, scope))
    );
  }

  private isSameVpc({ id, scope }: VpcReference, other: Scope): boolean {
    const owners = [scope, other].map(
      (each) =>
        this.network.find(id).find((one) => one.kind === 'vpc' && scopeKey(one.scope) === scopeKey(each))
          ?.owner,
    );
    return owners[0] !== undefined && owners[0] === owners[1];
  }

  private heldIn(vpcId: string): Held {
    let held = this.held.get(vpcId);
    if (!held) this.held.set(vpcId, (held = this.find(vpcId)));
    return held;
  }

  private find(vpcId: string): Held {
    const held: Held = { holders: new Map(), lengths: new Map() };
    for (const one of this.interfaces.get(vpcId) ?? []) {
      add(held, one, [...one.addresses.map(({ address }) => address), ...one.ipv6Addresses]);
      addPrefixes(held, one);
    }
    for (const instance of this.instances.get(vpcId) ?? []) add(held, instance, this.ownAddresses(instance));
    return held;
  }

  /** Where its interfaces were not described, an instance has the addresses that DescribeInstances says. */
  private ownAddresses(instance: Instance): readonly string[] {
    const { scope, privateIp } = instance;
    const unseen = instance.interfaces.filter(({ id }) => !this.isSeen(id, scope));
    const described = unseen.flatMap(({ addresses, ipv6Addresses }) => [
      ...addresses.map(({ address }) => address),
      ...ipv6Addresses,
    ]);
    const isAlone = unseen.length === instance.interfaces.length && this.interfacesOf(instance).length === 0;
    const own = isAlone && privateIp !== undefined ? [privateIp] : [];
    return [...new Set([...own, ...described])];
  }

  private isSeen(id: string, scope: Scope): boolean {
    const seen = this.network.get('network-interface', id, scope);
    return seen !== undefined && scopeKey(seen.scope) === scopeKey(scope);
  }
}

function add({ holders }: Held, holder: Holder, addresses: readonly string[]): void {
  for (const text of addresses) {
    const address = parseAddress(text);
    if (address) push(holders, blockKey(address.family, BITS[address.family], address.value), holder);
  }
}

function addPrefixes({ holders, lengths }: Held, one: NetworkInterface): void {
  for (const text of one.prefixes) {
    const block = parseCidr(text);
    if (!block) continue;
    const { family, length, first } = block;
    lengths.set(`${family}/${length}`, { family, length });
    push(holders, blockKey(family, length, first), one);
  }
}

function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) push(groups, key, item);
  }
  return groups;
}

function blockKey(family: Address['family'], length: number, first: bigint): string {
  return `${formatAddress({ family, value: first })}/${length}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const indexOf = sharedIndex(['network-interface', 'instance', 'vpc'], (network) => new StationIndex(network));

/** @returns the interfaces of an instance, where they were described. */
export function interfacesOf(network: Network, instance: Instance): readonly NetworkInterface[] {
  return indexOf(network).interfacesOf(instance);
}

/** @returns who has an address in a VPC; an interface where it was described, else the instance. */
export function whoHas(network: Network, vpc: VpcReference, address: Address): Holder | undefined {
  return indexOf(network).at(vpc, address);
}
