import { BITS, formatAddress, parseAddress, parseCidr, type Address } from '../network/addresses/address';
import { scopeKey } from '../network/coverage';
import type { Scope } from '../network/describe';
import type { Network, VpcReference } from '../network/network';
import type { Instance } from '../network/resources/instance';
import type { NetworkInterface } from '../network/resources/network-interface';

type Holder = NetworkInterface | Instance;

/** Who has which address, for a whole network; made once, since every delivery asks. */
class StationIndex {
  /** By VPC and block; an address is a block of its own. */
  private readonly holders = new Map<string, Holder[]>();
  /** The lengths of prefixes that are delegated to interfaces. */
  private readonly lengths = new Map<
    string,
    { readonly family: Address['family']; readonly length: number }
  >();
  private readonly ofInstance = new Map<string, NetworkInterface[]>();

  constructor(private readonly network: Network) {
    const seen = new Set<string>();
    for (const one of network.all('network-interface')) {
      seen.add(`${scopeKey(one.scope)} ${one.id}`);
      this.add(one, one.vpcId, [...one.addresses.map(({ address }) => address), ...one.ipv6Addresses]);
      this.addPrefixes(one);
      if (one.instanceId !== undefined)
        push(this.ofInstance, `${scopeKey(one.scope)} ${one.instanceId}`, one);
    }
    for (const instance of network.all('instance')) this.addInstance(instance, seen);
  }

  /** @returns the interfaces of an instance that were described. */
  interfacesOf({ id, scope, networkInterfaceIds }: Instance): readonly NetworkInterface[] {
    const found = this.ofInstance.get(`${scopeKey(scope)} ${id}`);
    if (found) return found;
    return networkInterfaceIds.flatMap((each) => this.network.get('network-interface', each, scope) ?? []);
  }

  at(vpc: VpcReference, address: Address): Holder | undefined {
    const own = this.nearest(vpc, blockKey(address.family, BITS[address.family], address.value));
    if (own) return own;
    for (const { family, length } of this.lengths.values()) {
      if (family !== address.family) continue;
      const size = 1n << BigInt(BITS[family] - length);
      const holder = this.nearest(vpc, blockKey(family, length, address.value - (address.value % size)));
      if (holder) return holder;
    }
    return undefined;
  }

  /** A shared VPC has interfaces in the answers of several accounts: all of them are in it. */
  private nearest(vpc: VpcReference, block: string): Holder | undefined {
    const holders = this.holders.get(`${vpc.id} ${block}`);
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

  private add(holder: Holder, vpcId: string, addresses: readonly string[]): void {
    for (const text of addresses) {
      const address = parseAddress(text);
      if (!address) continue;
      const block = blockKey(address.family, BITS[address.family], address.value);
      push(this.holders, `${vpcId} ${block}`, holder);
    }
  }

  private addPrefixes(one: NetworkInterface): void {
    for (const text of one.prefixes) {
      const block = parseCidr(text);
      if (!block) continue;
      const { family, length, first } = block;
      this.lengths.set(`${family}/${length}`, { family, length });
      push(this.holders, `${one.vpcId} ${blockKey(family, length, first)}`, one);
    }
  }

  /** Where its interfaces were not described, an instance has the addresses that DescribeInstances says. */
  private addInstance(instance: Instance, seen: ReadonlySet<string>): void {
    const { vpcId, scope, privateIp } = instance;
    if (vpcId === undefined) return;
    const unseen = instance.interfaces.filter(({ id }) => !seen.has(`${scopeKey(scope)} ${id}`));
    const described = unseen.flatMap(({ addresses, ipv6Addresses }) => [
      ...addresses.map(({ address }) => address),
      ...ipv6Addresses,
    ]);
    const isAlone = unseen.length === instance.interfaces.length && this.interfacesOf(instance).length === 0;
    const own = isAlone && privateIp !== undefined ? [privateIp] : [];
    this.add(instance, vpcId, [...new Set([...own, ...described])]);
  }
}

function blockKey(family: Address['family'], length: number, first: bigint): string {
  return `${formatAddress({ family, value: first })}/${length}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const indexes = new WeakMap<Network, StationIndex>();

function indexOf(network: Network): StationIndex {
  let made = indexes.get(network);
  if (!made) indexes.set(network, (made = new StationIndex(network)));
  return made;
}

/** @returns the interfaces of an instance, where they were described. */
export function interfacesOf(network: Network, instance: Instance): readonly NetworkInterface[] {
  return indexOf(network).interfacesOf(instance);
}

/** @returns who has an address in a VPC; an interface where it was described, else the instance. */
export function whoHas(network: Network, vpc: VpcReference, address: Address): Holder | undefined {
  return indexOf(network).at(vpc, address);
}
