import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { NetworkAcl } from '../../network/resources/network-acl';
import type { PortRange } from '../../network/resources/security-group';
import type { Subnet } from '../../network/resources/subnet';
import type { AddressClass } from '../address-class';
import type { Flow } from '../question';
import type { Blocker, Check } from '../trace';
import { judge, type Judged } from './acl-entries';
import { aclText, type AclSide } from './acl-text';
import type { FilteredPart } from './part';
import {
  answer,
  commonPorts,
  LINUX_EPHEMERAL_PORTS,
  mergePorts,
  packetName,
  portsName,
  request,
  type Packet,
} from './ports';
import { subnetAcl } from './subnet-acl';

type Judgements = Map<NetworkAcl, Map<string, readonly FilteredPart[]>>;

const judged = new WeakMap<Network, WeakMap<AddressClass, Judgements>>();

/**
 * Judges traffic at the border of a subnet, forward and back: network ACLs are stateless.
 * @param side `out`: the traffic leaves the subnet to `peers`; `in`: it comes in from them
 * @param client whose ports the answer comes to: a host chooses from its own range, a NAT gateway from 1024–65535
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html
 */
export function networkAcl(
  network: Network,
  subnet: Subnet,
  peers: AddressClass,
  flow: Flow,
  side: 'out' | 'in',
  client: 'host' | 'nat-gateway',
): readonly FilteredPart[] {
  const found = subnetAcl(network, subnet);
  if (!found.acl) return [notKnown(subnet, peers, side, found.why)];
  let ofNetwork = judged.get(network);
  if (!ofNetwork) judged.set(network, (ofNetwork = new WeakMap<AddressClass, Judgements>()));
  let ofPeers = ofNetwork.get(peers);
  if (!ofPeers) ofNetwork.set(peers, (ofPeers = new Map<NetworkAcl, Map<string, readonly FilteredPart[]>>()));
  const { acl } = found;
  let ofAcl = ofPeers.get(acl);
  if (!ofAcl) ofPeers.set(acl, (ofAcl = new Map<string, readonly FilteredPart[]>()));
  const key = `${flow.protocol} ${flow.port ?? ''} ${side} ${client}`;
  let parts = ofAcl.get(key);
  if (!parts) ofAcl.set(key, (parts = judgeBothWays(acl, peers, flow, side, client)));
  return parts;
}

function notKnown(subnet: Subnet, peers: AddressClass, side: 'out' | 'in', why: Message): FilteredPart {
  const check: Check = {
    kind: 'network-acl',
    id: undefined,
    resource: undefined,
    side,
    outcome: 'unknown',
    explanation: message('The network ACL of subnet {subnet} is not known', { subnet: subnet.id }),
    rule: 'network-acl',
  };
  return { addresses: peers, checks: [check], blockers: [], missing: [why], assumptions: [] };
}

function judgeBothWays(
  acl: NetworkAcl,
  peers: AddressClass,
  flow: Flow,
  side: 'out' | 'in',
  client: 'host' | 'nat-gateway',
): readonly FilteredPart[] {
  const [there, back] = side === 'out' ? (['egress', 'ingress'] as const) : (['ingress', 'egress'] as const);
  const sent = request(flow, peers.family);
  const answered = answer(flow, peers.family);
  const made = new Map<string, { readonly effect: Effect; peers: AddressClass['set'] }>();
  for (const forward of judge(acl, there, peers.set, sent)) {
    for (const backward of judge(acl, back, forward.peers, answered)) {
      const effect = effectOf(acl, { side, client }, [sent, forward], [answered, backward]);
      // Nearly every ACL treats all alike: then there is nothing to be told apart.
      if (backward.peers.size === peers.set.size) return [partOf(peers, effect)];
      const key = JSON.stringify([
        effect.check.explanation,
        effect.blockers,
        effect.missing,
        effect.assumptions,
      ]);
      const same = made.get(key);
      if (same) same.peers = same.peers.union(backward.peers);
      else made.set(key, { effect, peers: backward.peers });
    }
  }
  return [...made.values()].map(({ effect, peers: set }) =>
    partOf(made.size === 1 ? peers : { ...peers, set }, effect),
  );
}

