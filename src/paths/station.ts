import type { Scope } from '../network/describe';
import type { Instance } from '../network/resources/instance';
import type { NetworkInterface } from '../network/resources/network-interface';

/**
 * Something with an address in a subnet that sends or receives: a network interface, or an instance whose interfaces
 * were not described.
 */
export interface Station {
  /** The interface where it was seen, else the instance. */
  readonly resource: NetworkInterface | Instance;
  /** The instance behind the interface, where there is one and it was seen. */
  readonly instance: Instance | undefined;
  readonly scope: Scope;
  readonly subnetId: string;
  readonly vpcId: string | undefined;
  readonly zone: string | undefined;
  /** Private IPv4 addresses, the one in use first. */
  readonly addresses: readonly { readonly address: string; readonly publicIp: string | undefined }[];
  readonly ipv6Addresses: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly sourceDestCheck: boolean | undefined;
}
