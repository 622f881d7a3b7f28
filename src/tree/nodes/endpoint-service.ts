import { counted, message } from '../../network/message';
import type { Network } from '../../network/network';
import type { EndpointConnection, EndpointService } from '../../network/resources/endpoint-service';
import type { NodeSpec } from '../node';
import { gapNotices } from './folder';
import { byName } from '../words';
import { resourceNode, unusual } from './resource-node';

/** `billing  vpce-svc-0d3e · 1 waiting`, below it the consumers' endpoints. */
export function endpointServiceNode(network: Network, service: EndpointService): NodeSpec {
  const connections = network
    .all('endpoint-connection')
    .filter(({ serviceId, scope }) => serviceId === service.id && scope === service.scope);
  const gaps = gapNotices(network, service.scope, ['VpcEndpointConnections']);
  const waiting = connections.filter(({ state }) => state === 'pendingacceptance').length;
  return resourceNode(service, {
    description: [
      waiting > 0 ? counted(waiting, '{n} waiting', '{n} waiting') : undefined,
      service.privateDnsName,
      unusual(service.state, 'available'),
    ],
    glyph: 'endpoint-service',
    children:
      connections.length + gaps.length > 0
        ? (): readonly NodeSpec[] => [...byName(connections).map(connectionNode), ...gaps]
        : undefined,
  });
}

function connectionNode(connection: EndpointConnection): NodeSpec {
  const waiting = connection.state === 'pendingacceptance';
  return resourceNode(connection, {
    description: [connection.endpointOwner, waiting ? message('waiting for acceptance') : connection.state],
    glyph: 'interface-endpoint',
    tone: waiting ? 'warn' : undefined,
  });
}
