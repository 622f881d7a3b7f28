import { isEntity } from '../entity';
import { missingParameter } from '../errors';
import type { Input } from '../protocol/input';
import { invalidParameter, type EndpointType } from './endpoint-type';

interface Rule {
  readonly given: (input: Input) => boolean;
  readonly types: readonly EndpointType[];
  readonly refusal: string;
}

const WITH_SUBNETS = ['Interface', 'GatewayLoadBalancer', 'Resource', 'ServiceNetwork'] as const;
const WITH_GROUPS = ['Interface', 'Resource', 'ServiceNetwork'] as const;
const SUBNETS_REFUSED =
  'Subnet IDs are only supported for Interface and GatewayLoadBalancer type VPC Endpoints.';

/**
 * Which parameter goes with which type. The sentences on route tables, on subnets and on inbound resolvers are EC2's
 * (ansible-collections/amazon.aws#576, nanlabs/terraform-aws-starter#18, terraform-provider-aws#45846); the others
 * are made after them.
 */
const RULES: readonly Rule[] = [
  {
    given: lists('RouteTableIds', 'AddRouteTableIds', 'RemoveRouteTableIds'),
    types: ['Gateway'],
    refusal: 'Route table IDs are only supported for Gateway type VPC Endpoint.',
  },
  {
    given: lists('SubnetIds', 'SubnetConfigurations', 'AddSubnetIds', 'RemoveSubnetIds'),
    types: WITH_SUBNETS,
    refusal: SUBNETS_REFUSED,
  },
  {
    given: lists('SecurityGroupIds', 'AddSecurityGroupIds', 'RemoveSecurityGroupIds'),
    types: WITH_GROUPS,
    refusal: 'Security group IDs are only supported for Interface type VPC Endpoints.',
  },
  {
    // A client that always sends the flag sends `false` here, which changes nothing.
    given: (input) => input['PrivateDnsEnabled'] === true,
    types: WITH_GROUPS,
    refusal: 'Private DNS is only supported for Interface type VPC Endpoints.',
  },
  {
    given: (input) => dnsOption(input, 'PrivateDnsOnlyForInboundResolverEndpoint') !== undefined,
    types: ['Interface'],
    refusal:
      'DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is applicable only to Interface VPC Endpoints.',
  },
  {
    // "(Interface and gateway endpoints) A policy to attach to the endpoint"
    given: (input) => typeof input['PolicyDocument'] === 'string' && input['PolicyDocument'] !== '',
    types: ['Gateway', 'Interface', 'Resource', 'ServiceNetwork'],
    refusal: 'Endpoint policies are not supported for GatewayLoadBalancer type VPC Endpoints.',
  },
  {
    given: (input) => input['ServiceName'] !== undefined,
    types: ['Gateway', 'Interface', 'GatewayLoadBalancer'],
    refusal: 'ServiceName cannot be used with an endpoint of this type.',
  },
  {
    given: (input) => input['ResourceConfigurationArn'] !== undefined,
    types: ['Resource'],
    refusal: 'ResourceConfigurationArn is only supported for Resource type VPC Endpoints.',
  },
  {
    given: (input) => input['ServiceNetworkArn'] !== undefined,
    types: ['ServiceNetwork'],
    refusal: 'ServiceNetworkArn is only supported for ServiceNetwork type VPC Endpoints.',
  },
];

/** What a type cannot do without. */
const REQUIRED: Readonly<Record<EndpointType, string>> = {
  Gateway: 'ServiceName',
  Interface: 'ServiceName',
  GatewayLoadBalancer: 'ServiceName',
  Resource: 'ResourceConfigurationArn',
  ServiceNetwork: 'ServiceNetworkArn',
};

/** @throws Ec2Error InvalidParameter for a parameter that does not go with the type */
export function requireFitting(type: EndpointType, input: Input): void {
  for (const { given, types, refusal } of RULES) {
    if (given(input) && !types.includes(type)) throw invalidParameter(refusal);
  }
}

/** @throws Ec2Error MissingParameter */
export function requireTarget(type: EndpointType, input: Input): void {
  const member = REQUIRED[type];
  if (input[member] === undefined || input[member] === '') throw missingParameter(member);
}

export function dnsOption(input: Input, member: string): unknown {
  const options = input['DnsOptions'];
  return isEntity(options) ? options[member] : undefined;
}

function lists(...members: readonly string[]): (input: Input) => boolean {
  return (input) =>
    members.some((member) => {
      const value = input[member];
      return Array.isArray(value) && value.length > 0;
    });
}
