import { parseAddress, parseCidr, type Address } from '../../network/addresses/address';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { Destination } from '../question';
import { holdersOf, stationOf } from '../stations';
import { hasFullForm, hasShortForm, isKnownService, readFullName, readShortName } from './service';
import { collectionOfId, unknownId } from './unknown-id';
import { found, looksLikeAddress, oneView, refused, type Narrowing, type Read } from './views';

/**
 * Reads where traffic goes: a service, a host name, an address, a CIDR or a resource id.
 * @param from the account and Region of the source; undefined where it is the internet
 */
export function readDestination(
  network: Network,
  text: string,
  narrowing: Narrowing,
  from: Scope | undefined,
): Read<Destination> {
  const lower = text.toLowerCase();
  if (lower === 'internet')
    return refused('The internet is no destination by itself: ask for an address of it, or for 0.0.0.0/0.');
  if (text.includes('://')) return refused('{to} is a URL: ask for the host name in it.', { to: text });
  if (text.includes('/')) {
    const cidr = parseCidr(text);
    return cidr ? found({ kind: 'cidr', cidr }) : refused('{to} is no CIDR.', { to: text });
  }
  const address = looksLikeAddress(text) ? parseAddress(text) : undefined;
  if (address)
    return from ? found({ kind: 'address', address }) : fromOutside(network, text, address, narrowing);
  const views = network.find(text).filter(({ kind }) => kind !== 'offered-service');
  if (views.length > 0) return ofViews(network, text, views, narrowing, from);
  const region = from?.region ?? narrowing.region ?? onlyRegion(network);
  if (isKnownService(network, lower, region)) return readShortName(network, lower, region);
  const collection = collectionOfId(text);
  if (collection) return unknownId(network, text, collection, {});
  if (looksLikeAddress(text)) return refused('{to} is no address.', { to: text });
  if (hasFullForm(lower)) return readFullName(network, lower, region);
  if (hasShortForm(lower)) return readShortName(network, lower, region);
  if (isHostName(lower)) return found({ kind: 'host', host: lower.replace(/\.$/, '') });
  return refused('{to} is no service, host name, address, CIDR or resource id.', { to: text });
}

/** Asked from the internet an address stands for who has it, which may be one in each of several VPCs. */
function fromOutside(
  network: Network,
  text: string,
  address: Address,
  narrowing: Narrowing,
): Read<Destination> {
  const holders = holdersOf(network, address).map(({ resource }) => resource);
  if (new Set(holders.map(({ id }) => id)).size < 2) return found({ kind: 'address', address });
  const view = oneView(text, holders, narrowing);
  return view.ok ? found({ kind: 'resource', resource: view.value }) : view;
}

function ofViews(
  network: Network,
  text: string,
  views: readonly Resource[],
  narrowing: Narrowing,
  from: Scope | undefined,
): Read<Destination> {
  const [first] = views;
  // AWS's own lists are the same in every account.
  const isAws = first?.kind === 'prefix-list' && first.managedByAws;
  if (isAws) return found({ kind: 'resource', resource: network.get('prefix-list', text, from) ?? first });
  const alone = oneView(text, views, {}, from);
  // The VPC, account or Region may be said for the source's sake: it counts only between several.
  const view = alone.ok ? alone : oneView(text, views, narrowing, from);
  return view.ok ? ofResource(network, view.value) : view;
}

function ofResource(network: Network, resource: Resource): Read<Destination> {
  const { id } = resource;
  switch (resource.kind) {
    case 'subnet':
    case 'vpc':
    case 'prefix-list':
    case 'nat-gateway':
      return found({ kind: 'resource', resource });
    case 'instance':
    case 'network-interface':
      return stationOf(network, resource)
        ? found({ kind: 'resource', resource })
        : refused('{id} is {state} and in no subnet.', { id, state: resource.state });
    case 'vpc-endpoint':
      return resource.type === 'gateway-load-balancer'
        ? refused(
            '{id} is a Gateway Load Balancer endpoint: routes lead through it, and nothing ends there.',
            { id },
          )
        : found({ kind: 'resource', resource });
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
      return refused('{id} is a way to the internet: ask for an address there, or for 0.0.0.0/0.', { id });
    case 'endpoint-service':
      return refused(
        '{id} is reached through an endpoint of its consumers: ask for {service} or the endpoint.',
        {
          id,
          service: resource.serviceName,
        },
      );
    case 'security-group':
      return refused('{id} is a security group: ask for an instance or a network interface that has it.', {
        id,
      });
    default:
      return refused(
        '{id} has no address to reach: ask for a service, an address, a subnet or an instance.',
        { id },
      );
  }
}

/** @returns the Region of a network that has one; the empty string where it has several. */
function onlyRegion(network: Network): string {
  const [region, ...others] = new Set(network.regions.map(({ scope }) => scope.region));
  return others.length === 0 ? (region ?? '') : '';
}

/** A bucket's or queue's name may have underscores and a wildcard's place may be left. */
function isHostName(text: string): boolean {
  return text.length <= 254 && /^[a-z0-9_](?:[a-z0-9_-]*)(?:\.[a-z0-9_](?:[a-z0-9_-]*))+\.?$/.test(text);
}
