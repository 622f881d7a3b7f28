import { visible } from '../../network/visible';
import {
  toCreateInput,
  type CreateCall,
  type CreateVpcEndpointInput,
  type TagSpecification,
} from '../create-input';
import type { Plan } from '../plan';
import { pascalName } from './plan-name';
import { policyValue, type JsonObject } from './policy-value';

/** A plan as resources of CloudFormation, which the templates and the CDK's first-level constructs have in common. */
export interface Resources {
  readonly resources: readonly CloudFormationResource[];
  /** What CloudFormation cannot say of the plan; sentences for a comment, each on one line. */
  readonly notes: readonly string[];
}

/** The end of a resource type, `AWS::EC2::…`, which is also that of the construct's name, `Cfn…`. */
export type ResourceType =
  'VPCEndpoint' | 'InstanceConnectEndpoint' | 'VPCEndpointService' | 'VPCEndpointServicePermissions';

export interface CloudFormationResource {
  readonly type: ResourceType;
  readonly id: string;
  readonly properties: Fields;
}

/** Properties by the names that CloudFormation gives them; one that is undefined is left out. */
export type Fields = Readonly<Record<string, PropertyValue | undefined>>;

export type PropertyValue =
  | string
  | boolean
  | readonly PropertyValue[]
  | { readonly kind: 'structure'; readonly type: 'DnsOptionsSpecification' | 'Tag'; readonly fields: Fields }
  /** JSON whose keys are its own. */
  | { readonly kind: 'document'; readonly value: JsonObject }
  /** The id of another of the resources. */
  | { readonly kind: 'reference'; readonly id: string };

/**
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instanceconnectendpoint.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservice.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservicepermissions.html
 */
export function resourcesOf(plan: Plan): Resources {
  const call = toCreateInput(plan);
  const id = pascalName(plan);
  const resources = [created(call, id)];
  if (plan.kind === 'endpoint-service' && plan.allowedPrincipals.length > 0) {
    resources.push({
      type: 'VPCEndpointServicePermissions',
      id: `${id}Permissions`,
      properties: { ServiceId: { kind: 'reference', id }, AllowedPrincipals: plan.allowedPrincipals },
    });
  }
  return { resources, notes: [...unsaid(call), ...resolved(plan)] };
}

function created(call: CreateCall, id: string): CloudFormationResource {
  const Tags = tags(call.input.TagSpecifications);
  switch (call.operation) {
    case 'CreateVpcEndpoint':
      return { type: 'VPCEndpoint', id, properties: { ...vpcEndpoint(call.input), Tags } };
    case 'CreateInstanceConnectEndpoint': {
      const { SubnetId, SecurityGroupIds, PreserveClientIp } = call.input;
      return {
        type: 'InstanceConnectEndpoint',
        id,
        properties: { SubnetId, SecurityGroupIds, PreserveClientIp, Tags },
      };
    }
    case 'CreateVpcEndpointServiceConfiguration': {
      const { AcceptanceRequired, PrivateDnsName, NetworkLoadBalancerArns } = call.input;
      const { GatewayLoadBalancerArns, SupportedIpAddressTypes } = call.input;
      return {
        type: 'VPCEndpointService',
        id,
        properties: {
          AcceptanceRequired,
          PrivateDnsName,
          NetworkLoadBalancerArns,
          GatewayLoadBalancerArns,
          SupportedIpAddressTypes,
          Tags,
        },
      };
    }
  }
}

/** The parameters are called as EC2 calls them. */
function vpcEndpoint(input: CreateVpcEndpointInput): Fields {
  return {
    VpcEndpointType: input.VpcEndpointType,
    VpcId: input.VpcId,
    ServiceName: input.ServiceName,
    ServiceRegion: input.ServiceRegion,
    ResourceConfigurationArn: input.ResourceConfigurationArn,
    ServiceNetworkArn: input.ServiceNetworkArn,
    RouteTableIds: input.RouteTableIds,
    SubnetIds: input.SubnetIds,
    SecurityGroupIds: input.SecurityGroupIds,
    PrivateDnsEnabled: input.PrivateDnsEnabled,
    IpAddressType: input.IpAddressType,
    DnsOptions: dnsOptions(input.DnsOptions),
    PolicyDocument: policy(input.PolicyDocument),
  };
}

/** What is a truth value to EC2 has three values here. */
function dnsOptions(options: CreateVpcEndpointInput['DnsOptions']): PropertyValue | undefined {
  if (options === undefined) return undefined;
  const { DnsRecordIpType, PrivateDnsOnlyForInboundResolverEndpoint: onlyInbound } = options;
  return {
    kind: 'structure',
    type: 'DnsOptionsSpecification',
    fields: {
      DnsRecordIpType,
      PrivateDnsOnlyForInboundResolverEndpoint:
        onlyInbound === undefined ? undefined : onlyInbound ? 'OnlyInboundResolver' : 'AllResolvers',
    },
  };
}

/** As text where CloudFormation would take some of it for a function of its own. */
function policy(text: string | undefined): PropertyValue | undefined {
  const value = text === undefined ? undefined : policyValue(text);
  return value === undefined || /"(?:Ref|Fn::[^"]*)":/.test(JSON.stringify(value))
    ? text
    : { kind: 'document', value };
}

function tags(specifications: readonly TagSpecification[] | undefined): PropertyValue | undefined {
  return specifications?.flatMap(({ Tags }) =>
    Tags.map(({ Key, Value }) => ({ kind: 'structure', type: 'Tag', fields: { Key, Value } }) as const),
  );
}

function unsaid({ operation, input }: CreateCall): readonly string[] {
  if (operation === 'CreateVpcEndpoint') {
    return (input.SubnetConfigurations ?? []).map(({ SubnetId, Ipv4, Ipv6 }) => {
      const addresses = [Ipv4, Ipv6].filter((address) => address !== undefined).join(' and ');
      return visible(`AWS::EC2::VPCEndpoint cannot ask for the address ${addresses} in ${SubnetId}.`);
    });
  }
  return operation === 'CreateInstanceConnectEndpoint' && input.IpAddressType !== undefined
    ? [`AWS::EC2::InstanceConnectEndpoint cannot ask for the IP address type ${input.IpAddressType}.`]
    : [];
}

/** CloudFormation reads a parameter or a secret where a text names one, and there is no way to write it otherwise.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
function resolved(plan: Plan): readonly string[] {
  const tagged = [...plan.tags].filter((tag) => tag.some((text) => text.includes('{{resolve:')));
  return tagged.map(([key]) =>
    visible(`CloudFormation replaces the dynamic reference in the tag ${key.replaceAll('{{', '{ {')}.`),
  );
}

/** @returns whether another resource needs a name for this one. */
export function isReferredTo(id: string, { resources }: Resources): boolean {
  return resources.some(({ properties }) =>
    Object.values(properties).some(
      (value) =>
        typeof value === 'object' && 'kind' in value && value.kind === 'reference' && value.id === id,
    ),
  );
}
