import type { Hop, HopKind, Way } from '../../paths/trace';

/** The places of the picture that a way passes, from left to right; each is undefined where it passes none. */
export interface Stops {
  readonly source: Hop | undefined;
  readonly lookup: Hop | undefined;
  /** The table of the source's subnet. */
  readonly table: Hop | undefined;
  /** What stands in a far subnet: above the line an interface that is reached, below what sends on. */
  readonly far: { readonly place: 'upper' | 'lower'; readonly hop: Hop } | undefined;
  /** The own route of what sends on. */
  readonly farTable: Hop | undefined;
  /** The way through the VPC's wall. */
  readonly door: Hop | undefined;
  /** What is met beyond the door, but for the end. */
  readonly beyond: readonly Hop[];
  /** The last hop, where it is what was asked for. */
  readonly end: Hop | undefined;
}

const SOURCES: ReadonlySet<HopKind> = new Set(['instance', 'network-interface', 'subnet', 'internet']);

const DOORS: ReadonlySet<HopKind> = new Set([
  'gateway-endpoint',
  'vpc-peering',
  'transit-gateway',
  'vpn-gateway',
  'internet-gateway',
  'egress-only-internet-gateway',
  'core-network',
  'carrier-gateway',
  'local-gateway',
]);

/** What takes traffic in and sends it on by a route of its own. */
const SENDS_ON: ReadonlySet<HopKind> = new Set([
  'nat-gateway',
  'nat-instance',
  'gateway-load-balancer-endpoint',
]);

const ENDS: ReadonlySet<HopKind> = new Set([
  'service',
  'internet',
  'instance',
  'network-interface',
  'subnet',
  'interface-endpoint',
  'local',
]);

/** @returns where the hops of a way stand in the picture. */
export function stopsOf({ hops, via }: Way): Stops {
  const [first] = hops;
  const source = first && SOURCES.has(first.kind) ? first : undefined;
  const lookup = hops.find(({ kind }) => kind === 'dns');
  const table = hops.find(({ kind }) => kind === 'route-table');
  const after = hops.slice(table ? hops.indexOf(table) + 1 : source ? 1 : 0);
  const last = after.at(-1);
  const end = last && ENDS.has(last.kind) ? last : undefined;
  const on = after.filter((hop) => hop !== end && hop !== lookup);
  const sender = on.find(({ kind }) => SENDS_ON.has(kind) || (kind === 'network-interface' && kind === via));
  const door = on.find(({ kind }) => DOORS.has(kind));
  const receiver = door || sender ? undefined : after.find(isReceiver);
  const doorAt = door ? on.indexOf(door) : on.length;
  return {
    source,
    lookup,
    table,
    far: sender ? { place: 'lower', hop: sender } : receiver && { place: 'upper', hop: receiver },
    farTable: sender && on.slice(on.indexOf(sender), doorAt).find(({ kind }) => kind === 'route-table'),
    door,
    beyond: on.slice(doorAt + 1),
    end,
  };
}

/** An interface within the VPC that traffic is delivered to. */
function isReceiver({ kind }: Hop): boolean {
  return kind === 'interface-endpoint' || kind === 'instance' || kind === 'network-interface';
}
