import { english, message, type Message } from '../../network/message';
import { because } from '../because';
import { viaHop } from '../labels';
import type { Blocker, Trace, Via, Way } from '../trace';

/** @returns every blocker of every class, each once. */
export function blockersOf({ classes }: Pick<Trace, 'classes'>): readonly Blocker[] {
  const seen = new Map<string, Blocker>();
  for (const blocker of classes.flatMap(({ blockers }) => blockers)) {
    const key = `${blocker.code} ${blocker.resource ?? ''} ${english(blocker.explanation)}`;
    if (!seen.has(key)) seen.set(key, blocker);
  }
  return [...seen.values()];
}

/**
 * The sentence of a destination that cannot be reached: the one reason, or how many there are.
 * @param way undefined where the classes go different ways.
 */
export function blockedSentence(
  blockers: readonly Blocker[],
  way: Way | undefined,
  names: { readonly from: string; readonly to: string },
): Message {
  const [blocker] = blockers;
  if (!blocker) return message('{from} cannot reach {to}.', names);
  if (blockers.length > 1) return several(blockers.length, way, names);
  if (
    blocker.code === 'NO_ROUTE_TO_DESTINATION' &&
    blocker.resource !== undefined &&
    !isWayBack(blocker, way)
  ) {
    return message('{from} cannot reach {to}: route table {table} has no route to it.', {
      ...names,
      table: blocker.resource,
    });
  }
  return because('{from} cannot reach {to}:', names, blocker.explanation);
}

/** Whether it is the answer that a table, met where the traffic arrives, has no route for. */
function isWayBack({ code, resource }: Blocker, way: Way | undefined): boolean {
  const arriving = way?.hops.filter(({ kind }) => kind !== 'route-table') ?? [];
  return arriving.some(({ blockers }) =>
    blockers.some((one) => one.code === code && one.resource === resource),
  );
}

function several(n: number, way: Way | undefined, names: Message['args']): Message {
  return message(SEVERAL[way?.via ?? 'none'], { ...names, n, id: (way && viaHop(way)?.id) ?? '' });
}

const SEVERAL: Readonly<Record<Via, string>> = {
  'gateway-endpoint': '{from} cannot reach {to}: {n} things block the path through gateway endpoint {id}.',
  'interface-endpoint':
    '{from} cannot reach {to}: {n} things block the path through interface endpoint {id}.',
  'gateway-load-balancer-endpoint':
    '{from} cannot reach {to}: {n} things block the path through Gateway Load Balancer endpoint {id}.',
  'internet-gateway': '{from} cannot reach {to}: {n} things block the path through internet gateway {id}.',
  'nat-gateway': '{from} cannot reach {to}: {n} things block the path through NAT gateway {id}.',
  'nat-instance': '{from} cannot reach {to}: {n} things block the path through NAT instance {id}.',
  'egress-only-internet-gateway':
    '{from} cannot reach {to}: {n} things block the path through egress-only internet gateway {id}.',
  'transit-gateway': '{from} cannot reach {to}: {n} things block the path through transit gateway {id}.',
  'vpc-peering': '{from} cannot reach {to}: {n} things block the path through peering connection {id}.',
  'vpn-gateway': '{from} cannot reach {to}: {n} things block the path through virtual private gateway {id}.',
  'core-network': '{from} cannot reach {to}: {n} things block the path through core network {id}.',
  'carrier-gateway': '{from} cannot reach {to}: {n} things block the path through carrier gateway {id}.',
  'local-gateway': '{from} cannot reach {to}: {n} things block the path through local gateway {id}.',
  'network-interface': '{from} cannot reach {to}: {n} things block the path through network interface {id}.',
  local: '{from} cannot reach {to}: {n} things block the path within the VPC.',
  none: '{from} cannot reach {to}: {n} things block the path.',
};
