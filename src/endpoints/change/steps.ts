import { isGatewayService, parseServiceName } from '../../network/service-name';
import { known } from '../../network/resolved';
import type { Change } from '../change';
import type { UntokenedCall, WriteInputs } from '../write/write';
import { groupDescription } from './changed/groups';
import { ingressOf } from './ingress';

/** A call of a change: one whose input is known, or one about what the step before it has created. */
export type ChangeStep =
  | { readonly kind: 'call'; readonly call: UntokenedCall }
  | { readonly kind: 'call-with-id'; readonly callFor: (createdId: string) => UntokenedCall };

/**
 * The calls that carry a change out, in their order: each is sent once its predecessor is done. None where there is
 * nothing to do.
 */
export function stepsOf(change: Change): readonly ChangeStep[] {
  if (change.kind !== 'create-security-group') return callsOf(change).map((call) => ({ kind: 'call', call }));
  const { port, cidrs } = change;
  return [
    ...callsOf(change).map((call) => ({ kind: 'call', call }) as const),
    {
      kind: 'call-with-id',
      callFor: (GroupId) => ({
        operation: 'AuthorizeSecurityGroupIngress',
        input: { GroupId, IpPermissions: [ingressOf(port, cidrs)] },
      }),
    },
  ];
}

/**
 * The calls of a change whose inputs are known before anything is sent: what may be asked for by a DryRun. They are all
 * of it, except for a new security group, whose rules need its id (`stepsOf`).
 */
export function callsOf(change: Change): readonly UntokenedCall[] {
  switch (change.kind) {
    case 'delete-endpoint':
      return [{ operation: 'DeleteVpcEndpoints', input: { VpcEndpointIds: [change.endpoint.id] } }];
    case 'delete-instance-connect-endpoint':
      return [
        {
          operation: 'DeleteInstanceConnectEndpoint',
          input: { InstanceConnectEndpointId: change.endpoint.id },
        },
      ];
    case 'route-tables':
    case 'subnets':
    case 'security-groups':
    case 'policy':
    case 'private-dns':
      return modification(change);
    case 'tags':
      return tagCalls(change);
    case 'vpc-dns':
      return dnsCalls(change);
    case 'allow-ingress': {
      const { groupId: GroupId, port, cidrs } = change;
      if (cidrs.length === 0) return [];
      return [
        {
          operation: 'AuthorizeSecurityGroupIngress',
          input: { GroupId, IpPermissions: [ingressOf(port, cidrs)] },
        },
      ];
    }
    case 'create-security-group':
      return [
        {
          operation: 'CreateSecurityGroup',
          input: {
            GroupName: change.name,
            Description: groupDescription(change.port),
            VpcId: change.vpc.id,
          },
        },
      ];
    case 'delete-route':
      return [{ operation: 'DeleteRoute', input: deletedRoute(change) }];
    default:
      return serviceCalls(change);
  }
}

type Modification = Extract<
  Change,
  { readonly kind: 'route-tables' | 'subnets' | 'security-groups' | 'policy' | 'private-dns' }
>;

function modification(change: Modification): readonly UntokenedCall[] {
  const input = modified(change);
  if (Object.keys(input).length === 0) return [];
  return [{ operation: 'ModifyVpcEndpoint', input: { VpcEndpointId: change.endpoint.id, ...input } }];
}

function modified(change: Modification): Omit<WriteInputs['ModifyVpcEndpoint'], 'VpcEndpointId'> {
  switch (change.kind) {
    case 'route-tables':
      return {
        ...(change.add.length > 0 && { AddRouteTableIds: [...change.add] }),
        ...(change.remove.length > 0 && { RemoveRouteTableIds: [...change.remove] }),
      };
    case 'subnets':
      return {
        ...(change.add.length > 0 && { AddSubnetIds: [...change.add] }),
        ...(change.remove.length > 0 && { RemoveSubnetIds: [...change.remove] }),
      };
    case 'security-groups':
      return {
        ...(change.add.length > 0 && { AddSecurityGroupIds: [...change.add] }),
        ...(change.remove.length > 0 && { RemoveSecurityGroupIds: [...change.remove] }),
      };
    case 'policy':
      return change.policy === 'full' ? { ResetPolicy: true } : { PolicyDocument: change.policy.document };
    case 'private-dns':
      return { PrivateDnsEnabled: change.on, ...inboundOption(change) };
  }
}

