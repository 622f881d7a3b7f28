import {
  DescribeVpcAttributeCommand,
  DescribeVpcEndpointServicePermissionsCommand,
  GetManagedPrefixListEntriesCommand,
  GetTransitGatewayRouteTableAssociationsCommand,
  GetTransitGatewayRouteTablePropagationsCommand,
  SearchTransitGatewayRoutesCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import type { CollectionKey } from '../../network/collections';
import { nextToken } from './next-token';

/** Reads what is answered for one resource at a time; the entry is in the form that snapshots keep. */
export type ResourceRead = (client: EC2Client, id: string, abortSignal: AbortSignal) => Promise<unknown>;

interface PerResourceRead {
  /** The collection that lists the resources. */
  readonly of: CollectionKey;
  /** The field of its entries that identifies them. */
  readonly idField: string;
  readonly read: ResourceRead;
}

export type PerResourceKey =
  | 'VpcAttributes'
  | 'VpcEndpointServicePermissions'
  | 'PrefixListEntries'
  | 'TransitGatewayRoutes'
  | 'TransitGatewayRouteTableAssociations'
  | 'TransitGatewayRouteTablePropagations';

/** Collections that cost a call (or more) for each resource, with the collection that lists those resources. */
export const PER_RESOURCE_READS: Readonly<Record<PerResourceKey, PerResourceRead>> = {
  VpcAttributes: {
    of: 'Vpcs',
    idField: 'VpcId',
    read: async (client, id, abortSignal) => {
      // One attribute a call; and one after the other, since a read counts as one call under way.
      // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html
      const ask = (Attribute: 'enableDnsSupport' | 'enableDnsHostnames') =>
        client.send(new DescribeVpcAttributeCommand({ VpcId: id, Attribute }), { abortSignal });
      const support = await ask('enableDnsSupport');
      const hostnames = await ask('enableDnsHostnames');
      return {
        VpcId: id,
        EnableDnsSupport: support.EnableDnsSupport?.Value,
        EnableDnsHostnames: hostnames.EnableDnsHostnames?.Value,
      };
    },
  },
  VpcEndpointServicePermissions: {
    of: 'ServiceConfigurations',
    idField: 'ServiceId',
    read: async (client, id, abortSignal) => ({
      ServiceId: id,
      AllowedPrincipals: await allPages(async (page) => {
        const answer = await client.send(
          new DescribeVpcEndpointServicePermissionsCommand({ ServiceId: id, MaxResults: 500, ...page }),
          { abortSignal },
        );
        return { items: answer.AllowedPrincipals, next: answer.NextToken };
      }),
    }),
  },
  PrefixListEntries: {
    of: 'ManagedPrefixLists',
    idField: 'PrefixListId',
    read: async (client, id, abortSignal) => ({
      PrefixListId: id,
      Entries: await allPages(async (page) => {
        const answer = await client.send(
          new GetManagedPrefixListEntriesCommand({ PrefixListId: id, MaxResults: 100, ...page }),
          { abortSignal },
        );
        return { items: answer.Entries, next: answer.NextToken };
      }),
    }),
  },
  TransitGatewayRoutes: {
    of: 'TransitGatewayRouteTables',
    idField: 'TransitGatewayRouteTableId',
    read: async (client, id, abortSignal) => {
      // The call wants a filter; these are all the states there are.
      const answer = await client.send(
        new SearchTransitGatewayRoutesCommand({
          TransitGatewayRouteTableId: id,
          Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }],
          MaxResults: 1000,
        }),
        { abortSignal },
      );
      // The call has no pages: of a longer table the rest is not to be had, so nothing is said of its routes.
      if (answer.AdditionalRoutesAvailable === true) return { TransitGatewayRouteTableId: id };
      return { TransitGatewayRouteTableId: id, Routes: answer.Routes ?? [] };
    },
  },
  TransitGatewayRouteTableAssociations: {
    of: 'TransitGatewayRouteTables',
    idField: 'TransitGatewayRouteTableId',
    read: async (client, id, abortSignal) => ({
      TransitGatewayRouteTableId: id,
      Associations: await allPages(async (page) => {
        const answer = await client.send(
          new GetTransitGatewayRouteTableAssociationsCommand({ TransitGatewayRouteTableId: id, ...page }),
          { abortSignal },
        );
        return { items: answer.Associations, next: answer.NextToken };
      }),
    }),
  },
  TransitGatewayRouteTablePropagations: {
    of: 'TransitGatewayRouteTables',
    idField: 'TransitGatewayRouteTableId',
    read: async (client, id, abortSignal) => ({
      TransitGatewayRouteTableId: id,
      TransitGatewayRouteTablePropagations: await allPages(async (page) => {
        const answer = await client.send(
          new GetTransitGatewayRouteTablePropagationsCommand({ TransitGatewayRouteTableId: id, ...page }),
          { abortSignal },
        );
        return { items: answer.TransitGatewayRouteTablePropagations, next: answer.NextToken };
      }),
    }),
  },
};

export const PER_RESOURCE_KEYS = Object.keys(PER_RESOURCE_READS) as readonly PerResourceKey[];

async function allPages(
  read: (page: { NextToken?: string }) => Promise<{ items: unknown[] | undefined; next: string | undefined }>,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let next: string | undefined;
  do {
    const page = await read(next === undefined ? {} : { NextToken: next });
    for (const item of page.items ?? []) all.push(item);
    next = nextToken(page.next, next);
  } while (next !== undefined);
  return all;
}
