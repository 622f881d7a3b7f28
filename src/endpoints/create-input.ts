import { dnsOptionsOf } from './dns-options';
import type {
  DnsRecordIpType,
  EndpointPolicy,
  EndpointServicePlan,
  GatewayPlan,
  InstanceConnectPlan,
  InterfacePlan,
  IpAddressType,
  Plan,
  PlannedSubnet,
} from './plan';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagSpecification.html */
export interface TagSpecification {
  ResourceType: 'vpc-endpoint' | 'instance-connect-endpoint' | 'vpc-endpoint-service';
  Tags: { Key: string; Value: string }[];
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetConfiguration.html */
export interface SubnetConfiguration {
  SubnetId: string;
  Ipv4?: string;
  Ipv6?: string;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html */
export interface CreateVpcEndpointInput {
  VpcEndpointType: 'Gateway' | 'Interface' | 'GatewayLoadBalancer' | 'Resource' | 'ServiceNetwork';
  VpcId: string;
  ServiceName?: string;
  ServiceRegion?: string;
  ResourceConfigurationArn?: string;
  ServiceNetworkArn?: string;
  RouteTableIds?: string[];
  SubnetIds?: string[];
  SubnetConfigurations?: SubnetConfiguration[];
  SecurityGroupIds?: string[];
  PrivateDnsEnabled?: boolean;
  IpAddressType?: IpAddressType;
  DnsOptions?: { DnsRecordIpType?: DnsRecordIpType; PrivateDnsOnlyForInboundResolverEndpoint?: boolean };
  PolicyDocument?: string;
  ClientToken?: string;
  TagSpecifications?: TagSpecification[];
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInstanceConnectEndpoint.html */
export interface CreateInstanceConnectEndpointInput {
  SubnetId: string;
  SecurityGroupIds?: string[];
  PreserveClientIp: boolean;
  IpAddressType?: IpAddressType;
  ClientToken?: string;
  TagSpecifications?: TagSpecification[];
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpointServiceConfiguration.html */
export interface CreateVpcEndpointServiceConfigurationInput {
  AcceptanceRequired: boolean;
  PrivateDnsName?: string;
  NetworkLoadBalancerArns?: string[];
  GatewayLoadBalancerArns?: string[];
  SupportedIpAddressTypes?: string[];
  ClientToken?: string;
  TagSpecifications?: TagSpecification[];
}

/** The call that creates what a plan asks for. Arrays may be written to, as the SDK's types want them. */
export type CreateCall =
  | { readonly operation: 'CreateVpcEndpoint'; readonly input: CreateVpcEndpointInput }
  | {
      readonly operation: 'CreateInstanceConnectEndpoint';
      readonly input: CreateInstanceConnectEndpointInput;
    }
  | {
      readonly operation: 'CreateVpcEndpointServiceConfiguration';
      readonly input: CreateVpcEndpointServiceConfigurationInput;
    };

/**
 * The call for a plan. Nothing is left to defaults that differ between tools: the type and private DNS are always
 * said. The principals of an endpoint service are allowed by a call of their own, once it has an id.
 * @param clientToken makes the call idempotent; at most 64 ASCII characters
 */
export function toCreateInput(plan: Plan, clientToken?: string): CreateCall {
  const token = clientToken === undefined ? {} : { ClientToken: clientToken };
  switch (plan.kind) {
    case 'instance-connect':
      return { operation: 'CreateInstanceConnectEndpoint', input: { ...instanceConnect(plan), ...token } };
    case 'endpoint-service':
      return { operation: 'CreateVpcEndpointServiceConfiguration', input: { ...service(plan), ...token } };
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
    case 'resource':
    case 'service-network':
      return { operation: 'CreateVpcEndpoint', input: { ...vpcEndpoint(plan), ...token } };
  }
}

type VpcEndpointPlan = Exclude<Plan, InstanceConnectPlan | EndpointServicePlan>;

function vpcEndpoint(plan: VpcEndpointPlan): CreateVpcEndpointInput {
  return {
    ...target(plan),
    ...(plan.ipAddressType !== undefined && { IpAddressType: plan.ipAddressType }),
    ...tagged('vpc-endpoint', plan.tags),
  };
}

function target(plan: VpcEndpointPlan): CreateVpcEndpointInput {
  const VpcId = plan.vpc.id;
  switch (plan.kind) {
    case 'gateway':
      return {
        VpcEndpointType: 'Gateway',
        VpcId,
        ServiceName: plan.service,
        ...list('RouteTableIds', plan.routeTableIds),
        ...dnsOptions(plan),
        ...policy(plan.policy),
      };
    case 'interface':
      return {
        VpcEndpointType: 'Interface',
        VpcId,
        ServiceName: plan.service,
        ...(plan.serviceRegion !== undefined && { ServiceRegion: plan.serviceRegion }),
        ...interfaces(plan),
        ...dnsOptions(plan),
        ...policy(plan.policy),
      };
    case 'gateway-load-balancer':
      return {
        VpcEndpointType: 'GatewayLoadBalancer',
        VpcId,
        ServiceName: plan.service,
        SubnetIds: [plan.subnetId],
      };
    case 'resource':
      return {
        VpcEndpointType: 'Resource',
        VpcId,
        ResourceConfigurationArn: plan.resourceConfigurationArn,
        ...interfaces(plan),
      };
    case 'service-network':
      return {
        VpcEndpointType: 'ServiceNetwork',
        VpcId,
        ServiceNetworkArn: plan.serviceNetworkArn,
        ...interfaces(plan),
      };
  }
}

function interfaces(plan: {
  readonly subnets: readonly PlannedSubnet[];
  readonly securityGroupIds: readonly string[];
  readonly privateDns: boolean;
}): Partial<CreateVpcEndpointInput> {
  const fixed = plan.subnets.filter(({ ipv4, ipv6 }) => ipv4 !== undefined || ipv6 !== undefined);
  return {
    ...list(
      'SubnetIds',
      plan.subnets.map(({ subnetId }) => subnetId),
    ),
    ...(fixed.length > 0 && {
      SubnetConfigurations: fixed.map(({ subnetId, ipv4, ipv6 }) => ({
        SubnetId: subnetId,
        ...(ipv4 !== undefined && { Ipv4: ipv4 }),
        ...(ipv6 !== undefined && { Ipv6: ipv6 }),
      })),
    }),
    ...list('SecurityGroupIds', plan.securityGroupIds),
    PrivateDnsEnabled: plan.privateDns,
  };
}

function dnsOptions(plan: GatewayPlan | InterfacePlan): Pick<CreateVpcEndpointInput, 'DnsOptions'> {
  const options = dnsOptionsOf(plan);
  if (options === undefined) return {};
  const { recordIpType, inboundResolverOnly } = options;
  return {
    DnsOptions: {
      ...(recordIpType !== undefined && { DnsRecordIpType: recordIpType }),
      ...(inboundResolverOnly !== undefined && {
        PrivateDnsOnlyForInboundResolverEndpoint: inboundResolverOnly,
      }),
    },
  };
}

function policy(asked: EndpointPolicy): Pick<CreateVpcEndpointInput, 'PolicyDocument'> {
  return asked === 'full' ? {} : { PolicyDocument: asked.document };
}

function instanceConnect(plan: InstanceConnectPlan): CreateInstanceConnectEndpointInput {
  return {
    SubnetId: plan.subnetId,
    ...list('SecurityGroupIds', plan.securityGroupIds),
    PreserveClientIp: plan.preserveClientIp,
    ...(plan.ipAddressType !== undefined && { IpAddressType: plan.ipAddressType }),
    ...tagged('instance-connect-endpoint', plan.tags),
  };
}

function service(plan: EndpointServicePlan): CreateVpcEndpointServiceConfigurationInput {
  return {
    AcceptanceRequired: plan.acceptanceRequired,
    ...(plan.privateDnsName !== undefined && { PrivateDnsName: plan.privateDnsName }),
    ...list('NetworkLoadBalancerArns', plan.networkLoadBalancerArns),
    ...list('GatewayLoadBalancerArns', plan.gatewayLoadBalancerArns),
    ...list('SupportedIpAddressTypes', plan.supportedIpAddressTypes),
    ...tagged('vpc-endpoint-service', plan.tags),
  };
}

/** EC2 refuses an empty list where it takes none for its default. */
function list<K extends string>(name: K, values: readonly string[]): Partial<Record<K, string[]>> {
  const given: Partial<Record<string, string[]>> = values.length > 0 ? { [name]: [...new Set(values)] } : {};
  return given;
}

function tagged(
  ResourceType: TagSpecification['ResourceType'],
  tags: ReadonlyMap<string, string>,
): { TagSpecifications?: TagSpecification[] } {
  if (tags.size === 0) return {};
  return { TagSpecifications: [{ ResourceType, Tags: [...tags].map(([Key, Value]) => ({ Key, Value })) }] };
}
