import type { Scope } from '../network/describe';
import type { VpcReference } from '../network/network';

/** An endpoint to be: what is asked for, in the terms of AWS's calls. */
export type Plan =
  | GatewayPlan
  | InterfacePlan
  | GatewayLoadBalancerPlan
  | ResourcePlan
  | ServiceNetworkPlan
  | InstanceConnectPlan
  | EndpointServicePlan;

export type IpAddressType = 'ipv4' | 'ipv6' | 'dualstack';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptionsSpecification.html */
export type DnsRecordIpType = 'ipv4' | 'ipv6' | 'dualstack' | 'service-defined';

/** Full access, or a policy of the user's own as JSON text. */
export type EndpointPolicy = 'full' | { readonly document: string };

/** What every endpoint in a VPC has. */
interface InVpc {
  readonly vpc: VpcReference;
  /** EC2's default is `ipv4`, or what the service supports. */
  readonly ipAddressType?: IpAddressType;
  readonly tags: ReadonlyMap<string, string>;
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export interface GatewayPlan extends InVpc {
  readonly kind: 'gateway';
  /** The full name: `com.amazonaws.us-east-1.s3`. */
  readonly service: string;
  /** Tables of the VPC: it is tables that are chosen, the subnets follow from them. */
  readonly routeTableIds: readonly string[];
  readonly policy: EndpointPolicy;
  readonly dnsRecordIpType?: DnsRecordIpType;
}

/** A subnet that an endpoint gets an interface in, with the addresses that it is to have there. */
export interface PlannedSubnet {
  readonly subnetId: string;
  readonly ipv4?: string;
  readonly ipv6?: string;
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html */
export interface InterfacePlan extends InVpc {
  readonly kind: 'interface';
  readonly service: string;
  /** Where the service is, if in another Region. */
  readonly serviceRegion?: string;
  /** At most one for each zone. */
  readonly subnets: readonly PlannedSubnet[];
  /** Empty: EC2 takes the VPC's default group. */
  readonly securityGroupIds: readonly string[];
  readonly privateDns: boolean;
  /** The private name only for who asks the VPC's inbound resolver; inside the VPC the name stays public (S3). */
  readonly inboundResolverOnly: boolean;
  readonly dnsRecordIpType?: DnsRecordIpType;
  readonly policy: EndpointPolicy;
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html */
export interface GatewayLoadBalancerPlan extends InVpc {
  readonly kind: 'gateway-load-balancer';
  readonly service: string;
  readonly subnetId: string;
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/use-resource-endpoint.html */
export interface ResourcePlan extends InVpc {
  readonly kind: 'resource';
  readonly resourceConfigurationArn: string;
  readonly subnets: readonly PlannedSubnet[];
  readonly securityGroupIds: readonly string[];
  readonly privateDns: boolean;
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/access-with-service-network-endpoint.html */
export interface ServiceNetworkPlan extends InVpc {
  readonly kind: 'service-network';
  readonly serviceNetworkArn: string;
  readonly subnets: readonly PlannedSubnet[];
  readonly securityGroupIds: readonly string[];
  readonly privateDns: boolean;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-ec2-instance-connect-endpoints.html */
export interface InstanceConnectPlan extends InVpc {
  readonly kind: 'instance-connect';
  readonly subnetId: string;
  readonly securityGroupIds: readonly string[];
  /** Instances see the client's own address; for IPv4 only. */
  readonly preserveClientIp: boolean;
}

/** The provider's side of PrivateLink. @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html */
export interface EndpointServicePlan {
  readonly kind: 'endpoint-service';
  readonly scope: Scope;
  readonly networkLoadBalancerArns: readonly string[];
  readonly gatewayLoadBalancerArns: readonly string[];
  readonly acceptanceRequired: boolean;
  readonly privateDnsName?: string;
  readonly supportedIpAddressTypes: readonly ('ipv4' | 'ipv6')[];
  readonly allowedPrincipals: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
}
