import { textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import type { AccountState } from '../state';
import { findById, insert } from '../store';

/**
 * The connections of the account's own services: what its endpoints look like from the provider's side.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpointConnection.html
 */
const KEY = 'VpcEndpointConnections';

/** Makes the connection of a new endpoint, where its service is the account's own. */
export function connect(account: AccountState, endpoint: Entity): void {
  const service = account
    .entities('ServiceConfigurations')
    .find((one) => one['ServiceName'] === endpoint['ServiceName']);
  if (service === undefined) return;
  insert(account, KEY, {
    ServiceId: service['ServiceId'],
    VpcEndpointOwner: endpoint['OwnerId'],
    CreationTimestamp: endpoint['CreationTimestamp'],
    NetworkLoadBalancerArns: service['NetworkLoadBalancerArns'],
    GatewayLoadBalancerArns: service['GatewayLoadBalancerArns'],
    VpcEndpointConnectionId: account.newId('vpce-con-'),
    Tags: [],
    VpcEndpointRegion: account.scope.region,
    ...shared(endpoint),
  });
}

/** Makes an endpoint's connection agree with the endpoint; without an endpoint there is none. */
export function followEndpoint(account: AccountState, endpointId: string): void {
  const endpoint = findById(account, KINDS.vpcEndpoint, endpointId);
  const isIts = (connection: Entity): boolean => connection['VpcEndpointId'] === endpointId;
  const connections = account.entities(KEY);
  account.replace(
    KEY,
    endpoint === undefined
      ? connections.filter((connection) => !isIts(connection))
      : connections.map((connection) =>
          isIts(connection) ? { ...connection, ...shared(endpoint) } : connection,
        ),
  );
}

/** The connections of a service. */
export function connectionsOf(account: AccountState, serviceId: string): readonly Entity[] {
  return account.entities(KEY).filter((connection) => connection['ServiceId'] === serviceId);
}

/** "you must reject any Available or PendingAcceptance interface endpoint connections" before a service can go. */
export function isLive(connection: Entity): boolean {
  const state = (textField(connection, 'VpcEndpointState') ?? '').toLowerCase();
  return ['available', 'pendingacceptance', 'pending'].includes(state);
}

function shared(endpoint: Entity): Entity {
  return {
    VpcEndpointId: endpoint['VpcEndpointId'],
    VpcEndpointState: endpoint['State'],
    DnsEntries: endpoint['DnsEntries'],
    IpAddressType: endpoint['IpAddressType'],
  };
}
