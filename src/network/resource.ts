import type { BlockPublicAccess, BlockPublicAccessExclusion } from './resources/block-public-access';
import type { EndpointConnection, EndpointService } from './resources/endpoint-service';
import type { AttachedGateway } from './resources/gateways';
import type { InstanceConnectEndpoint } from './resources/instance-connect-endpoint';
import type { Instance } from './resources/instance';
import type { LoadBalancer } from './resources/load-balancer';
import type { NatGateway } from './resources/nat-gateway';
import type { NetworkAcl } from './resources/network-acl';
import type { NetworkInterface } from './resources/network-interface';
import type { OfferedService } from './resources/offered-service';
import type { PrefixList } from './resources/prefix-list';
import type { RouteTable } from './resources/route-table';
import type { SecurityGroup } from './resources/security-group';
import type { Subnet } from './resources/subnet';
import type {
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from './resources/transit-gateway';
import type { VpcEndpoint } from './resources/vpc-endpoint';
import type { VpcPeeringConnection } from './resources/vpc-peering-connection';
import type { Vpc } from './resources/vpc';
import type { VpnConnection } from './resources/vpn-connection';

/** Everything that a network is made of, told apart by `kind`. */
export type Resource =
  | Vpc
  | Subnet
  | RouteTable
  | AttachedGateway
  | NatGateway
  | VpnConnection
  | TransitGateway
  | TransitGatewayAttachment
  | TransitGatewayRouteTable
  | VpcPeeringConnection
  | VpcEndpoint
  | InstanceConnectEndpoint
  | EndpointService
  | EndpointConnection
  | OfferedService
  | LoadBalancer
  | PrefixList
  | NetworkInterface
  | Instance
  | SecurityGroup
  | NetworkAcl
  | BlockPublicAccess
  | BlockPublicAccessExclusion;

export type ResourceKind = Resource['kind'];

/** The resource type of a kind; the four attached gateways share one. */
export type ResourceOf<K extends ResourceKind> = K extends AttachedGateway['kind']
  ? AttachedGateway
  : Extract<Resource, { readonly kind: K }>;
