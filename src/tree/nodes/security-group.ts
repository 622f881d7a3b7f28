import { counted, english, message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { SecurityGroup, SecurityGroupRule } from '../../network/resources/security-group';
import type { NodeSpec } from '../node';
import { cleaned, listWords, nameOf } from '../words';
import { linkTo } from './link';
import { trafficWords } from './ports';
import { resourceNode } from './resource-node';

/** `sg-app  sg-0abc · 3 rules · used by 4 interfaces`, below it its rules. */
export function securityGroupNode(network: Network, group: SecurityGroup, uses: number): NodeSpec {
  return resourceNode(group, {
    description: [
      counted(group.rules.length, '{n} rule', '{n} rules'),
      uses > 0 ? counted(uses, 'used by {n} interface', 'used by {n} interfaces') : undefined,
    ],
    glyph: 'security-group',
    children: () => group.rules.map((rule, i) => ruleNode(network, group, rule, i)),
  });
}

function ruleNode(network: Network, group: SecurityGroup, rule: SecurityGroupRule, index: number): NodeSpec {
  const traffic = isUnknown(rule.protocol)
    ? '?'
    : english(trafficWords(rule.protocol, rule.ports && known(rule.ports)));
  const peer = peerName(network, group, rule);
  return {
    segment: `rule-${index}`,
    subject: { kind: 'rule' },
    label: ruleWords(rule, traffic, peer),
    role: message('Rule'),
    description: [cleaned(rule.description)],
    glyph: 'route',
  };
}

function ruleWords({ direction }: SecurityGroupRule, traffic: string, peer: string): Message {
  return direction === 'ingress'
    ? message('lets in {traffic} from {peer}', { traffic, peer })
    : message('lets out {traffic} to {peer}', { traffic, peer });
}

function peerName(network: Network, group: SecurityGroup, { peer }: SecurityGroupRule): string {
  switch (peer.kind) {
    case 'cidr':
      return known(peer.cidr) ?? '?';
    case 'prefix-list': {
      const id = known(peer.id);
      const list = id === undefined ? undefined : network.get('prefix-list', id, group.scope);
      return list ? listWords(list) : (id ?? '?');
    }
    case 'security-group': {
      const id = known(peer.id);
      const other = id === undefined ? undefined : network.get('security-group', id, group.scope);
      return other ? nameOf(other) : (id ?? '?');
    }
    case 'unknown':
      return '?';
  }
}

/** The groups of an interface, as links to their own nodes. */
export function securityGroupLinks(network: Network, eni: NetworkInterface): readonly NodeSpec[] {
  return eni.securityGroupIds.map((id) => linkTo(network, 'security-group', id, eni.scope, 'security-group'));
}
