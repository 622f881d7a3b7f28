import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import { gatewayTarget, type RouteTarget, type RouteTargetKind } from '../../../network/resources/route';
import type { Value } from '../value';
import type { Assembly } from './assembly';
import type { Part, RouteFields } from './part';

/** What each kind of part is as a target. */
const KINDS: Partial<Record<Part['kind'], RouteTargetKind>> = {
  'nat-gateway': 'nat-gateway',
  'transit-gateway': 'transit-gateway',
  peering: 'vpc-peering-connection',
  endpoint: 'vpc-endpoint',
};

/** @returns where a route leads by one of its targets. */
export function targetOf(
  assembly: Assembly,
  part: Part,
  [kind, value]: RouteFields['targets'][number],
): RouteTarget {
  const lead = assembly.leads.lead(value, part);
  if (kind === 'gateway') {
    if (lead.kind === 'literal') return gatewayTarget(lead.text);
    if (lead.kind === 'unknown') return { kind: 'unknown', why: unknown(lead.why) };
  }
  const id =
    lead.kind === 'part'
      ? assembly.leads.id(lead.part)
      : lead.kind === 'literal'
        ? lead.text
        : unknown(lead.why);
  if (lead.kind !== 'part') return { kind: kind === 'gateway' ? 'internet-gateway' : kind, id };
  // `gateway_id = aws_nat_gateway.x.id` is refused or shown as drift, and means the NAT gateway all the same.
  const seen = lead.part.kind === 'gateway' ? lead.part.gateway : KINDS[lead.part.kind];
  if (seen !== undefined) return { kind: seen, id };
  return kind === 'gateway'
    ? { kind: 'unknown', why: unknown(message('the target is of no known kind')) }
    : { kind, id };
}

/** @returns whether a target is written at all. */
export function isWritten(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
