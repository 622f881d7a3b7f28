import type { VpcReference } from '../network/network';
import type { Scope } from '../network/describe';
import type { EndpointService } from '../network/resources/endpoint-service';
import type { InstanceConnectEndpoint } from '../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import type { EndpointPolicy } from './plan';

/** Something to be different about what exists; creating an endpoint is a `Plan`. */
export type Change =
  | { readonly kind: 'delete-endpoint'; readonly endpoint: VpcEndpoint }
  | { readonly kind: 'delete-instance-connect-endpoint'; readonly endpoint: InstanceConnectEndpoint }
  | {
      readonly kind: 'route-tables';
      readonly endpoint: VpcEndpoint;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | {
      readonly kind: 'subnets';
      readonly endpoint: VpcEndpoint;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | {
      readonly kind: 'security-groups';
      readonly endpoint: VpcEndpoint;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'policy'; readonly endpoint: VpcEndpoint; readonly policy: EndpointPolicy }
  | { readonly kind: 'private-dns'; readonly endpoint: VpcEndpoint; readonly on: boolean }
  | {
      readonly kind: 'tags';
      readonly scope: Scope;
      readonly resourceId: string;
      readonly set: ReadonlyMap<string, string>;
      readonly remove: readonly string[];
    }
  /** Which of a VPC's DNS attributes to switch on; `false` leaves one as it is. */
  | {
      readonly kind: 'vpc-dns';
      readonly vpc: VpcReference;
      readonly support: boolean;
      readonly hostnames: boolean;
    }
  | {
      readonly kind: 'allow-ingress';
      readonly scope: Scope;
      readonly groupId: string;
      readonly port: number;
      readonly cidrs: readonly string[];
    }
  | {
      readonly kind: 'create-security-group';
      readonly vpc: VpcReference;
      readonly name: string;
      readonly port: number;
      readonly cidrs: readonly string[];
    }
  | {
      readonly kind: 'delete-route';
      readonly scope: Scope;
      readonly routeTableId: string;
      readonly destination: string;
    }
  | {
      readonly kind: 'connections';
      readonly service: EndpointService;
      readonly endpointIds: readonly string[];
      readonly answer: 'accept' | 'reject';
    }
  | { readonly kind: 'acceptance'; readonly service: EndpointService; readonly required: boolean }
  | {
      readonly kind: 'principals';
      readonly service: EndpointService;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'private-name'; readonly service: EndpointService; readonly name: string | undefined }
  | { readonly kind: 'verify-private-name'; readonly service: EndpointService }
  | { readonly kind: 'delete-endpoint-service'; readonly service: EndpointService };
