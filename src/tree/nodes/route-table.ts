import { counted, message, type Message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known, type Resolved } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import { destinationValue, type Route, type RouteTarget } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { orderedRoutes } from '../../network/routing/route-order';
import { targetResource } from '../../network/routing/route-target';
import type { Tone } from '../glyph';
import type { NodeSpec } from '../node';
import { byName, idBeside, listWords, nameOf, WAY_WORDS } from '../words';
import { link, linkTo } from './link';
import { rangeNodes } from './prefix-list';
import { resourceNode } from './resource-node';
import { wayOfSubnet } from './subnet';

/** `private  rtb-0c44e1 · 2 subnets`, below it its routes and whom it serves. */
export function routeTableNode(network: Network, table: RouteTable): NodeSpec {
  const { implicit } = routeTableAssociations(network).subnetsOf(table);
  // The table itself says which subnets are its own, whether those were described or not.
  const explicit = subnetIdsOf(table);
  const isMain = table.associations.some(({ kind }) => kind === 'main');
  const gateways = table.associations.filter(({ kind }) => kind === 'gateway').length;
  return resourceNode(table, {
    glyph: 'route-table',
    description: [
      isMain ? message('main') : undefined,
      servesWords(explicit.length, implicit.length, isMain || gateways > 0),
      gateways > 0 ? counted(gateways, 'edge of {n} gateway', 'edge of {n} gateways') : undefined,
    ],
    children: () => [
      ...orderedRoutes(network, table).map((route) => routeNode(network, table, route)),
      ...associationsFolder(network, table),
    ],
  });
}

function servesWords(explicit: number, implicit: number, otherwiseUsed: boolean): Message | undefined {
  if (implicit > 0 && explicit > 0) {
    return counted(
      explicit + implicit,
      '{n} subnet, {implicit} by default',
      '{n} subnets, {implicit} by default',
      {
        implicit,
      },
    );
  }
  if (implicit > 0) return counted(implicit, '{n} subnet by default', '{n} subnets by default');
  if (explicit > 0) return counted(explicit, '{n} subnet', '{n} subnets');
  return otherwiseUsed ? undefined : message('no subnet');
}

/** `0.0.0.0/0  → nat-0f3a9c`, or for a list `S3 pl-63a540  → vpce-0e9d2f · 4 ranges`. */
function routeNode(network: Network, table: RouteTable, route: Route): NodeSpec {
  const target = targetResource(network, table, route);
  const listId = route.destination.kind === 'prefix-list' ? known(route.destination.id) : undefined;
  const list = listId === undefined ? undefined : network.get('prefix-list', listId, table.scope);
  const entries = list && known(list.entries);
  const blackhole = route.state === 'blackhole';
  return {
    segment: destinationKey(route),
    subject: { kind: 'route', route, table, target, list },
    label: list ? listWords(list) : destinationKey(route),
    role: message('Route'),
    description: [
      message('→ {target}', { target: targetText(route.target, target) }),
      target && idBeside(target),
      entries ? counted(entries.length, '{n} range', '{n} ranges') : undefined,
      list && !entries ? message('ranges not read') : undefined,
      ...stateWords(route),
    ],
    glyph: blackhole ? 'error' : 'route',
    tone: blackhole ? 'bad' : toneOf(route.target, target),
    children: list && (() => rangeNodes(list)),
  };
}

function destinationKey(route: Route): string {
  return textOf(destinationValue(route));
}

function targetText(target: RouteTarget, resource: Resource | undefined): string {
  switch (target.kind) {
    case 'local':
      return 'local';
    case 'unknown':
      return '?';
    default:
      return resource ? nameOf(resource) : textOf(target.id);
  }
}

function textOf(value: Resolved<string>): string {
  return isUnknown(value) ? '?' : value;
}

function stateWords({ state, origin }: Route): readonly (Text | undefined)[] {
  return [
    state === 'blackhole' ? message('blackhole') : undefined,
    state === 'filtered' ? message('filtered') : undefined,
    origin === 'propagated' ? message('propagated') : undefined,
    origin === 'advertised' ? message('advertised') : undefined,
  ];
}

function toneOf(target: RouteTarget, resource: Resource | undefined): Tone | undefined {
  switch (target.kind) {
    case 'nat-gateway':
      return 'nat';
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'carrier-gateway':
      return 'net';
    case 'vpc-endpoint':
      return resource?.kind === 'vpc-endpoint' && resource.type === 'gateway' ? 'private' : undefined;
    default:
      return undefined;
  }
}

function subnetIdsOf(table: RouteTable): readonly string[] {
  return table.associations.flatMap((association) =>
    association.kind === 'subnet' ? (known(association.subnetId) ?? []) : [],
  );
}

/** Whom the table serves: subnets with an association, subnets by default, gateways (edge associations). */
function associationsFolder(network: Network, table: RouteTable): readonly NodeSpec[] {
  const { explicit, implicit } = routeTableAssociations(network).subnetsOf(table);
  const gatewayIds = table.associations.flatMap((association) =>
    association.kind === 'gateway' ? (known(association.gatewayId) ?? []) : [],
  );
  const described = new Set(explicit.map(({ id }) => id));
  const unseen = subnetIdsOf(table).filter((id) => !described.has(id));
  const children = (): readonly NodeSpec[] => [
    ...unseen.map((id) => linkTo(network, 'subnet', id, table.scope, 'route', message('associated'))),
    ...byName(explicit).map((subnet) =>
      link(subnet, 'route', message('associated'), WAY_WORDS[wayOfSubnet(network, subnet)]),
    ),
    ...byName(implicit).map((subnet) =>
      link(
        subnet,
        'route',
        message('by default: it is the main table'),
        WAY_WORDS[wayOfSubnet(network, subnet)],
      ),
    ),
    ...gatewayIds.map((id) => edgeAssociation(network, id)),
  ];
  const count = unseen.length + explicit.length + implicit.length + gatewayIds.length;
  if (count === 0) return [];
  return [
    {
      segment: 'associations',
      subject: { kind: 'folder' },
      label: message('Associations'),
      role: message('Folder'),
      description: [message('{count}', { count })],
      children,
    },
  ];
}

function edgeAssociation(network: Network, id: string): NodeSpec {
  const [gateway] = network.find(id);
  if (gateway) return link(gateway, 'internet-gateway', message('edge'));
  return {
    segment: `→${id}`,
    subject: { kind: 'rule' },
    label: id,
    role: message('Edge association'),
    description: [message('edge')],
    glyph: 'internet-gateway',
  };
}
