import type { Message } from '../../network/message';
import type { Change } from '../../network/network';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';

/** What a plan would make of a network, or why that cannot be said. */
export type Draft =
  | { readonly ok: true; readonly endpoint: VpcEndpoint | InstanceConnectEndpoint; readonly change: Change }
  | { readonly ok: false; readonly problem: Message };
