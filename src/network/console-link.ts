import { arnOf } from './arn';
import { isRegionName } from './partition';
import type { Resource, ResourceKind } from './resource';

/** Where each partition's console is; the isolated partitions have none that is public.
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html */
const CONSOLE_HOSTS: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
  ['aws-eusc', 'console.amazonaws-eusc.eu'],
]);

/** The page of a kind within its console. Kinds without a stable address are opened by their ARN. */
const PAGES: Readonly<Partial<Record<ResourceKind, readonly [app: 'vpcconsole' | 'ec2', fragment: string]>>> =
  {
    vpc: ['vpcconsole', 'VpcDetails:VpcId='],
    subnet: ['vpcconsole', 'SubnetDetails:subnetId='],
    'route-table': ['vpcconsole', 'RouteTableDetails:RouteTableId='],
    'internet-gateway': ['vpcconsole', 'InternetGateway:internetGatewayId='],
    'nat-gateway': ['vpcconsole', 'NatGatewayDetails:natGatewayId='],
    'vpc-endpoint': ['vpcconsole', 'EndpointDetails:vpcEndpointId='],
    'vpc-peering-connection': ['vpcconsole', 'PeeringConnectionDetails:VpcPeeringConnectionId='],
    'network-acl': ['vpcconsole', 'NetworkAclDetails:networkAclId='],
    'security-group': ['ec2', 'SecurityGroup:groupId='],
    'network-interface': ['ec2', 'NetworkInterface:networkInterfaceId='],
    instance: ['ec2', 'InstanceDetails:instanceId='],
  };

/** @returns the resource's page in the AWS console, or undefined where there is none that can be named. */
export function consoleLink(resource: Resource): string | undefined {
  const { partition, region } = resource.scope;
  const host = CONSOLE_HOSTS.get(partition);
  // The Region becomes part of a host name: a file that says otherwise must not choose where a link leads.
  if (host === undefined || !isRegionName(region)) return undefined;
  const page = PAGES[resource.kind];
  if (page) {
    const [app, fragment] = page;
    return `https://${region}.${host}/${app}/home?region=${region}#${fragment}${encodeURIComponent(resource.id)}`;
  }
  const arn = arnOf(resource);
  return arn === undefined ? undefined : `https://${host}/go/view?arn=${encodeURIComponent(arn)}`;
}
