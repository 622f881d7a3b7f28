import type { Presence } from '../../../network/presence';
import type { RouteTargetKind } from '../../../network/resources/route';
import type { DeclaredResource } from '../unit';
import type { Value } from '../value';
import type { DeclaredUse } from './use';

/**
 * What a declared resource says about a network, in EC2's terms and in no language's: Terraform and CloudFormation
 * are read into parts, and parts are put together to a network in one place. A value that is not written is undefined;
 * one that cannot be known is an unknown value.
 */
export type Part =
  | VpcPart
  | CidrBlockPart
  | SubnetPart
  | RouteTablePart
  | RoutePart
  | AssociationPart
  | MainAssociationPart
  | PropagationPart
  | GatewayPart
  | GatewayAttachmentPart
  | NatGatewayPart
  | TransitGatewayPart
  | TransitGatewayAttachmentPart
  | PeeringPart
  | EndpointPart
  | EndpointTablePart
  | EndpointSubnetPart
  | EndpointGroupPart
  | EndpointPolicyPart
  | EndpointPrivateDnsPart
  | PrefixListPart
  | SecurityGroupPart
  | SecurityGroupRulePart
  | NetworkAclPart
  | NetworkAclEntryPart
  | NetworkAclAssociationPart
  | LoadBalancerPart
  | WorkloadPart;

export type PartKind = Part['kind'];

export interface PartCommon {
  readonly of: DeclaredResource;
  /** When the part holds, beside the presence of its resource: that of a `dynamic` block, of an item of a list. */
  readonly under?: Presence;
  /**
   * Where the fields of the network's resource are written, as the language calls them: `routeTableIds` →
   * `route_table_ids`.
   */
  readonly names: Readonly<Record<string, string>>;
}

type Written = Value | undefined;

export interface VpcPart extends PartCommon {
  readonly kind: 'vpc';
  readonly cidr: Written;
  /** An IPv6 block, or `true` where AWS is asked for one. */
  readonly ipv6: Written;
  /** True by default. */
  readonly dnsSupport: Written;
  /** False by default. */
  readonly dnsHostnames: Written;
  /** The account's default VPC, which code adopts or looks up: it is there with all that AWS made in it. */
  readonly isDefault: boolean;
}

/** A further block of a VPC. */
export interface CidrBlockPart extends PartCommon {
  readonly kind: 'vpc-cidr-block';
  readonly vpc: Written;
  readonly ipv4: Written;
  /** An IPv6 block, or `true` where AWS is asked for one. */
  readonly ipv6: Written;
}

export interface SubnetPart extends PartCommon {
  readonly kind: 'subnet';
  readonly vpc: Written;
  readonly cidr: Written;
  readonly ipv6Cidr: Written;
  readonly zone: Written;
  readonly mapPublicIp: Written;
}

/** A route as it stands in a table or by itself. */
export interface RouteFields {
  readonly ipv4: Written;
  readonly ipv6: Written;
  readonly prefixList: Written;
  /**
   * By kind, those that are written. `gateway` is the argument that takes internet and virtual private gateways,
   * `local`, gateway endpoints, and by mistake others too: what it leads to tells.
   */
  readonly targets: readonly (readonly [kind: RouteTargetKind | 'gateway', value: Value])[];
}

export interface RouteTablePart extends PartCommon {
  readonly kind: 'route-table';
  readonly vpc: Written;
  /** For code that adopts the main table that every VPC comes with: what says which one. */
  readonly adopts: Written;
  /** Routes that stand in it; one each, with the presence of its block. */
  readonly routes: readonly (RouteFields & { readonly under?: Presence })[];
  /** Whether there may be more of them than could be read. */
  readonly hasMoreRoutes: boolean;
  /** A list of virtual private gateways. */
  readonly propagating: Written;
}

export interface RoutePart extends PartCommon, RouteFields {
  readonly kind: 'route';
  readonly table: Written;
}

/** Of a table with a subnet, or with a gateway. */
export interface AssociationPart extends PartCommon {
  readonly kind: 'association';
  readonly table: Written;
  readonly subnet: Written;
  readonly gateway: Written;
}

export interface MainAssociationPart extends PartCommon {
  readonly kind: 'main-association';
  readonly vpc: Written;
  readonly table: Written;
}

export interface PropagationPart extends PartCommon {
  readonly kind: 'propagation';
  /** One table, or a list. */
  readonly tables: Written;
  readonly gateway: Written;
}

export interface GatewayPart extends PartCommon {
  readonly kind: 'gateway';
  readonly gateway: 'internet-gateway' | 'egress-only-internet-gateway' | 'carrier-gateway' | 'vpn-gateway';
  readonly vpc: Written;
}

export interface GatewayAttachmentPart extends PartCommon {
  readonly kind: 'gateway-attachment';
  readonly gateway: Written;
  readonly vpc: Written;
}

export interface NatGatewayPart extends PartCommon {
  readonly kind: 'nat-gateway';
  readonly subnet: Written;
  /** Of a regional one, which is in no subnet. */
  readonly vpc: Written;
  /** `public` by default. */
  readonly connectivity: Written;
}

export interface TransitGatewayPart extends PartCommon {
  readonly kind: 'transit-gateway';
}

export interface TransitGatewayAttachmentPart extends PartCommon {
  readonly kind: 'transit-gateway-attachment';
  readonly transitGateway: Written;
  readonly vpc: Written;
  /** A list. */
  readonly subnets: Written;
}

export interface PeeringPart extends PartCommon {
  readonly kind: 'peering';
  readonly vpc: Written;
  readonly peer: Written;
}