function partOf(addresses: AddressClass, { check, blockers, missing, assumptions }: Effect): FilteredPart {
  return { addresses, checks: [check], blockers, missing, assumptions };
}

interface Effect {
  readonly check: Check;
  readonly blockers: readonly Blocker[];
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
}

interface Border {
  readonly side: AclSide;
  readonly client: 'host' | 'nat-gateway';
}

function effectOf(
  acl: NetworkAcl,
  { side, client }: Border,
  [sent, forward]: readonly [Packet, Judged],
  [answered, backward]: readonly [Packet, Judged],
): Effect {
  const text = aclText(acl.id, side);
  const there = verdictOf(sent, forward, 'all');
  const back = verdictOf(answered, backward, client);
  const blockers: Blocker[] = [];
  if (there.outcome === 'blocks')
    blockers.push(blocked(acl, text.denies(packetName(sent), forward.denied?.rule)));
  if (back.outcome === 'blocks') {
    blockers.push(blocked(acl, text.deniesAnswer(packetName(answered), backward.denied?.rule)));
  }
  const missing = [
    ...(there.outcome === 'unknown'
      ? [there.vague ?? text.letsSome(packetName(sent), allowedPorts(forward))]
      : []),
    ...(back.outcome === 'unknown'
      ? [back.vague ?? text.letsSomeAnswers(packetName(answered), allowedPorts(backward))]
      : []),
  ];
  const [first] = blockers;
  const explanation =
    first?.explanation ??
    (missing.length > 0 ? text.unknown(packetName(sent)) : text.lets(packetName(sent), answerName(answered)));
  const check: Check = {
    kind: 'network-acl',
    id: acl.id,
    resource: acl,
    side,
    outcome: first ? 'blocks' : missing.length > 0 ? 'unknown' : 'passes',
    explanation,
    rule: 'network-acl',
  };
  const assumptions = back.outcome === 'assumed' ? [text.assumes(allowedPorts(backward))] : [];
  // A blocker is one whatever else is not known.
  return { check, blockers, missing: first ? [] : missing, assumptions };
}

function blocked(acl: NetworkAcl, explanation: Message): Blocker {
  return { code: 'SUBNET_ACL_RESTRICTION', resource: acl.id, explanation, rule: 'network-acl' };
}

interface PacketVerdict {
  readonly outcome: 'passes' | 'assumed' | 'blocks' | 'unknown';
  readonly vague: Message | undefined;
}

/** @param ports which of the packet's ports must pass: all, or those that a client may choose from */
function verdictOf(
  packet: Packet,
  { allowed, denied, vague }: Judged,
  ports: 'all' | 'host' | 'nat-gateway',
): PacketVerdict {
  if (vague) return { outcome: 'unknown', vague };
  if (!denied) return { outcome: 'passes', vague };
  if (allowed.length === 0) return { outcome: 'blocks', vague };
  return { outcome: ports === 'host' && holdsLinuxPorts(packet, allowed) ? 'assumed' : 'unknown', vague };
}

function holdsLinuxPorts({ ports }: Packet, allowed: readonly PortRange[]): boolean {
  const { from, to } = LINUX_EPHEMERAL_PORTS;
  return (
    ports !== undefined &&
    mergePorts(allowed).some((range) => {
      const common = commonPorts(range, LINUX_EPHEMERAL_PORTS);
      return common?.from === from && common.to === to;
    })
  );
}

function allowedPorts({ allowed }: Judged): string {
  return mergePorts(allowed).map(portsName).join(', ');
}

/** @returns the ports of an answer, or its ICMP type and code. */
function answerName({ ports, icmp }: Packet): string {
  return ports ? portsName(ports) : icmp ? `${icmp.type}/${icmp.code}` : '';
}
