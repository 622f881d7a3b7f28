import { toCreateInput, type CreateVpcEndpointInput, type TagSpecification } from '../create-input';
import type { Plan } from '../plan';
import { hclBody, hclJson, hclList, hclMap, hclString, type HclItem } from './hcl';
import { snakeName } from './plan-name';
import { policyValue } from './policy-value';

/**
 * A plan as a resource of Terraform's AWS provider; ids are literal. A service's principals are named in it, which the
 * provider does not want mixed with resources of their own.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_instance_connect_endpoint
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_service
 */
export function toTerraform(plan: Plan): string {
  const { type, items } = resource(plan);
  return `resource "${type}" "${snakeName(plan)}" {\n${hclBody(items).replace(/^(?=.)/gm, '  ')}\n}\n`;
}

function resource(plan: Plan): { readonly type: string; readonly items: readonly HclItem[] } {
  const call = toCreateInput(plan);
  const tags = tagged(call.input.TagSpecifications);
  switch (call.operation) {
    case 'CreateVpcEndpoint':
      return { type: 'aws_vpc_endpoint', items: [...vpcEndpoint(call.input), ...tags] };
    case 'CreateInstanceConnectEndpoint': {
      const { SubnetId, SecurityGroupIds, PreserveClientIp, IpAddressType } = call.input;
      const items = [
        ...text('subnet_id', SubnetId),
        ...list('security_group_ids', SecurityGroupIds),
        ...truth('preserve_client_ip', PreserveClientIp),
        ...text('ip_address_type', IpAddressType),
      ];
      return { type: 'aws_ec2_instance_connect_endpoint', items: [...items, ...tags] };
    }
    case 'CreateVpcEndpointServiceConfiguration': {
      const { input } = call;
      const items = [
        ...truth('acceptance_required', input.AcceptanceRequired),
        ...list('network_load_balancer_arns', input.NetworkLoadBalancerArns),
        ...list('gateway_load_balancer_arns', input.GatewayLoadBalancerArns),
        ...list('supported_ip_address_types', input.SupportedIpAddressTypes),
        ...text('private_dns_name', input.PrivateDnsName),
        ...list('allowed_principals', plan.kind === 'endpoint-service' ? plan.allowedPrincipals : []),
      ];
      return { type: 'aws_vpc_endpoint_service', items: [...items, ...tags] };
    }
  }
}

function vpcEndpoint(input: CreateVpcEndpointInput): readonly HclItem[] {
  return [
    ...text('vpc_id', input.VpcId),
    ...text('vpc_endpoint_type', input.VpcEndpointType),
    ...text('service_name', input.ServiceName),
    ...text('service_region', input.ServiceRegion),
    ...text('resource_configuration_arn', input.ResourceConfigurationArn),
    ...text('service_network_arn', input.ServiceNetworkArn),
    ...list('route_table_ids', input.RouteTableIds),
    ...list('subnet_ids', input.SubnetIds),
    ...list('security_group_ids', input.SecurityGroupIds),
    ...truth('private_dns_enabled', input.PrivateDnsEnabled),
    ...text('ip_address_type', input.IpAddressType),
    ...(input.SubnetConfigurations ?? []).map(({ SubnetId, Ipv4, Ipv6 }) =>
      block('subnet_configuration', [
        ...text('subnet_id', SubnetId),
        ...text('ipv4', Ipv4),
        ...text('ipv6', Ipv6),
      ]),
    ),
    ...dnsOptions(input.DnsOptions),
    ...policy(input.PolicyDocument),
  ];
}

function dnsOptions(options: CreateVpcEndpointInput['DnsOptions']): readonly HclItem[] {
  if (options === undefined) return [];
  return [
    block('dns_options', [
      ...text('dns_record_ip_type', options.DnsRecordIpType),
      ...truth(
        'private_dns_only_for_inbound_resolver_endpoint',
        options.PrivateDnsOnlyForInboundResolverEndpoint,
      ),
    ]),
  ];
}

function policy(document: string | undefined): readonly HclItem[] {
  if (document === undefined) return [];
  const value = policyValue(document);
  return [attribute('policy', value === undefined ? hclString(document) : `jsonencode(${hclJson(value)})`)];
}

function tagged(specifications: readonly TagSpecification[] | undefined): readonly HclItem[] {
  const tags = (specifications ?? []).flatMap(({ Tags }) => Tags);
  return tags.length === 0 ? [] : [attribute('tags', hclMap(tags.map(({ Key, Value }) => [Key, Value])))];
}

function attribute(name: string, value: string): HclItem {
  return { kind: 'attribute', name, value };
}

function block(name: string, items: readonly HclItem[]): HclItem {
  return { kind: 'block', name, items };
}

function text(name: string, value: string | undefined): readonly HclItem[] {
  return value === undefined ? [] : [attribute(name, hclString(value))];
}

function truth(name: string, value: boolean | undefined): readonly HclItem[] {
  return value === undefined ? [] : [attribute(name, String(value))];
}

function list(name: string, values: readonly string[] | undefined): readonly HclItem[] {
  return values === undefined || values.length === 0 ? [] : [attribute(name, hclList(values))];
}
