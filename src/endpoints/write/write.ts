import type { Scope } from '../../network/describe';
import type { CreateCall, TagSpecification } from '../create-input';
import type { DnsRecordIpType, IpAddressType } from '../plan';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html */
export interface ModifyVpcEndpointInput {
  VpcEndpointId: string;
  AddRouteTableIds?: string[];
  RemoveRouteTableIds?: string[];
  AddSubnetIds?: string[];
  RemoveSubnetIds?: string[];
  AddSecurityGroupIds?: string[];
  RemoveSecurityGroupIds?: string[];
  PolicyDocument?: string;
  /** Back to full access. */
  ResetPolicy?: boolean;
  PrivateDnsEnabled?: boolean;
  IpAddressType?: IpAddressType;
  DnsOptions?: { DnsRecordIpType?: DnsRecordIpType; PrivateDnsOnlyForInboundResolverEndpoint?: boolean };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
export interface IpPermissionInput {
  IpProtocol: string;
  FromPort: number;
  ToPort: number;
  IpRanges?: { CidrIp: string; Description?: string }[];
  Ipv6Ranges?: { CidrIpv6: string; Description?: string }[];
}

/** The inputs of the calls that change an account, by operation; arrays may be written to, as the SDK's types want. */
export interface WriteInputs {
  ModifyVpcEndpoint: ModifyVpcEndpointInput;
  DeleteVpcEndpoints: { VpcEndpointIds: string[] };
  DeleteInstanceConnectEndpoint: { InstanceConnectEndpointId: string };
  ModifyVpcAttribute:
    | { VpcId: string; EnableDnsSupport: { Value: boolean } }
    | { VpcId: string; EnableDnsHostnames: { Value: boolean } };
  CreateSecurityGroup: {
    GroupName: string;
    Description: string;
    VpcId: string;
    TagSpecifications?: (Omit<TagSpecification, 'ResourceType'> & { ResourceType: 'security-group' })[];
  };
  AuthorizeSecurityGroupIngress: { GroupId: string; IpPermissions: IpPermissionInput[] };
  DeleteRoute: {
    RouteTableId: string;
    DestinationCidrBlock?: string;
    DestinationIpv6CidrBlock?: string;
    DestinationPrefixListId?: string;
  };
  CreateTags: { Resources: string[]; Tags: { Key: string; Value: string }[] };
  DeleteTags: { Resources: string[]; Tags: { Key: string }[] };
  ModifyVpcEndpointServiceConfiguration: {
    ServiceId: string;
    AcceptanceRequired?: boolean;
    PrivateDnsName?: string;
    RemovePrivateDnsName?: boolean;
    AddNetworkLoadBalancerArns?: string[];
    RemoveNetworkLoadBalancerArns?: string[];
    AddGatewayLoadBalancerArns?: string[];
    RemoveGatewayLoadBalancerArns?: string[];
  };
  ModifyVpcEndpointServicePermissions: {
    ServiceId: string;
    AddAllowedPrincipals?: string[];
    RemoveAllowedPrincipals?: string[];
  };
  AcceptVpcEndpointConnections: { ServiceId: string; VpcEndpointIds: string[] };
  RejectVpcEndpointConnections: { ServiceId: string; VpcEndpointIds: string[] };
  StartVpcEndpointServicePrivateDnsVerification: { ServiceId: string };
  DeleteVpcEndpointServiceConfigurations: { ServiceIds: string[] };
}

/** A call to EC2 without a ClientToken. */
export type UntokenedCall = {
  [O in keyof WriteInputs]: { readonly operation: O; readonly input: WriteInputs[O] };
}[keyof WriteInputs];

/** A call that changes an account: one in which a ClientToken makes it idempotent, or one that is sent once. */
export type WriteCall = CreateCall | UntokenedCall;

/** A call, and the account and Region that it is meant for. */
export interface Write {
  readonly scope: Scope;
  readonly call: WriteCall;
}

/** @returns the token that makes a call idempotent; undefined where EC2 takes none, or none was given. */
export function clientTokenOf({ input }: WriteCall): string | undefined {
  return 'ClientToken' in input ? input.ClientToken : undefined;
}
