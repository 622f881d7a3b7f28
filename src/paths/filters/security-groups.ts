import { AddressSet } from '../../network/addresses/address-set';
import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { SecurityGroup } from '../../network/resources/security-group';
import { distinct } from '../../network/distinct';
import type { AddressClass } from '../address-class';
import type { Flow } from '../question';
import type { Blocker, Check } from '../trace';
import { flowName } from '../flow-text';
import { notRead } from '../not-read';
import { lets } from './group-rules';
import { groupsText } from './group-text';
import type { FilteredPart } from './part';
import { request } from './ports';

/** What its security groups stand at: an interface, or an instance whose interfaces were not described. */
export interface GroupMember {
  readonly id: string;
  readonly scope: Scope;
  readonly securityGroupIds: readonly string[];
}

type Judgements = Map<string, readonly FilteredPart[]>;

const judged = new WeakMap<Network, WeakMap<AddressClass, Judgements>>();

/**
 * Judges what leaves or comes in at a member of security groups. Groups only allow, and what one of them allows
 * passes; answers come back by themselves. What has no groups (a NAT gateway) has no such filter.
 * @param peerGroups the groups of the other side; undefined where it is not known which
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function securityGroups(
  network: Network,
  own: GroupMember,
  peers: AddressClass,
  peerGroups: readonly string[] | undefined,
  flow: Flow,
  side: 'out' | 'in',
): readonly FilteredPart[] {
  if (own.securityGroupIds.length === 0) {
    return [{ addresses: peers, checks: [], blockers: [], missing: [], assumptions: [] }];
  }
  let ofNetwork = judged.get(network);
  if (!ofNetwork) judged.set(network, (ofNetwork = new WeakMap<AddressClass, Judgements>()));
  let ofPeers = ofNetwork.get(peers);
  if (!ofPeers) ofNetwork.set(peers, (ofPeers = new Map<string, readonly FilteredPart[]>()));
  const ids = own.securityGroupIds.join();
  const key = [scopeKey(own.scope), ids, peerGroups?.join() ?? '?', flow.protocol, flow.port, side].join(' ');
  let parts = ofPeers.get(key);
  if (!parts) ofPeers.set(key, (parts = judge(network, own, peers, peerGroups, flow, side)));
  return parts;
}

/** What one group lets through. */
interface Verdict {
  readonly id: string;
  readonly group: SecurityGroup | undefined;
  readonly sure: AddressSet;
  readonly maybe: AddressSet;
  readonly why: readonly Message[];
  /** Whether it has any rule in the direction. */
  readonly hasRules: boolean;
}

function judge(
  network: Network,
  own: GroupMember,
  peers: AddressClass,
  peerGroups: readonly string[] | undefined,
  flow: Flow,
  side: 'out' | 'in',
): readonly FilteredPart[] {
  // Sorted: EC2 lists groups in no order, and which one is named must not depend on it.
  const verdicts = [...new Set(own.securityGroupIds)]
    .sort()
    .map((id) => verdictOf(network, id, own.scope, peers, peerGroups, flow, side));
  const empty = AddressSet.empty(peers.family);
  const sure = verdicts.reduce((sum, verdict) => sum.union(verdict.sure), empty);
  const maybe = verdicts.reduce((sum, verdict) => sum.union(verdict.maybe), empty).subtract(sure);
  const denied = peers.set.subtract(sure).subtract(maybe);
  const text = groupsText(side, flowName(flow));
  const parts: FilteredPart[] = [];
  const add = (set: AddressSet, make: (addresses: AddressClass) => FilteredPart): void => {
    if (set.isEmpty) return;
    parts.push(make(set.size === peers.set.size ? peers : { ...peers, set }));
  };
  add(sure, (addresses) => {
    const by = enough(verdicts, sure);
    return part(addresses, check(by, side, 'passes', text.lets(by.map(({ id }) => id))));
  });
  add(maybe, (addresses) => {
    const by = verdicts.filter((verdict) => !verdict.maybe.intersect(maybe).isEmpty);
    const explanation = text.unknown(by.map(({ id }) => id));
    // Sorted: EC2 lists rules in no order either.
    const missing = sorted(distinct(by.flatMap(({ why }) => why)));
    return { ...part(addresses, check(by, side, 'unknown', explanation)), missing };
  });
  add(denied, (addresses) => {
    const blocker = blockerOf(verdicts, text);
    return {
      ...part(addresses, check(verdicts, side, 'blocks', blocker.explanation)),
      blockers: [blocker],
    };
  });
  return parts;
}

function verdictOf(
  network: Network,
  id: string,
  scope: Scope,
  peers: AddressClass,
  peerGroups: readonly string[] | undefined,
  flow: Flow,
  side: 'out' | 'in',
): Verdict {
  const group = network.get('security-group', id, scope);
  const none = AddressSet.empty(peers.family);
  if (!group) {
    const why = network.isRead('SecurityGroups', scope)
      ? message('security group {group} is not among those read', { group: id })
      : notRead(network, 'SecurityGroups', scope);
    return { id, group, sure: none, maybe: peers.set, why: [why], hasRules: true };
  }
  const packet = request(flow, peers.family);
  const rules = group.rules.filter(({ direction }) => direction === (side === 'out' ? 'egress' : 'ingress'));
  const found = rules.map((rule) => lets(network, group, rule, packet, peers, peerGroups));
  return {
    id,
    group,
    sure: found.reduce((sum, one) => sum.union(one.sure), none),
    maybe: found.reduce((sum, one) => sum.union(one.maybe), none),
    why: found.flatMap(({ why, maybe }) => (why && !maybe.isEmpty ? [why] : [])),
    hasRules: rules.length > 0,
  };
}

/** @returns the group that lets all of a set through; where none does so alone, all that let some of it. */
function enough(verdicts: readonly Verdict[], set: AddressSet): readonly Verdict[] {
  const alone = verdicts.find((verdict) => verdict.sure.covers(set));
  return alone ? [alone] : verdicts.filter(({ sure }) => !sure.isEmpty);
}

function part(addresses: AddressClass, made: Check): FilteredPart {
  return { addresses, checks: [made], blockers: [], missing: [], assumptions: [] };
}

function check(
  [first]: readonly Verdict[],
  side: 'out' | 'in',
  outcome: Check['outcome'],
  explanation: Message,
): Check {
  return {
    kind: 'security-group',
    id: first?.id,
    resource: first?.group,
    side,
    outcome,
    explanation,
    rule: 'security-group',
  };
}

function blockerOf(verdicts: readonly Verdict[], text: ReturnType<typeof groupsText>): Blocker {
  const ids = verdicts.map(({ id }) => id);
  const none = verdicts.every(({ hasRules }) => !hasRules);
  return {
    code: none ? 'SG_HAS_NO_RULES' : 'ENI_SG_RULES_MISMATCH',
    resource: ids[0],
    explanation: none ? text.noRules(ids) : text.noRule(ids),
    rule: 'security-group',
  };
}

function sorted(messages: readonly Message[]): readonly Message[] {
  const key = (each: Message): string => JSON.stringify(each);
  return [...messages].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
