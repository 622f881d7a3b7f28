import { AddressSet } from '../../network/addresses/address-set';
import { parseCidr, type Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import { isUnknown } from '../../network/resolved';
import type { NetworkAcl, NetworkAclEntry } from '../../network/resources/network-acl';
import type { PortRange } from '../../network/resources/security-group';
import { commonPorts, withoutPorts, type Packet } from './ports';

/** What entries do to the packets of some peers. */
export interface Judged {
  readonly peers: AddressSet;
  /** The ports that are let through; for packets without ports, whether they are (0–0). */
  readonly allowed: readonly PortRange[];
  /** The lowest entry that denies; undefined where none does, or nothing is left over for the closing one. */
  readonly denied: { readonly rule: number | undefined; readonly ports: PortRange } | undefined;
  /** Why it is not known what an entry matches. */
  readonly vague: Message | undefined;
}

/** Packets without ports are judged as if they had one. */
const NO_PORTS: PortRange = { from: 0, to: 0 };

interface ReadyEntry {
  readonly entry: NetworkAclEntry;
  /** Undefined: not known which. */
  readonly peers: AddressSet | undefined;
  readonly family: Family | undefined;
  readonly vague: Message | undefined;
}

const ready = new WeakMap<NetworkAcl, readonly ReadyEntry[]>();

/** @returns the entries in the order in which they decide; of two with one number (EC2 has none) the one that denies first. */
function entriesOf(acl: NetworkAcl): readonly ReadyEntry[] {
  let made = ready.get(acl);
  if (!made) {
    made = acl.entries
      .map(readyEntry)
      .sort(
        (a, b) =>
          a.entry.number - b.entry.number ||
          Number(a.entry.action === 'allow') - Number(b.entry.action === 'allow'),
      );
    ready.set(acl, made);
  }
  return made;
}

function readyEntry(entry: NetworkAclEntry): ReadyEntry {
  const { cidr: text, number } = entry;
  const cidr = isUnknown(text) ? undefined : parseCidr(text);
  if (cidr) {
    const peers = AddressSet.of(cidr.family, [cidr]);
    return { entry, peers, family: cidr.family, vague: undefined };
  }
  const vague = isUnknown(text)
    ? text.unknown
    : message('the block {cidr} of rule {rule} is no CIDR', { cidr: text, rule: String(number) });
  return { entry, peers: undefined, family: undefined, vague };
}

/** Peers that the same entries have matched so far. */
interface Piece {
  readonly peers: AddressSet;
  readonly open: readonly PortRange[];
  readonly allowed: readonly PortRange[];
  readonly denied: Judged['denied'];
  /** Entries that may match too. */
  readonly vague: readonly { readonly action: NetworkAclEntry['action']; readonly why: Message }[];
}

/**
 * Judges packets by the entries of one direction: the lowest number that matches decides, for each peer and port by
 * itself; what none matches is denied.
 * @returns parts that are disjoint and together are the peers.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function judge(
  acl: NetworkAcl,
  direction: NetworkAclEntry['direction'],
  peers: AddressSet,
  packet: Packet,
): readonly Judged[] {
  const ports = packet.ports ?? NO_PORTS;
  let pieces: readonly Piece[] = [{ peers, open: [ports], allowed: [], denied: undefined, vague: [] }];
  for (const one of entriesOf(acl)) {
    const { entry } = one;
    if (entry.direction !== direction || (one.family ?? peers.family) !== peers.family) continue;
    const matched = matchedPorts(entry, packet);
    if (matched) pieces = pieces.flatMap((piece) => apply(one, matched, piece));
    if (pieces.every(({ open }) => open.length === 0)) break;
  }
  return pieces.map(closed);
}

/** @returns the ports that an entry speaks of, undefined where it does not speak of such packets. */
function matchedPorts(entry: NetworkAclEntry, packet: Packet): PortRange | undefined {
  const all = packet.ports ?? NO_PORTS;
  if (entry.protocol === 'all') return all;
  if (entry.protocol !== packet.protocol) return undefined;
  if (packet.icmp) {
    const { type, code } = entry.icmp ?? { type: -1, code: -1 };
    const fits = [-1, packet.icmp.type].includes(type) && [-1, packet.icmp.code].includes(code);
    return fits ? all : undefined;
  }
  return entry.ports ? commonPorts(entry.ports, all) : all;
}

function apply(one: ReadyEntry, matched: PortRange, piece: Piece): readonly Piece[] {
  const taken = piece.open.flatMap((range) => commonPorts(range, matched) ?? []);
  if (taken.length === 0) return [piece];
  if (one.vague) {
    return [{ ...piece, vague: [...piece.vague, { action: one.entry.action, why: one.vague }] }];
  }
  if (!one.peers) return [piece];
  const peers = piece.peers.intersect(one.peers);
  if (peers.isEmpty) return [piece];
  const rest = piece.peers.subtract(one.peers);
  const judged = {
    ...piece,
    peers,
    open: withoutPorts(piece.open, matched),
    ...outcome(one.entry, taken, piece),
  };
  return rest.isEmpty ? [judged] : [judged, { ...piece, peers: rest }];
}

function outcome(
  { action, number }: NetworkAclEntry,
  taken: readonly PortRange[],
  piece: Piece,
): Pick<Piece, 'allowed' | 'denied'> {
  if (action === 'allow') return { allowed: [...piece.allowed, ...taken], denied: piece.denied };
  // 32767 and 32768 are the closing entries, which EC2 shows as `*`.
  return {
    allowed: piece.allowed,
    denied: piece.denied ?? denial(taken, number < 32767 ? number : undefined),
  };
}

function denial(taken: readonly PortRange[], rule: number | undefined): Judged['denied'] {
  const ports = {
    from: Math.min(...taken.map(({ from }) => from)),
    to: Math.max(...taken.map(({ to }) => to)),
  };
  return { rule, ports };
}

function closed({ peers, open, allowed, denied: deniedBefore, vague }: Piece): Judged {
  const denied = deniedBefore ?? (open.length > 0 ? denial(open, undefined) : undefined);
  // An entry that may match too matters only where it would decide otherwise.
  const otherwise = vague.find(({ action }) => (action === 'allow' ? denied : allowed.length > 0));
  return { peers, allowed, denied, vague: otherwise?.why };
}
