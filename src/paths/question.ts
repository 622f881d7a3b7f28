import type { Address, Cidr, Family } from '../network/addresses/address';
import type { Resource } from '../network/resource';
import type { Subnet } from '../network/resources/subnet';
import type { ServiceName } from '../network/service-name';
import type { Station } from './station';

export type Protocol = 'tcp' | 'udp' | 'icmp';

/** What is sent: its protocol, and the port it is sent to (none for ICMP, where an echo request is meant). */
export interface Flow {
  readonly protocol: Protocol;
  readonly port: number | undefined;
}

/** Which address families are asked about. */
export type Families = 'ipv4' | 'ipv6' | 'dualstack';

/** Where traffic starts. */
export type Source =
  /** Some network interface in the subnet, whose security group lets everything out (contract: cli.md). */
  | { readonly kind: 'subnet'; readonly subnet: Subnet }
  | { readonly kind: 'station'; readonly station: Station; readonly askedAs: Resource | Address }
  /** An address within a subnet that no interface is known to have. */
  | { readonly kind: 'address'; readonly address: Address; readonly subnet: Subnet }
  | { readonly kind: 'internet' };

/** Where traffic goes. */
export type Destination =
  /** @property region the Region whose service is meant; that of the source unless the name says another. */
  | { readonly kind: 'service'; readonly service: ServiceName; readonly region: string }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'address'; readonly address: Address }
  | { readonly kind: 'cidr'; readonly cidr: Cidr }
  | { readonly kind: 'resource'; readonly resource: Resource };

/** "How does this reach that?" */
export interface Question {
  readonly from: Source;
  readonly to: Destination;
  readonly flow: Flow;
  readonly families: Families;
}

/** @returns the families to answer for, one after the other. */
export function familiesOf(families: Families): readonly Family[] {
  return families === 'dualstack' ? ['ipv4', 'ipv6'] : [families];
}