export interface EndpointPart extends PartCommon {
  readonly kind: 'endpoint';
  readonly vpc: Written;
  readonly service: Written;
  /** `Gateway` by default, in both languages. */
  readonly type: Written;
  /** Lists. Where the language has resources of their own for them, these come to them. */
  readonly tables: Written;
  readonly subnets: Written;
  readonly groups: Written;
  /** False by default in Terraform and CloudFormation alike; the console's default is another. */
  readonly privateDns: Written;
  readonly privateDnsOnlyForInboundResolver: Written;
  /** JSON text, or the document as a map. */
  readonly policy: Written;
  readonly ipAddressType: Written;
  readonly serviceRegion: Written;
}

export interface EndpointTablePart extends PartCommon {
  readonly kind: 'endpoint-table';
  readonly endpoint: Written;
  readonly table: Written;
}

export interface EndpointSubnetPart extends PartCommon {
  readonly kind: 'endpoint-subnet';
  readonly endpoint: Written;
  readonly subnet: Written;
}

export interface EndpointGroupPart extends PartCommon {
  readonly kind: 'endpoint-group';
  readonly endpoint: Written;
  readonly group: Written;
}

export interface EndpointPolicyPart extends PartCommon {
  readonly kind: 'endpoint-policy';
  readonly endpoint: Written;
  readonly policy: Written;
}

export interface EndpointPrivateDnsPart extends PartCommon {
  readonly kind: 'endpoint-private-dns';
  readonly endpoint: Written;
  readonly privateDns: Written;
}

/** A list of one's own, or one that is looked up: of AWS's the name tells the service. */
export interface PrefixListPart extends PartCommon {
  readonly kind: 'prefix-list';
  readonly listName: Written;
  /** CIDR blocks; undefined where only AWS knows them. */
  readonly cidrs: Written;
}

/** One permission, with all its peers. */
export interface PermissionFields {
  readonly direction: 'ingress' | 'egress';
  readonly protocol: Written;
  readonly fromPort: Written;
  readonly toPort: Written;
  /** Lists, or single values. */
  readonly cidrs: Written;
  readonly ipv6Cidrs: Written;
  readonly prefixLists: Written;
  readonly groups: Written;
  /** The group itself is a peer. */
  readonly self: Written;
}

export interface SecurityGroupPart extends PartCommon {
  readonly kind: 'security-group';
  readonly vpc: Written;
  readonly groupName: Written;
  /** Those that stand in it. */
  readonly permissions: readonly (PermissionFields & { readonly under?: Presence })[];
  /** Directions in which there may be more than could be read. */
  readonly hasMore: ReadonlySet<'ingress' | 'egress'>;
  /** Whether a group without egress permissions lets everything out: CloudFormation's do, Terraform's do not. */
  readonly isOpenByDefault: boolean;
  /** The group that a VPC comes with, adopted: `vpc` says of which. */
  readonly isDefault: boolean;
}

export interface SecurityGroupRulePart extends PartCommon, PermissionFields {
  readonly kind: 'security-group-rule';
  readonly group: Written;
}

export interface NetworkAclEntryFields {
  readonly direction: 'ingress' | 'egress';
  readonly number: Written;
  readonly action: Written;
  readonly protocol: Written;
  readonly cidr: Written;
  readonly ipv6Cidr: Written;
  readonly fromPort: Written;
  readonly toPort: Written;
}

export interface NetworkAclPart extends PartCommon {
  readonly kind: 'network-acl';
  readonly vpc: Written;
  /** For code that adopts the ACL that every VPC comes with. */
  readonly adopts: Written;
  readonly entries: readonly (NetworkAclEntryFields & { readonly under?: Presence })[];
  readonly hasMoreEntries: boolean;
  /** A list. */
  readonly subnets: Written;
}

export interface NetworkAclEntryPart extends PartCommon, NetworkAclEntryFields {
  readonly kind: 'network-acl-entry';
  readonly acl: Written;
}

export interface NetworkAclAssociationPart extends PartCommon {
  readonly kind: 'network-acl-association';
  readonly acl: Written;
  readonly subnet: Written;
}

/** Whose targets may be the addresses of an interface endpoint. */
export interface LoadBalancerPart extends PartCommon {
  readonly kind: 'load-balancer';
  /** A list. */
  readonly subnets: Written;
}

/** Something that runs in a VPC and calls services: a function, an instance, a service of containers. */
export interface WorkloadPart extends PartCommon {
  readonly kind: 'workload';
  /** Lists. Of some the VPC is known by their subnets or groups alone. */
  readonly subnets: Written;
  readonly groups: Written;
}

/** What an attribute of a declared resource is, once it is applied. */
export type AttributeMeaning =
  | 'id'
  /** An endpoint's, or a list's own id. */
  | 'prefix-list-id'
  /** Of a VPC: the table that it comes with, or that was made its main one. */
  | 'main-table-id'
  /** The id of the VPC that a subnet or another thing is in. */
  | 'vpc-id'
  | 'default-group-id'
  | 'default-acl-id'
  | 'cidr';

/** How a language says what networks are made of. */
export interface NetworkLanguage {
  /** The types of resources that `parts` knows. */
  readonly types: ReadonlySet<string>;
  /** @returns what a resource says about a network; nothing for other types. Never throws. */
  parts(resource: DeclaredResource): readonly Part[];
  /** @returns what an attribute is; undefined where it leads to nothing of a network. */
  meaning(type: string, attribute: string): AttributeMeaning | undefined;
  /** The types that `uses` looks at beside those of `types`. */
  readonly evidence: ReadonlySet<string>;
  /** @returns what shows that S3, DynamoDB or S3 Express are used, of all resources of what is applied together. */
  uses(resources: readonly DeclaredResource[]): readonly DeclaredUse[];
}
