import type { VpcReference } from '../network/network';

/** An endpoint to be. One kind so far; the others come with the create form. */
export type Plan = GatewayPlan;

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export interface GatewayPlan {
  readonly kind: 'gateway';
  readonly vpc: VpcReference;
  /** The full name: `com.amazonaws.us-east-1.s3`. */
  readonly service: string;
  /** Tables of the VPC: it is tables that are chosen, the subnets follow from them. */
  readonly routeTableIds: readonly string[];
  readonly policy: EndpointPolicy;
  /** Which of the service's prefix lists the tables get; EC2's default is `ipv4`. */
  readonly ipAddressType?: 'ipv4' | 'ipv6' | 'dualstack';
  readonly tags: ReadonlyMap<string, string>;
}

/** Full access, or a policy of the user's own as JSON text. */
export type EndpointPolicy = 'full' | { readonly document: string };
