import type { Scope } from '../../network/describe';
import type { Message } from '../../network/message';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { AddressClass } from '../address-class';
import type { Hop } from '../trace';

/** From where a name is looked up: what it gives differs between VPCs. */
export interface Viewpoint {
  readonly vpcId: string;
  readonly scope: Scope;
}

/** Addresses that a destination stands for, and what it is known of them. */
export interface ResolvedAddresses {
  readonly addresses: AddressClass;
  /** The interface endpoint whose interfaces these are; undefined for all other addresses. */
  readonly endpoint: VpcEndpoint | undefined;
}

/** What a destination means to a source. */
export interface Resolution {
  /** The name lookup, for services and host names. */
  readonly lookup: Hop | undefined;
  /** One entry for each family and kind of address; empty where the destination has none in the families asked for. */
  readonly targets: readonly ResolvedAddresses[];
  /** What would have to be known to be sure; makes every class undetermined. */
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
  readonly notes: readonly Message[];
  /** What the traffic ends at: `service` for AWS's and PrivateLink services, else where it leads. */
  readonly endsAt: 'service' | 'internet' | 'network';
}
