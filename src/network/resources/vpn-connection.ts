import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** A site-to-site VPN. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html */
export interface VpnConnection extends ResourceCommon {
  readonly kind: 'vpn-connection';
  readonly vpnGatewayId: string | undefined;
  readonly transitGatewayId: string | undefined;
  readonly state: string;
  /** Static routes only: BGP's are seen where they are propagated to. */
  readonly staticRoutes: readonly string[];
  readonly tunnelsUp: number;
  readonly tunnels: number;
}

export function readVpnConnection(entry: EntryReader, scope: Scope): VpnConnection {
  const tunnels = entry.list('VgwTelemetry');
  // The customer gateway's configuration holds pre-shared keys in clear text: it must not be kept with the origin.
  const common = readCommon(entry, scope, 'VpnConnectionId');
  return {
    kind: 'vpn-connection',
    ...common,
    origin: { seen: 'account', scope, described: withoutSecrets(entry.described) },
    vpnGatewayId: entry.optionalText('VpnGatewayId'),
    transitGatewayId: entry.optionalText('TransitGatewayId'),
    state: entry.lowerCase('State') ?? 'available',
    staticRoutes: entry.list('Routes').flatMap((route) => route.optionalText('DestinationCidrBlock') ?? []),
    tunnelsUp: tunnels.filter((tunnel) => tunnel.lowerCase('Status') === 'up').length,
    tunnels: tunnels.length,
  };
}

/** Deeper than any answer of EC2; a file that goes on is not worth the stack. */
const MAX_DEPTH = 32;

/**
 * Pre-shared keys stand in two places of the answer.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TunnelOption.html
 */
export function withoutSecrets(described: unknown, depth = 0): unknown {
  if (typeof described !== 'object' || described === null || described instanceof Date) return described;
  if (depth === MAX_DEPTH) return undefined;
  if (Array.isArray(described)) return described.map((item) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(described)
      .filter(([key]) => key !== 'CustomerGatewayConfiguration' && key !== 'PreSharedKey')
      .map(([key, value]) => [key, withoutSecrets(value, depth + 1)]),
  );
}
