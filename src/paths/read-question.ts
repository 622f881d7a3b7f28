import { formatAddress, type Address, type Family } from '../network/addresses/address';
import { message, type Message } from '../network/message';
import type { Network } from '../network/network';
import type { Scope } from '../network/describe';
import { hasIpv6Alone } from '../network/resources/subnet';
import { readDestination } from './asking/destination';
import { readSource } from './asking/source';
import { found, refused, type Narrowing, type Read } from './asking/views';
import type { Destination, Families, Flow, Protocol, Question, Source } from './question';

/** A question as people type it. */
export interface AskedQuestion extends Narrowing {
  /** A subnet, instance or network interface id, a private address within a VPC, or `internet`. */
  readonly from: string;
  /** A service (`s3`, `com.amazonaws.us-east-1.s3`), a host name, an address, a CIDR, or a resource id. */
  readonly to: string;
  /** `tcp`, `udp` or `icmp`; TCP where it is not said. */
  readonly protocol?: string | undefined;
  /** 1 to 65535; 443 where it is not said. ICMP has none: what is said of it then does not count. */
  readonly port?: number | undefined;
  /** `ipv4`, `ipv6` or `dualstack`; where it is not said, that of the address or CIDR in the question, else IPv4. */
  readonly families?: string | undefined;
}

/** A question that can be traced, or in one sentence why it cannot. */
export type ReadQuestion =
  { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly problem: Message };

/**
 * Reads a question: what its texts mean in a network. Ids are taken as they are, never completed or guessed.
 * @param asked with `vpc`, `account` and `region`, which narrow an address or id that stands in several places
 */
export function readQuestion(network: Network, asked: AskedQuestion): ReadQuestion {
  const flow = readFlow(asked);
  if (!flow.ok) return flow;
  const from = readSource(network, asked.from.trim(), asked);
  if (!from.ok) return from;
  const to = readDestination(network, asked.to.trim(), asked, scopeOf(from.value));
  if (!to.ok) return to;
  const families = readFamilies(asked.families, from.value, to.value);
  if (!families.ok) return families;
  return {
    ok: true,
    question: { from: from.value, to: to.value, flow: flow.value, families: families.value },
  };
}

function readFlow({ protocol = 'tcp', port = 443 }: AskedQuestion): Read<Flow> {
  const lower = protocol.toLowerCase();
  if (!isProtocol(lower)) return refused('{protocol} is no protocol of these: tcp, udp, icmp.', { protocol });
  if (lower === 'icmp') return found({ protocol: lower, port: undefined });
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return refused('{port} is no port: ports are 1 to 65535.', { port: String(port) });
  return found({ protocol: lower, port });
}

function isProtocol(text: string): text is Protocol {
  return text === 'tcp' || text === 'udp' || text === 'icmp';
}

function isFamilies(text: string): text is Families {
  return text === 'ipv4' || text === 'ipv6' || text === 'dualstack';
}

/**
 * An address or CIDR is of one family, which decides; asking for the other one is a mistake, for both is none. A
 * source that has IPv6 addresses alone is asked about these.
 */
function readFamilies(asked: string | undefined, from: Source, to: Destination): Read<Families> {
  const wanted = asked?.toLowerCase();
  if (wanted !== undefined && !isFamilies(wanted))
    return refused('{family} is no address family of these: ipv4, ipv6, dualstack.', { family: asked ?? '' });
  const destination = familyOf(to);
  const source = addressOf(from)?.family;
  if (destination && source && destination !== source) return mixed(from, destination);
  const own = destination ?? source;
  if (own && wanted !== undefined && wanted !== 'dualstack' && wanted !== own) return otherFamily(own);
  return found(own ?? wanted ?? (sendsIpv6Alone(from) ? 'ipv6' : 'ipv4'));
}

/** @returns the address that was asked for as the source, whoever has it. */
function addressOf(from: Source): Address | undefined {
  if (from.kind === 'address') return from.address;
  return from.kind === 'station' && 'value' in from.askedAs ? from.askedAs : undefined;
}

function familyOf(to: Destination): Family | undefined {
  switch (to.kind) {
    case 'address':
      return to.address.family;
    case 'cidr':
      return to.cidr.family;
    case 'service':
    case 'host':
    case 'resource':
      return undefined;
  }
}

function mixed(from: Source, to: Family): { readonly ok: false; readonly problem: Message } {
  const address = addressOf(from);
  const source = address ? formatAddress(address) : '';
  return to === 'ipv6'
    ? refused('{from} is an IPv4 address, and the destination an IPv6 one.', { from: source })
    : refused('{from} is an IPv6 address, and the destination an IPv4 one.', { from: source });
}

function otherFamily(own: Family): { readonly ok: false; readonly problem: Message } {
  const problem =
    own === 'ipv6'
      ? message('The question is about IPv6 addresses: ask for the family ipv6.')
      : message('The question is about IPv4 addresses: ask for the family ipv4.');
  return { ok: false, problem };
}

function sendsIpv6Alone(from: Source): boolean {
  switch (from.kind) {
    case 'subnet':
      return hasIpv6Alone(from.subnet);
    case 'station':
      return from.station.addresses.length === 0 && from.station.ipv6Addresses.length > 0;
    case 'address':
    case 'internet':
      return false;
  }
}

function scopeOf(from: Source): Scope | undefined {
  switch (from.kind) {
    case 'subnet':
    case 'address':
      return from.subnet.scope;
    case 'station':
      return from.station.scope;
    case 'internet':
      return undefined;
  }
}
