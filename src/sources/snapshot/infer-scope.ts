import type { CollectionKey } from '../../network/collections';
import type { Scope } from '../../network/describe';
import { isRegionName, partitionOf, regionOfZone } from '../../network/partition';
import type { SnapshotMetadata } from './document';

type Collections = ReadonlyMap<CollectionKey, readonly unknown[]>;

/**
 * Works out whose answers these are. What `EndpointLens` says counts; without it the account is the VPCs' owner and
 * the Region is that of zones and ARNs; last, what the folders are called (`ACCOUNT/REGION/Vpcs.json`).
 * @returns a scope whose unknown parts are empty.
 */
export function inferScope(
  metadata: SnapshotMetadata | undefined,
  collections: Collections,
  folders: readonly string[],
): Scope {
  const account =
    metadata?.account ??
    mostFrequent(texts(collections, 'Vpcs', 'OwnerId')) ??
    folders.findLast((name) => /^\d{12}$/.test(name));
  const region =
    metadata?.region ?? regionOfAnswers(collections) ?? folders.findLast((name) => isRegionName(name)) ?? '';
  return {
    account: account ?? '',
    region,
    partition: metadata?.partition ?? partitionOf(region),
  };
}

/** Where the entries of a collection name a zone or an ARN. */
const REGION_FIELDS: readonly (readonly [CollectionKey, string])[] = [
  ['Subnets', 'AvailabilityZone'],
  ['NetworkInterfaces', 'AvailabilityZone'],
  ['AvailabilityZones', 'ZoneName'],
  ['Subnets', 'SubnetArn'],
  ['SecurityGroups', 'SecurityGroupArn'],
  ['TransitGateways', 'TransitGatewayArn'],
  ['ManagedPrefixLists', 'PrefixListArn'],
  ['InstanceConnectEndpoints', 'InstanceConnectEndpointArn'],
];

function regionOfAnswers(collections: Collections): string | undefined {
  for (const [key, field] of REGION_FIELDS) {
    for (const text of texts(collections, key, field)) {
      const region = text.startsWith('arn:') ? text.split(':')[3] : regionOfZone(text);
      if (region !== undefined && region !== '') return region;
    }
  }
  return undefined;
}

function texts(collections: Collections, key: CollectionKey, field: string): readonly string[] {
  return (collections.get(key) ?? []).flatMap((entry) => {
    const value =
      typeof entry === 'object' && entry !== null
        ? (entry as Readonly<Record<string, unknown>>)[field]
        : undefined;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

/** A VPC shared from another account names that account: the owner of most is the account that was asked. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
