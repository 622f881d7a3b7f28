import type { CollectionKey } from '../../network/collections';

/** Where the resources that calls name stand: from their absence there it follows that they are not there. */
export const COLLECTION_OF = {
  vpc: 'Vpcs',
  'vpc-endpoint': 'VpcEndpoints',
  'instance-connect-endpoint': 'InstanceConnectEndpoints',
  'endpoint-service': 'ServiceConfigurations',
  'security-group': 'SecurityGroups',
  'route-table': 'RouteTables',
} as const satisfies Readonly<Record<string, CollectionKey>>;

export type Named = keyof typeof COLLECTION_OF;
