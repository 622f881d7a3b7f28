import type { CollectionKey } from '../../network/collections';
import type { Network } from '../../network/network';
import { because } from '../because';
import { notRead } from '../not-read';
import { refused, type Narrowing } from './views';

/** How ids begin and which collection tells of them; longer beginnings first. */
const COLLECTION_OF: readonly (readonly [prefix: string, key: CollectionKey])[] = [
  ['subnet', 'Subnets'],
  ['i', 'Reservations'],
  ['eni', 'NetworkInterfaces'],
  ['vpc', 'Vpcs'],
  ['vpce-svc', 'ServiceConfigurations'],
  ['vpce', 'VpcEndpoints'],
  ['nat', 'NatGateways'],
  ['pl', 'ManagedPrefixLists'],
  ['rtb', 'RouteTables'],
  ['igw', 'InternetGateways'],
  ['eigw', 'EgressOnlyInternetGateways'],
  ['cagw', 'CarrierGateways'],
  ['vgw', 'VpnGateways'],
  ['vpn', 'VpnConnections'],
  ['sg', 'SecurityGroups'],
  ['acl', 'NetworkAcls'],
  ['tgw-attach', 'TransitGatewayAttachments'],
  ['tgw-rtb', 'TransitGatewayRouteTables'],
  ['tgw', 'TransitGateways'],
  ['pcx', 'VpcPeeringConnections'],
  ['eice', 'InstanceConnectEndpoints'],
];

/** @returns the collection that would have an id; undefined for what has not the form of one (`vpc-lattice`). */
export function collectionOfId(text: string): CollectionKey | undefined {
  return COLLECTION_OF.find(([prefix]) => isId(prefix, text))?.[1];
}

function isId(prefix: string, text: string): boolean {
  if (!text.startsWith(`${prefix}-`)) return false;
  const rest = text.slice(prefix.length + 1);
  return /^[0-9a-f]+$/.test(rest) || /^[0-9a-z]*\d[0-9a-z]*$/.test(rest);
}

/** @returns why an id is not known: it was not read, or read and is not there. */
export function unknownId(
  network: Network,
  id: string,
  key: CollectionKey,
  { account, region }: Narrowing,
): ReturnType<typeof refused> {
  const scopes = network.regions
    .map(({ scope }) => scope)
    .filter(
      (scope) =>
        (account === undefined || scope.account === account) &&
        (region === undefined || scope.region === region),
    );
  const unread = scopes.find((scope) => !network.isRead(key, scope));
  if (!unread) {
    return refused('{id} is not in the network: {collection} was read without it.', { id, collection: key });
  }
  return { ok: false, problem: because('{id} is not known:', { id }, notRead(network, key, unread)) };
}
