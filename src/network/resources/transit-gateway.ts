import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGateway.html */
export interface TransitGateway extends ResourceCommon {
  readonly kind: 'transit-gateway';
  readonly state: string;
  readonly description: string | undefined;
}

/** What is attached to a transit gateway: a VPC (with one subnet a zone), VPN, peering, Direct Connect … */
export interface TransitGatewayAttachment extends ResourceCommon {
  readonly kind: 'transit-gateway-attachment';
  readonly transitGatewayId: string;
  /** `vpc`, `vpn`, `direct-connect-gateway`, `peering`, `connect` … */
  readonly resourceType: string;
  readonly resourceId: string | undefined;
  readonly resourceOwner: string | undefined;
  readonly state: string;
  readonly routeTableId: string | undefined;
  /** Subnets of a VPC attachment; undefined where DescribeTransitGatewayVpcAttachments does not say. */
  readonly subnetIds: readonly string[] | undefined;
}

/** A route of a transit gateway's table. */
export interface TransitGatewayRoute {
  readonly cidr: string | undefined;
  readonly prefixListId: string | undefined;
  /** Several attachments for equal-cost routes; none for a blackhole. */
  readonly attachments: readonly { readonly id: string | undefined; readonly resourceType: string }[];
  /** `static` or `propagated`. */
  readonly type: string;
  readonly state: string;
}

/** @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html */
export interface TransitGatewayRouteTable extends ResourceCommon {
  readonly kind: 'transit-gateway-route-table';
  readonly transitGatewayId: string;
  readonly state: string;
  /** Undefined where they were not read: each is a call for one table. */
  readonly routes: readonly TransitGatewayRoute[] | undefined;
  readonly associations: readonly string[] | undefined;
  readonly propagations: readonly string[] | undefined;
}

export function readTransitGateway(entry: EntryReader, scope: Scope): TransitGateway {
  return {
    kind: 'transit-gateway',
    ...readCommon(entry, scope, 'TransitGatewayId'),
    state: entry.lowerCase('State') ?? 'available',
    description: entry.optionalText('Description'),
  };
}

/** @param subnetIds those that DescribeTransitGatewayVpcAttachments names for the same attachment. */
export function readTransitGatewayAttachment(
  entry: EntryReader,
  scope: Scope,
  subnetIds: readonly string[] | undefined,
): TransitGatewayAttachment {
  return {
    kind: 'transit-gateway-attachment',
    ...readCommon(entry, scope, 'TransitGatewayAttachmentId'),
    transitGatewayId: entry.text('TransitGatewayId'),
    // The VPC answers name the VPC; the general ones name a resource of any type.
    resourceType: entry.lowerCase('ResourceType') ?? 'vpc',
    resourceId: entry.optionalText('ResourceId') ?? entry.optionalText('VpcId'),
    resourceOwner: entry.optionalText('ResourceOwnerId') ?? entry.optionalText('VpcOwnerId'),
    state: entry.lowerCase('State') ?? 'available',
    routeTableId: entry.child('Association')?.optionalText('TransitGatewayRouteTableId'),
    subnetIds,
  };
}

/** What is known of one transit gateway route table beyond its description. */
export interface TransitGatewayTableContents {
  readonly routes: readonly TransitGatewayRoute[] | undefined;
  readonly associations: readonly string[] | undefined;
  readonly propagations: readonly string[] | undefined;
}

export function readTransitGatewayRouteTable(
  entry: EntryReader,
  scope: Scope,
  contents: TransitGatewayTableContents,
): TransitGatewayRouteTable {
  return {
    kind: 'transit-gateway-route-table',
    ...readCommon(entry, scope, 'TransitGatewayRouteTableId'),
    transitGatewayId: entry.text('TransitGatewayId'),
    state: entry.lowerCase('State') ?? 'available',
    ...contents,
  };
}

/** @returns the routes of a `TransitGatewayRoutes` entry, undefined where it has none to say. */
export function readTransitGatewayRoutes(entry: EntryReader): readonly TransitGatewayRoute[] | undefined {
  return entry.optionalList('Routes')?.map(readTransitGatewayRoute);
}

/** @returns the attachments that a table's associations or propagations name. */
export function readAttachmentIds(entry: EntryReader, key: string): readonly string[] | undefined {
  return entry.optionalList(key)?.map((item) => item.text('TransitGatewayAttachmentId'));
}

function readTransitGatewayRoute(entry: EntryReader): TransitGatewayRoute {
  return {
    cidr: entry.optionalText('DestinationCidrBlock'),
    prefixListId: entry.optionalText('PrefixListId'),
    attachments: entry.list('TransitGatewayAttachments').map((attachment) => ({
      id: attachment.optionalText('TransitGatewayAttachmentId'),
      resourceType: attachment.lowerCase('ResourceType') ?? 'unknown',
    })),
    type: entry.lowerCase('Type') ?? 'unknown',
    state: entry.lowerCase('State') ?? 'unknown',
  };
}
