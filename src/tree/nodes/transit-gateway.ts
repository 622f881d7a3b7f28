import { counted, message } from '../../network/message';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type {
  TransitGateway,
  TransitGatewayRoute,
  TransitGatewayRouteTable,
} from '../../network/resources/transit-gateway';
import type { NodeSpec } from '../node';
import { byName, cleaned } from '../words';
import { gapNotices, notice } from './folder';
import { attachmentNode } from './gateways';
import { resourceNode, unusual } from './resource-node';

/** A transit gateway of the Region, below it its attachments and route tables. */
export function transitGatewayNode(network: Network, gateway: TransitGateway): NodeSpec {
  // A shared transit gateway is seen by several accounts, each with its own view of the attachments.
  const own = <T extends { readonly transitGatewayId: string; readonly scope: Scope }>(
    all: readonly T[],
  ): readonly T[] =>
    all.filter(({ transitGatewayId, scope }) => transitGatewayId === gateway.id && scope === gateway.scope);
  const attachments = own(network.all('transit-gateway-attachment'));
  const tables = own(network.all('transit-gateway-route-table'));
  return resourceNode(gateway, {
    description: [
      cleaned(gateway.description),
      attachments.length > 0 || network.isRead('TransitGatewayAttachments', gateway.scope)
        ? counted(attachments.length, '{n} attachment', '{n} attachments')
        : message('attachments not read'),
      unusual(gateway.state, 'available'),
    ],
    glyph: 'transit-gateway',
    children: () => [
      ...byName(attachments).map((attachment) => attachmentNode(network, attachment)),
      ...byName(tables).map(tableNode),
      ...gapNotices(network, gateway.scope, ['TransitGatewayAttachments', 'TransitGatewayRouteTables']),
    ],
  });
}

function tableNode(table: TransitGatewayRouteTable): NodeSpec {
  const { routes, associations } = table;
  return resourceNode(table, {
    description: [
      message('route table'),
      associations && counted(associations.length, '{n} association', '{n} associations'),
      routes ? counted(routes.length, '{n} route', '{n} routes') : message('routes not read'),
    ],
    glyph: 'route-table',
    children: () => (routes ? routes.map(routeNode) : [unreadRoutes()]),
  });
}

function routeNode(route: TransitGatewayRoute, index: number): NodeSpec {
  const blackhole = route.state === 'blackhole';
  const targets = route.attachments.map(({ id, resourceType }) => id ?? resourceType).join(', ');
  return {
    segment: `route-${index}`,
    subject: { kind: 'rule' },
    label: route.cidr ?? route.prefixListId ?? '?',
    role: message('Route'),
    description: [
      targets === '' ? undefined : message('→ {target}', { target: targets }),
      blackhole ? message('blackhole') : undefined,
      route.type === 'propagated' ? message('propagated') : undefined,
    ],
    glyph: blackhole ? 'error' : 'route',
    tone: blackhole ? 'bad' : undefined,
  };
}

function unreadRoutes(): NodeSpec {
  return notice(
    '…routes',
    message('Routes'),
    'information',
    message('not read'),
    message('TransitGatewayRoutes was not read: the routes of this table are not known.'),
  );
}
