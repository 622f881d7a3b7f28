import { message, type Message } from '../network/message';
import type { Flow, Protocol } from './question';

const NAMES: Readonly<Record<Protocol, string>> = { tcp: 'TCP', udp: 'UDP', icmp: 'ICMP' };

/** @returns `TCP 443`, `ICMP`: how traffic is called in sentences. */
export function flowName({ protocol, port }: Flow): string {
  return port === undefined ? NAMES[protocol] : `${NAMES[protocol]} ${port}`;
}

/** How a hop begins that sends. */
export function leaves(flow: Flow, interfaceId: string, subnet: string): Message {
  const { port } = flow;
  const args = { protocol: NAMES[flow.protocol], interface: interfaceId, subnet };
  return port === undefined
    ? message('{protocol} leaves network interface {interface} in subnet {subnet}.', args)
    : message('{protocol} to port {port} leaves network interface {interface} in subnet {subnet}.', {
        ...args,
        // Ports are no quantities: they have no thousands separator.
        port: String(port),
      });
}

/** The same for a subnet as source, which stands for some interface in it. */
export function leavesSubnet(flow: Flow, subnet: string): Message {
  const { port } = flow;
  const args = { protocol: NAMES[flow.protocol], subnet };
  return port === undefined
    ? message('{protocol} leaves a network interface in subnet {subnet}.', args)
    : message('{protocol} to port {port} leaves a network interface in subnet {subnet}.', {
        ...args,
        port: String(port),
      });
}
