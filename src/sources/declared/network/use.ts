import type { Message } from '../../../network/message';
import type { GatewayService } from '../../../network/service-name';
import type { DeclaredResource } from '../unit';
import type { Value } from '../value';

/** Something in the code that shows that a service is used from a VPC. */
export interface DeclaredUse {
  readonly service: GatewayService;
  readonly of: DeclaredResource;
  /** A sentence with a full stop, about `of`. */
  readonly message: Message;
  /**
   * Where what uses it runs: subnets, security groups, as lists. Undefined for what is in no VPC itself (a bucket): it
   * stands for all VPCs that are declared with it.
   */
  readonly runsIn: { readonly subnets: Value | undefined; readonly groups: Value | undefined } | undefined;
}
