import { message, type Message } from '../../network/message';
import type { PortRange } from '../../network/resources/security-group';

/** @returns `TCP 443`, `UDP 1024–65535`, `all traffic`: what a filter's rule is about. */
export function trafficWords(protocol: string, ports: PortRange | undefined): Message {
  if (protocol === 'all') return message('all traffic');
  const name = /^\d+$/.test(protocol) ? message('protocol {protocol}', { protocol }) : undefined;
  if (name) return name;
  const upper = protocol === 'icmpv6' ? 'ICMPv6' : protocol.toUpperCase();
  if (ports && protocol.startsWith('icmp')) return icmpWords(upper, ports);
  if (!ports || (ports.from === 0 && ports.to === 65535)) {
    return message('all {protocol}', { protocol: upper });
  }
  const range = ports.from === ports.to ? String(ports.from) : `${ports.from}–${ports.to}`;
  return message('{protocol} {ports}', { protocol: upper, ports: range });
}

/** ICMP has a type and a code, of which -1 is any, where the others have ports. */
function icmpWords(protocol: string, { from: type, to: code }: PortRange): Message {
  if (type === -1) return message('all {protocol}', { protocol });
  return code === -1
    ? message('{protocol} type {type}', { protocol, type: String(type) })
    : message('{protocol} type {type} code {code}', { protocol, type: String(type), code: String(code) });
}
