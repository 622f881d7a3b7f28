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

/** What would mend what only code can have wrong, or what only code can mend by itself: no call of AWS's does it. */
export type CodeRemedy =
  /** Have the service's name take its Region from the code around it. */
  | { readonly kind: 'region-by-reference'; readonly endpointId: string }
  | { readonly kind: 'remove-endpoint'; readonly endpointId: string }
  /** Have all route tables of an endpoint in its own list, or all in associations, as most are. */
  | { readonly kind: 'one-association-style'; readonly endpointId: string }
  /** Make a gateway endpoint of an interface endpoint: without subnets, groups and private DNS, with route tables. */
  | {
      readonly kind: 'become-gateway';
      readonly endpointId: string;
      readonly routeTableIds: readonly string[];
    }
  | { readonly kind: 'change-vpc'; readonly endpointId: string; readonly vpcId: string }
  /** Let HTTPS out to the prefix list of a gateway endpoint's service. */
  | { readonly kind: 'allow-egress-to-service'; readonly groupId: string; readonly endpointId: string }
  /** Name a prefix list by what looks it up, not by its id. */
  | { readonly kind: 'list-by-reference'; readonly groupId: string; readonly prefixListId: string };

/** @returns whether a remedy is one that code alone can carry out. */
export function isCodeRemedy(remedy: Remedy | CodeRemedy): remedy is CodeRemedy {
  return CODE_KINDS.has(remedy.kind);
}

const CODE_KINDS: ReadonlySet<string> = new Set<CodeRemedy['kind']>([
  'region-by-reference',
  'remove-endpoint',
  'one-association-style',
  'become-gateway',
  'change-vpc',
  'allow-egress-to-service',
  'list-by-reference',
]);
