import type { Message, Text } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { LoadBalancer } from '../../../network/resources/load-balancer';
import type { OfferedService } from '../../../network/resources/offered-service';
import type { CreateState } from '../../../webview/create/protocol';

/** What came of asking AWS for a service by its name. */
export type Verified =
  | { readonly state: 'asking' }
  | { readonly state: 'found'; readonly offers: readonly OfferedService[] }
  | { readonly state: 'failed'; readonly problem: Message };

/** What is asked of AWS only once somebody wants to know it. */
export interface Known {
  /** By the service's full name. */
  readonly verified?: ReadonlyMap<string, Verified>;
  /** Once they are found, the network of the form has them. */
  readonly loadBalancers?:
    | { readonly state: 'asking' }
    | { readonly state: 'found'; readonly all: readonly LoadBalancer[] }
    | { readonly state: 'failed'; readonly problem: Message }
    | undefined;
  /** The Regions that the account has; else those that are known to be. */
  readonly regions?: readonly string[];
}

/** A state of the form, with all that its left side is made from. */
export interface Form {
  readonly network: Network;
  readonly state: CreateState;
  readonly known: Known;
  /** A text in the language of the surface. */
  readonly render: (text: Text) => string;
}
