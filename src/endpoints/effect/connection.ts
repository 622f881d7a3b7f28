import type { EndpointConnection } from '../../network/resources/endpoint-service';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { ServiceOffer } from './service-offer';

/** What the provider's side sees of a new endpoint, where the service is the account's own. */
export function connectionsOf(endpoint: VpcEndpoint, { own }: ServiceOffer): readonly EndpointConnection[] {
  if (own === undefined) return [];
  const { id, scope, owner, origin, presence, state, createdAt, ipAddressType, dnsEntries } = endpoint;
  return [
    {
      kind: 'endpoint-connection',
      id,
      scope,
      owner,
      name: undefined,
      tags: new Map(),
      origin,
      presence,
      serviceId: own.id,
      endpointOwner: owner,
      state,
      createdAt,
      ipAddressType,
      dnsEntries,
      region: scope.region,
    },
  ];
}
