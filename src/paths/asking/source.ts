import { parseAddress, type Address } from '../../network/addresses/address';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { Instance } from '../../network/resources/instance';
import type { NetworkInterface } from '../../network/resources/network-interface';
import { because } from '../because';
import type { Source } from '../question';
import { stationAt, stationOf } from '../stations';
import { subnetClass } from '../walk/start';
import { notRead } from '../not-read';
import { collectionOfId, unknownId } from './unknown-id';
import { found, looksLikeAddress, oneView, placesOf, refused, type Narrowing, type Read } from './views';

/** Reads where traffic starts: an id of a subnet, instance or interface, a private address, or `internet`. */
export function readSource(network: Network, text: string, narrowing: Narrowing): Read<Source> {
  if (text.toLowerCase() === 'internet') return found({ kind: 'internet' });
  const address = looksLikeAddress(text) ? parseAddress(text) : undefined;
  if (address) return readAddress(network, text, address, narrowing);
  const views = network.find(text);
  if (views.length > 0) {
    const view = oneView(text, views, narrowing);
    return view.ok ? ofResource(network, view.value) : view;
  }
  const collection = collectionOfId(text);
  if (collection) return unknownId(network, text, collection, narrowing);
  return refused(
    '{from} is no subnet, instance or network interface id, no private address and not `internet`.',
    {
      from: text,
    },
  );
}

function ofResource(network: Network, resource: Resource): Read<Source> {
  switch (resource.kind) {
    case 'subnet':
      return found({ kind: 'subnet', subnet: resource });
    case 'instance':
    case 'network-interface':
      return ofStation(network, resource);
    case 'vpc':
      return refused('{id} is a VPC: ask from one of its subnets.', { id: resource.id });
    case 'vpc-endpoint':
      return refused('{id} is a VPC endpoint, which never starts a connection.', { id: resource.id });
    default:
      return refused(
        'Traffic does not start at {id}: ask from a subnet, an instance or a network interface.',
        {
          id: resource.id,
        },
      );
  }
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html */
const ENDPOINTS: ReadonlySet<string> = new Set(['vpc_endpoint', 'gateway_load_balancer_endpoint']);

function ofStation(network: Network, resource: Instance | NetworkInterface): Read<Source> {
  if (resource.kind === 'network-interface' && ENDPOINTS.has(resource.interfaceType))
    return refused('{id} is an interface of a VPC endpoint, which never starts a connection.', {
      id: resource.id,
    });
  const station = stationOf(network, resource);
  if (station) return found({ kind: 'station', station, askedAs: resource });
  return refused('{id} is {state} and in no subnet.', { id: resource.id, state: resource.state });
}

function readAddress(network: Network, text: string, address: Address, narrowing: Narrowing): Read<Source> {
  const subnets = network
    .all('subnet')
    .filter((subnet) => subnetClass(subnet, address.family).set.has(address));
  if (subnets.length === 0) return inNoSubnet(network, text);
  // In one subnet of a VPC, but maybe in several VPCs; a shared subnet is seen several times.
  const view = oneView(text, subnets, narrowing);
  if (!view.ok) return view;
  const subnet = view.value;
  const vpcId = known(subnet.vpcId);
  const station =
    vpcId === undefined ? undefined : stationAt(network, { id: vpcId, scope: subnet.scope }, address);
  return found(
    station ? { kind: 'station', station, askedAs: address } : { kind: 'address', address, subnet },
  );
}

function inNoSubnet(network: Network, text: string): Read<Source> {
  const holder = network
    .all('network-interface')
    .find(({ addresses }) => addresses.some(({ publicIp }) => publicIp === text));
  const own = holder?.addresses.find(({ publicIp }) => publicIp === text);
  if (holder && own) {
    return refused(
      '{address} is the public address of {interface}: ask from its private address {private}.',
      {
        address: text,
        interface: holder.id,
        private: own.address,
      },
    );
  }
  const unread = network.regions.find(({ scope }) => !network.isRead('Subnets', scope));
  if (unread) {
    const why = notRead(network, 'Subnets', unread.scope);
    return {
      ok: false,
      problem: because('{address} is in no subnet that is known:', { address: text }, why),
    };
  }
  return refused('{address} is in no subnet of the network: {vpcs}.', {
    address: text,
    vpcs: placesOf(network.all('vpc')),
  });
}