/** Where a service has gateway endpoints too, AWS takes inbound-resolver-only if nothing is said. */
function inboundOption({
  endpoint,
  on,
}: Extract<Change, { readonly kind: 'private-dns' }>): Pick<WriteInputs['ModifyVpcEndpoint'], 'DnsOptions'> {
  const service = parseServiceName(known(endpoint.serviceName) ?? '').short;
  if (!on || !isGatewayService(service)) return {};
  return {
    DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: endpoint.privateDnsOnlyForInboundResolver },
  };
}

/** Away first: with 50 tags there is no room for another. */
function tagCalls({
  resourceId,
  set,
  remove,
}: Extract<Change, { readonly kind: 'tags' }>): readonly UntokenedCall[] {
  const Resources = [resourceId];
  const gone = remove.filter((key) => !set.has(key));
  return [
    ...(gone.length === 0
      ? []
      : [{ operation: 'DeleteTags', input: { Resources, Tags: gone.map((Key) => ({ Key })) } } as const]),
    ...(set.size === 0
      ? []
      : [
          {
            operation: 'CreateTags',
            input: { Resources, Tags: [...set].map(([Key, Value]) => ({ Key, Value })) },
          } as const,
        ]),
  ];
}

/**
 * "You can only enable DNS hostnames if you've enabled DNS support", and one attribute goes into a call.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html
 */
function dnsCalls({
  vpc: { id: VpcId },
  support,
  hostnames,
}: Extract<Change, { readonly kind: 'vpc-dns' }>): readonly UntokenedCall[] {
  const operation = 'ModifyVpcAttribute';
  return [
    ...(support ? [{ operation, input: { VpcId, EnableDnsSupport: { Value: true } } } as const] : []),
    ...(hostnames ? [{ operation, input: { VpcId, EnableDnsHostnames: { Value: true } } } as const] : []),
  ];
}

function deletedRoute({
  routeTableId: RouteTableId,
  destination,
}: Extract<Change, { readonly kind: 'delete-route' }>): WriteInputs['DeleteRoute'] {
  if (destination.startsWith('pl-')) return { RouteTableId, DestinationPrefixListId: destination };
  return destination.includes(':')
    ? { RouteTableId, DestinationIpv6CidrBlock: destination }
    : { RouteTableId, DestinationCidrBlock: destination };
}

type OfService = Extract<
  Change,
  {
    readonly kind:
      | 'connections'
      | 'acceptance'
      | 'principals'
      | 'private-name'
      | 'verify-private-name'
      | 'delete-endpoint-service';
  }
>;

function serviceCalls(change: OfService): readonly UntokenedCall[] {
  const ServiceId = change.service.id;
  switch (change.kind) {
    case 'connections': {
      if (change.endpointIds.length === 0) return [];
      const input = { ServiceId, VpcEndpointIds: [...change.endpointIds] };
      return change.answer === 'accept'
        ? [{ operation: 'AcceptVpcEndpointConnections', input }]
        : [{ operation: 'RejectVpcEndpointConnections', input }];
    }
    case 'acceptance':
      return [
        {
          operation: 'ModifyVpcEndpointServiceConfiguration',
          input: { ServiceId, AcceptanceRequired: change.required },
        },
      ];
    case 'principals': {
      const { add, remove } = change;
      if (add.length === 0 && remove.length === 0) return [];
      return [
        {
          operation: 'ModifyVpcEndpointServicePermissions',
          input: {
            ServiceId,
            ...(add.length > 0 && { AddAllowedPrincipals: [...add] }),
            ...(remove.length > 0 && { RemoveAllowedPrincipals: [...remove] }),
          },
        },
      ];
    }
    case 'private-name':
      return [
        {
          operation: 'ModifyVpcEndpointServiceConfiguration',
          input:
            change.name === undefined
              ? { ServiceId, RemovePrivateDnsName: true }
              : { ServiceId, PrivateDnsName: change.name },
        },
      ];
    case 'verify-private-name':
      return [{ operation: 'StartVpcEndpointServicePrivateDnsVerification', input: { ServiceId } }];
    case 'delete-endpoint-service':
      return [{ operation: 'DeleteVpcEndpointServiceConfigurations', input: { ServiceIds: [ServiceId] } }];
  }
}
