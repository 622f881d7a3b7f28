import { message, type Message } from '../../network/message';
import type { PortRange } from '../../network/resources/security-group';

/** @returns `TCP 443`, `UDP 1024–65535`, `all traffic`: what a filter's rule is about. */
export function trafficWords(protocol: string, ports: PortRange | undefined): Message {
  if (protocol === 'all') return message('all traffic');
  const name = /^\d+$/.test(protocol) ? message('protocol {protocol}', { protocol }) : undefined;
  if (name) return name;
  const upper = protocol === 'icmpv6' ? 'ICMPv6' : protocol.toUpperCase();
  if (!ports || protocol.startsWith('icmp') || (ports.from === 0 && ports.to === 65535)) {
    return message('all {protocol}', { protocol: upper });
  }
  const range = ports.from === ports.to ? String(ports.from) : `${ports.from}–${ports.to}`;
  return message('{protocol} {ports}', { protocol: upper, ports: range });
}
