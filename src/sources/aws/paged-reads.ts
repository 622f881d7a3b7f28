import {
  DescribeAvailabilityZonesCommand,
  DescribeCarrierGatewaysCommand,
  DescribeEgressOnlyInternetGatewaysCommand,
  DescribeInstanceConnectEndpointsCommand,
  DescribeInstancesCommand,
  DescribeInternetGatewaysCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkAclsCommand,
  DescribeNetworkInterfacesCommand,
  DescribePrefixListsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeTransitGatewayAttachmentsCommand,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeTransitGatewaysCommand,
  DescribeTransitGatewayVpcAttachmentsCommand,
  DescribeVpcBlockPublicAccessExclusionsCommand,
  DescribeVpcBlockPublicAccessOptionsCommand,
  DescribeVpcEndpointConnectionsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcEndpointServicesCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  DescribeVpnConnectionsCommand,
  DescribeVpnGatewaysCommand,
  type EC2Client,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-ec2';
import type { CollectionKey } from '../../network/collections';
import type { Ec2Command } from './ec2-command';
import { nextToken } from './next-token';

/** One page of a describe call. */
export interface Page {
  readonly items: readonly unknown[];
  readonly next: string | undefined;
}

/** Asks for the page that follows a token; the first page without one. */
export type PageRead = (client: EC2Client, token: string | undefined, signal: AbortSignal) => Promise<Page>;

interface Paging {
  NextToken?: string;
  MaxResults?: number;
}

/**
 * @param size how much is asked for at once. An answer is parsed in one go, and nothing else runs meanwhile: EC2 would
 * grant 1,000 of most things, half of that is half as long, and little costs a call more for it.
 * @param items the collection in the answer.
 */
function paged<
  I extends ServiceInputTypes,
  O extends ServiceOutputTypes & { NextToken?: string | undefined },
>(
  DescribeCommand: new (input: Paging) => Ec2Command<I, O>,
  size: number,
  items: (answer: O) => readonly unknown[] | undefined,
): PageRead {
  return async (client, token, abortSignal) => {
    const paging = { MaxResults: size, ...(token === undefined ? {} : { NextToken: token }) };
    const answer = await client.send(new DescribeCommand(paging), { abortSignal });
    return { items: itemsOf(answer, items(answer)), next: nextToken(answer.NextToken, token) };
  };
}

/** A call that answers everything at once. */
function whole<I extends ServiceInputTypes, O extends ServiceOutputTypes>(
  DescribeCommand: new (input: object) => Ec2Command<I, O>,
  items: (answer: O) => readonly unknown[] | undefined,
): PageRead {
  return async (client, _token, abortSignal) => {
    const answer = await client.send(new DescribeCommand({}), { abortSignal });
    return { items: itemsOf(answer, items(answer)), next: undefined };
  };
}

/**
 * A page with neither the collection nor AWS's request id was not said by EC2 but by something on the way (a proxy's
 * sign-in page with 200, say): no absence may be concluded from it.
 */
function itemsOf(answer: ServiceOutputTypes, items: readonly unknown[] | undefined): readonly unknown[] {
  if (items === undefined && answer.$metadata.requestId === undefined) {
    throw new Error('the answer is not one of EC2');
  }
  return items ?? [];
}

/** The collections that one call, page by page, answers wholly. */
export const PAGED_READS = {
  Vpcs: paged(DescribeVpcsCommand, 500, (a) => a.Vpcs),
  Subnets: paged(DescribeSubnetsCommand, 500, (a) => a.Subnets),
  RouteTables: paged(DescribeRouteTablesCommand, 100, (a) => a.RouteTables),
  InternetGateways: paged(DescribeInternetGatewaysCommand, 500, (a) => a.InternetGateways),
  EgressOnlyInternetGateways: paged(
    DescribeEgressOnlyInternetGatewaysCommand,
    255,
    (a) => a.EgressOnlyInternetGateways,
  ),
  NatGateways: paged(DescribeNatGatewaysCommand, 500, (a) => a.NatGateways),
  VpnGateways: whole(DescribeVpnGatewaysCommand, (a) => a.VpnGateways),
  VpnConnections: whole(DescribeVpnConnectionsCommand, (a) => a.VpnConnections),
  CarrierGateways: paged(DescribeCarrierGatewaysCommand, 500, (a) => a.CarrierGateways),
  TransitGateways: paged(DescribeTransitGatewaysCommand, 500, (a) => a.TransitGateways),
  TransitGatewayAttachments: paged(
    DescribeTransitGatewayAttachmentsCommand,
    500,
    (a) => a.TransitGatewayAttachments,
  ),
  TransitGatewayVpcAttachments: paged(
    DescribeTransitGatewayVpcAttachmentsCommand,
    500,
    (a) => a.TransitGatewayVpcAttachments,
  ),
  TransitGatewayRouteTables: paged(
    DescribeTransitGatewayRouteTablesCommand,
    500,
    (a) => a.TransitGatewayRouteTables,
  ),
  VpcPeeringConnections: paged(DescribeVpcPeeringConnectionsCommand, 500, (a) => a.VpcPeeringConnections),
  VpcEndpoints: paged(DescribeVpcEndpointsCommand, 500, (a) => a.VpcEndpoints),
  InstanceConnectEndpoints: paged(
    DescribeInstanceConnectEndpointsCommand,
    50,
    (a) => a.InstanceConnectEndpoints,
  ),
  ServiceConfigurations: paged(
    DescribeVpcEndpointServiceConfigurationsCommand,
    500,
    (a) => a.ServiceConfigurations,
  ),
  VpcEndpointConnections: paged(DescribeVpcEndpointConnectionsCommand, 500, (a) => a.VpcEndpointConnections),
  ServiceDetails: paged(DescribeVpcEndpointServicesCommand, 500, (a) => a.ServiceDetails),
  PrefixLists: paged(DescribePrefixListsCommand, 500, (a) => a.PrefixLists),
  ManagedPrefixLists: paged(DescribeManagedPrefixListsCommand, 100, (a) => a.PrefixLists),
  NetworkInterfaces: paged(DescribeNetworkInterfacesCommand, 500, (a) => a.NetworkInterfaces),
  Reservations: paged(DescribeInstancesCommand, 500, (a) => a.Reservations),
  SecurityGroups: paged(DescribeSecurityGroupsCommand, 500, (a) => a.SecurityGroups),
  NetworkAcls: paged(DescribeNetworkAclsCommand, 500, (a) => a.NetworkAcls),
  VpcBlockPublicAccessOptions: whole(DescribeVpcBlockPublicAccessOptionsCommand, (a) =>
    a.VpcBlockPublicAccessOptions ? [a.VpcBlockPublicAccessOptions] : [],
  ),
  VpcBlockPublicAccessExclusions: paged(
    DescribeVpcBlockPublicAccessExclusionsCommand,
    500,
    (a) => a.VpcBlockPublicAccessExclusions,
  ),
  AvailabilityZones: whole(DescribeAvailabilityZonesCommand, (a) => a.AvailabilityZones),
} satisfies Partial<Record<CollectionKey, PageRead>>;

export type PagedKey = keyof typeof PAGED_READS;

export const PAGED_KEYS = Object.keys(PAGED_READS) as readonly PagedKey[];
