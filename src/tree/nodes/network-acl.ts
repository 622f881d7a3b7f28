import { counted, english, message, type Message } from '../../network/message';
import { known } from '../../network/resolved';
import type { NetworkAcl, NetworkAclEntry } from '../../network/resources/network-acl';
import type { NodeSpec } from '../node';
import { trafficWords } from './ports';
import { resourceNode } from './resource-node';

/** The closing deny has this number; EC2 shows it as `*`. */
const CLOSING = 32767;

/** `acl-0abc  default · 4 subnets`, below it its entries in the order in which they decide. */
export function networkAclNode(acl: NetworkAcl): NodeSpec {
  return resourceNode(acl, {
    description: [
      acl.isDefault ? message('default') : undefined,
      counted(acl.subnetIds.length, '{n} subnet', '{n} subnets'),
    ],
    glyph: 'network-acl',
    children: () => acl.entries.map(entryNode),
  });
}

function entryNode(entry: NetworkAclEntry): NodeSpec {
  return {
    // An IPv4 and an IPv6 closing entry have the same number.
    segment: `${entry.direction}-${entry.number}-${known(entry.cidr) ?? '?'}`,
    subject: { kind: 'rule' },
    label: entryWords(entry),
    role: message('Entry'),
    glyph: 'route',
    tone: entry.action === 'deny' && entry.number !== CLOSING ? 'bad' : undefined,
  };
}

function entryWords(entry: NetworkAclEntry): Message {
  const { icmp } = entry;
  const ports = icmp ? { from: icmp.type, to: icmp.code } : entry.ports;
  const args = {
    number: entry.number === CLOSING ? '*' : String(entry.number),
    traffic: english(trafficWords(entry.protocol, ports)),
    peer: known(entry.cidr) ?? '?',
  };
  if (entry.direction === 'ingress') {
    return entry.action === 'allow'
      ? message('in {number}: allows {traffic} from {peer}', args)
      : message('in {number}: denies {traffic} from {peer}', args);
  }
  return entry.action === 'allow'
    ? message('out {number}: allows {traffic} to {peer}', args)
    : message('out {number}: denies {traffic} to {peer}', args);
}
