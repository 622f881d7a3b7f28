import type { EndpointPolicy, Plan } from './plan';

/** What would mend a problem. A surface offers it by its title and asks again where it writes. */
export type Remedy =
  /** Another plan that does not have the problem. */
  | { readonly kind: 'change-plan'; readonly plan: Plan }
  | {
      readonly kind: 'enable-vpc-dns';
      readonly vpcId: string;
      readonly support: boolean;
      readonly hostnames: boolean;
    }
  /** Let the port in from these blocks, by a rule of an existing group. */
  | {
      readonly kind: 'allow-ingress';
      readonly groupId: string;
      readonly port: number;
      readonly cidrs: readonly string[];
    }
  /** A new group that lets the port in from these blocks. */
  | {
      readonly kind: 'create-security-group';
      readonly vpcId: string;
      readonly port: number;
      readonly cidrs: readonly string[];
    }
  /** Create another endpoint first. */
  | { readonly kind: 'create-endpoint'; readonly plan: Plan }
  /** Remove a route that would win over the endpoint's. */
  | { readonly kind: 'delete-route'; readonly routeTableId: string; readonly destination: string }
  /** Have more route tables lead to a gateway endpoint. */
  | {
      readonly kind: 'attach-route-tables';
      readonly endpointId: string;
      readonly routeTableIds: readonly string[];
    }
  /** Have an endpoint in other subnets. */
  | {
      readonly kind: 'change-subnets';
      readonly endpointId: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'change-policy'; readonly endpointId: string; readonly policy: EndpointPolicy };
