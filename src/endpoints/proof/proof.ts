import type { Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { Subnet } from '../../network/resources/subnet';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Trace } from '../../paths/trace';
import type { Plan } from '../plan';

/** One thing that must hold once an endpoint is up. */
export interface ProofCheck {
  /** Undefined: what would have to be read to tell was not. */
  readonly holds: boolean | undefined;
  /** What was found, as a sentence with a full stop: `rtb-… sends pl-… to vpce-… (active).` */
  readonly message: Message;
  /** The id of the resource that it is about, where the tree has it. */
  readonly resource: string | undefined;
  /** The page where AWS says what must hold. */
  readonly documentation: string;
}

/** What was found after a plan was carried out, compared with what was planned. */
export interface Proof {
  readonly plan: Plan;
  /** The endpoint as it is read; undefined: it is not among those read. */
  readonly endpoint: VpcEndpoint | InstanceConnectEndpoint | undefined;
  readonly checks: readonly ProofCheck[];
  /** How each subnet that the plan concerns reached the service, and reaches it now. */
  readonly paths: readonly { readonly subnet: Subnet; readonly before: Trace; readonly after: Trace }[];
  /** `proven`: everything holds. `differs`: something does not. `open`: something could not be told. */
  readonly verdict: 'proven' | 'differs' | 'open';
}

/** What a proof is made from. */
export interface Evidence {
  readonly plan: Plan;
  /** The network as it was when the plan was confirmed. */
  readonly before: Network;
  /** The network, read anew after the endpoint had settled. */
  readonly after: Network;
  /** The id that AWS gave. */
  readonly endpointId: string;
}
