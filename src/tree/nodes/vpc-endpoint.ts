import { counted, message, type Message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { VpcEndpoint, VpcEndpointType } from '../../network/resources/vpc-endpoint';
import { serviceLabel } from '../../network/service-name';
import type { Glyph, Tone } from '../glyph';
import type { NodeSpec } from '../node';
import { linkTo } from './link';
import { interfaceNode } from './network-interface';
import { nameOf } from '../words';
import { resourceNode } from './resource-node';

const GLYPHS: Readonly<Record<VpcEndpointType, Glyph>> = {
  gateway: 'gateway-endpoint',
  interface: 'interface-endpoint',
  'gateway-load-balancer': 'gateway-load-balancer-endpoint',
  resource: 'resource-endpoint',
  'service-network': 'resource-endpoint',
  tunnel: 'resource-endpoint',
};

const PENDING = new Set(['pending', 'pendingacceptance', 'deleting', 'partial']);

/** What EC2's states are called; others are shown as EC2 says them. */
const STATE_WORDS: ReadonlyMap<string, Message> = new Map([
  ['pendingacceptance', message('pending acceptance')],
  ['pending', message('pending')],
  ['deleting', message('deleting…')],
]);

/** `S3  vpce-0e9d2f · 1 table`, `ecr.api  vpce-0a88c2 · 2 zones · private DNS`. */
export function vpcEndpointNode(network: Network, endpoint: VpcEndpoint): NodeSpec {
  const type = known(endpoint.type);
  const interfaces = interfacesOf(network, endpoint);
  return resourceNode(endpoint, {
    label: endpointLabel(endpoint),
    description: [
      ...extent(network, endpoint, interfaces),
      known(endpoint.privateDns) === true ? message('private DNS') : undefined,
      stateWord(endpoint.state),
    ],
    glyph: type ? GLYPHS[type] : 'resource-endpoint',
    tone: toneOf(endpoint.state, type),
    children:
      type === 'gateway'
        ? (): readonly NodeSpec[] => tableLinks(network, endpoint)
        : (): readonly NodeSpec[] => interfaceNodes(network, endpoint),
  });
}

/** What an endpoint is called: its service; a Gateway Load Balancer's service is only an id, so its type. */
export function endpointLabel(endpoint: VpcEndpoint): Text {
  if (endpoint.type === 'gateway-load-balancer') return message('Gateway Load Balancer');
  const name = known(endpoint.serviceName);
  return name === undefined || name === '' ? (endpoint.targetArn ?? endpoint.id) : serviceLabel(name);
}

function interfacesOf(network: Network, endpoint: VpcEndpoint): readonly NetworkInterface[] {
  return endpoint.networkInterfaceIds.flatMap(
    (id) => network.get('network-interface', id, endpoint.scope) ?? [],
  );
}

function extent(
  network: Network,
  endpoint: VpcEndpoint,
  interfaces: readonly NetworkInterface[],
): readonly (Text | undefined)[] {
  if (endpoint.type === 'gateway') {
    return [counted(endpoint.routeTableIds.length, '{n} table', '{n} tables')];
  }
  const subnets = endpoint.subnetIds.flatMap((id) => {
    const subnetId = known(id);
    return subnetId === undefined ? [] : (network.get('subnet', subnetId, endpoint.scope) ?? []);
  });
  const zones = new Set([
    ...subnets.flatMap(({ zone }) => known(zone) ?? []),
    ...interfaces.flatMap((eni) => eni.zone ?? []),
  ]);
  if (endpoint.type === 'gateway-load-balancer' && zones.size === 1) return [...zones];
  // An endpoint has at most one subnet a zone: fewer zones than subnets means that not all are known.
  if (zones.size > 0 && zones.size >= endpoint.subnetIds.length)
    return [counted(zones.size, '{n} zone', '{n} zones')];
  return [counted(endpoint.subnetIds.length, '{n} subnet', '{n} subnets')];
}

function stateWord(state: string): Text | undefined {
  return state === 'available' ? undefined : (STATE_WORDS.get(state) ?? state);
}

function toneOf(state: string, type: VpcEndpointType | undefined): Tone | undefined {
  if (PENDING.has(state)) return 'warn';
  if (state !== 'available') return 'bad';
  return type === 'gateway' || type === 'interface' ? 'private' : undefined;
}

function tableLinks(network: Network, endpoint: VpcEndpoint): readonly NodeSpec[] {
  return endpoint.routeTableIds.flatMap((id) => {
    const tableId = known(id);
    return tableId === undefined
      ? []
      : [linkTo(network, 'route-table', tableId, endpoint.scope, 'route-table')];
  });
}

function interfaceNodes(network: Network, endpoint: VpcEndpoint): readonly NodeSpec[] {
  return endpoint.networkInterfaceIds.map((id) => {
    const eni = network.get('network-interface', id, endpoint.scope);
    return eni
      ? interfaceNode(network, eni)
      : linkTo(network, 'network-interface', id, endpoint.scope, 'network-interface');
  });
}

/** `Instance Connect  eice-04b2d8 · private-a`. */
export function instanceConnectNode(network: Network, endpoint: InstanceConnectEndpoint): NodeSpec {
  const subnet =
    endpoint.subnetId === undefined ? undefined : network.get('subnet', endpoint.subnetId, endpoint.scope);
  const available = /^(create|update)-complete$/.test(endpoint.state);
  return resourceNode(endpoint, {
    label: message('Instance Connect'),
    description: [subnet ? nameOf(subnet) : endpoint.subnetId, available ? undefined : endpoint.state],
    glyph: 'instance-connect-endpoint',
    tone: endpoint.state.endsWith('failed') ? 'bad' : available ? undefined : 'warn',
  });
}
