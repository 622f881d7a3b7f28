import type { HopKind, Via } from '../../paths/trace';
import type { GlyphName } from '../../webview/path/protocol';
import type { WayOut } from '../../network/routing/way-out';

/** The glyph of our own for each kind of hop (webview/shared/glyphs.ts; ui.md §4). */
export const HOP_GLYPHS: Readonly<Record<HopKind, GlyphName>> = {
  instance: 'vm',
  subnet: 'cloud',
  'route-table': 'sign',
  route: 'arrow',
  'security-group': 'shield',
  'network-acl': 'nacl',
  dns: 'dns',
  'prefix-list': 'list',
  service: 'svc',
  internet: 'globe',
  'gateway-endpoint': 'door',
  'interface-endpoint': 'plug',
  'gateway-load-balancer-endpoint': 'filter',
  'internet-gateway': 'globe',
  'nat-gateway': 'nat',
  'nat-instance': 'nat',
  'egress-only-internet-gateway': 'export',
  'transit-gateway': 'tgw',
  'vpc-peering': 'peer',
  'vpn-gateway': 'key',
  'core-network': 'tgw',
  'carrier-gateway': 'globe',
  'local-gateway': 'key',
  'network-interface': 'eni',
  local: 'cloud',
  none: 'slash',
};

/** A way that is as good as it gets is a check mark, any other its own symbol. */
export function glyphOfWay(via: Via): GlyphName {
  return via === 'gateway-endpoint' || via === 'interface-endpoint' || via === 'local'
    ? 'check'
    : HOP_GLYPHS[via];
}

export const SUBNET_GLYPHS: Readonly<Record<WayOut, GlyphName>> = {
  nat: 'lock',
  internet: 'unlock',
  'egress-only': 'unlock',
  central: 'tgw',
  firewall: 'tgw',
  isolated: 'slash',
  unknown: 'ques',
};

const SERVICE_GLYPHS: ReadonlyMap<string, GlyphName> = new Map([
  ['s3', 'bucket'],
  ['s3express', 'bucket'],
  ['dynamodb', 'table'],
  ['sqs', 'queue'],
]);

/** @param short as in `ServiceName`: `s3`, `ecr.api`. */
export function glyphOfService(short: string): GlyphName {
  return SERVICE_GLYPHS.get(short) ?? 'svc';
}
