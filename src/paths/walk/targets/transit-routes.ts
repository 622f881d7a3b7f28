import { AddressSet } from '../../../network/addresses/address-set';
import { parseCidr, type Family } from '../../../network/addresses/address';
import type { Scope } from '../../../network/describe';
import { message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type {
  TransitGatewayRoute,
  TransitGatewayRouteTable,
} from '../../../network/resources/transit-gateway';
import type { AddressClass } from '../../address-class';
import { listRanges } from '../../list-ranges';
import { partOf } from '../journey';
import { notRead } from '../../not-read';

/** What a transit gateway route table does with a part of a class. */
export type TransitChoice =
  | { readonly kind: 'attachment'; readonly attachmentId: string; readonly resourceType: string }
  | { readonly kind: 'blackhole' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly missing: Message };

interface Candidate {
  readonly set: AddressSet;
  readonly length: number;
  readonly rank: number;
  readonly choice: TransitChoice;
}

/**
 * The longest prefix decides, then static before prefix-list before propagated routes; of propagated ones VPC, Direct
 * Connect gateway, Connect, VPN.
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export function alternativesOfTransit(
  network: Network,
  table: TransitGatewayRouteTable,
  addresses: AddressClass,
  scope: Scope,
): readonly { readonly to: AddressClass; readonly choice: TransitChoice }[] {
  if (!table.routes)
    return [
      {
        to: addresses,
        choice: { kind: 'unknown', missing: notRead(network, 'TransitGatewayRoutes', scope) },
      },
    ];
  const candidates: Candidate[] = [];
  for (const route of table.routes) {
    if (route.state === 'deleted' || route.state === 'deleting') continue;
    const ranges = rangesOf(network, route, scope, addresses.family);
    if (!ranges) {
      const missing = message('the ranges of {list}, which routes of {table} name, are not known', {
        list: route.prefixListId ?? table.id,
        table: table.id,
      });
      return [{ to: addresses, choice: { kind: 'unknown', missing } }];
    }
    for (const cidr of ranges) {
      if (cidr.family !== addresses.family) continue;
      const set = AddressSet.of(cidr.family, [cidr]).intersect(addresses.set);
      if (!set.isEmpty)
        candidates.push({ set, length: cidr.length, rank: rankOf(route), choice: choiceOf(route, table) });
    }
  }
  candidates.sort((a, b) => b.length - a.length || a.rank - b.rank);
  return partition(candidates, addresses);
}

function partition(
  candidates: readonly Candidate[],
  addresses: AddressClass,
): readonly { readonly to: AddressClass; readonly choice: TransitChoice }[] {
  const parts: { to: AddressClass; choice: TransitChoice }[] = [];
  let rest = addresses.set;
  for (const candidate of candidates) {
    const taken = rest.intersect(candidate.set);
    if (taken.isEmpty) continue;
    // Another route of the same length and rank that leads elsewhere leaves it open which of them is used.
    const rival = candidates.find(
      (other) =>
        other.length === candidate.length &&
        other.rank === candidate.rank &&
        JSON.stringify(other.choice) !== JSON.stringify(candidate.choice) &&
        !other.set.intersect(taken).isEmpty,
    );
    const choice: TransitChoice = rival
      ? { kind: 'unknown', missing: message('which of several equal routes is used is not known') }
      : candidate.choice;
    parts.push({ to: partOf(addresses, taken), choice });
    rest = rest.subtract(taken);
    if (rest.isEmpty) break;
  }
  if (!rest.isEmpty) parts.push({ to: partOf(addresses, rest), choice: { kind: 'none' } });
  return parts;
}

function rangesOf(
  network: Network,
  { cidr, prefixListId }: TransitGatewayRoute,
  scope: Scope,
  family: Family,
): readonly NonNullable<ReturnType<typeof parseCidr>>[] | undefined {
  if (cidr !== undefined) {
    const parsed = parseCidr(cidr);
    return parsed ? [parsed] : undefined;
  }
  const list = prefixListId === undefined ? undefined : network.get('prefix-list', prefixListId, scope);
  return list && listRanges(list, family)?.cidrs;
}

const PROPAGATED: readonly string[] = ['vpc', 'direct-connect-gateway', 'connect', 'vpn'];

function rankOf({ type, prefixListId, attachments }: TransitGatewayRoute): number {
  if (type === 'static') return prefixListId === undefined ? 0 : 1;
  const at = PROPAGATED.indexOf(attachments[0]?.resourceType ?? '');
  return 2 + (at < 0 ? PROPAGATED.length : at);
}

function choiceOf(
  { attachments, state }: TransitGatewayRoute,
  { id }: TransitGatewayRouteTable,
): TransitChoice {
  if (state === 'blackhole') return { kind: 'blackhole' };
  const [first, ...others] = attachments;
  if (first?.id === undefined || others.length > 0) {
    const missing = message('to which attachment a route of {table} leads is not known', { table: id });
    return { kind: 'unknown', missing };
  }
  return { kind: 'attachment', attachmentId: first.id, resourceType: first.resourceType };
}
