import type { Family } from '../../network/addresses/address';
import type { PortRange } from '../../network/resources/security-group';
import type { Flow } from '../question';

/** What one packet of a flow is: its protocol as EC2 names it, and the port it is sent to, or its ICMP type and code. */
export interface Packet {
  /** `tcp`, `udp`, `icmp`, `icmpv6`. */
  readonly protocol: string;
  /** The ports that it may be sent to; undefined for ICMP. */
  readonly ports: PortRange | undefined;
  readonly icmp: { readonly type: number; readonly code: number } | undefined;
}

/**
 * The ports to which answers come: clients choose them, a NAT gateway from all of these.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html
 */
export const EPHEMERAL_PORTS: PortRange = { from: 1024, to: 65535 };

/** What many Linux kernels choose from.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html */
export const LINUX_EPHEMERAL_PORTS: PortRange = { from: 32768, to: 60999 };

/** Types of echo request and reply; the code of both is 0. */
const ECHO: Readonly<Record<Family, { readonly request: number; readonly reply: number }>> = {
  ipv4: { request: 8, reply: 0 },
  ipv6: { request: 128, reply: 129 },
};

/** @returns the packets that a flow sends; a flow without a port may be sent to any. */
export function request({ protocol, port }: Flow, family: Family): Packet {
  if (protocol === 'icmp') return echo(family, ECHO[family].request);
  const ports = port === undefined ? { from: 0, to: 65535 } : { from: port, to: port };
  return { protocol, ports, icmp: undefined };
}

/** @returns the packets that answer a flow. */
export function answer({ protocol }: Flow, family: Family): Packet {
  if (protocol === 'icmp') return echo(family, ECHO[family].reply);
  return { protocol, ports: EPHEMERAL_PORTS, icmp: undefined };
}

function echo(family: Family, type: number): Packet {
  return {
    protocol: family === 'ipv4' ? 'icmp' : 'icmpv6',
    ports: undefined,
    icmp: { type, code: 0 },
  };
}

const PROTOCOLS: ReadonlyMap<string, string> = new Map([
  ['tcp', 'TCP'],
  ['udp', 'UDP'],
  ['icmp', 'ICMP'],
  ['icmpv6', 'ICMPv6'],
]);

/** @returns `TCP 443`, `TCP 1024–65535`, `ICMP 8/0` (type and code). */
export function packetName({ protocol, ports, icmp }: Packet): string {
  const name = PROTOCOLS.get(protocol) ?? protocol;
  if (icmp) return `${name} ${icmp.type}/${icmp.code}`;
  return ports ? `${name} ${portsName(ports)}` : name;
}

/** @returns `443`, `1024–65535`. */
export function portsName({ from, to }: PortRange): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** @returns what two ranges have in common. */
export function commonPorts(a: PortRange, b: PortRange): PortRange | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** @returns ranges without another one. */
export function withoutPorts(ranges: readonly PortRange[], taken: PortRange): readonly PortRange[] {
  return ranges.flatMap((range) => {
    const common = commonPorts(range, taken);
    if (!common) return [range];
    return [
      ...(range.from < common.from ? [{ from: range.from, to: common.from - 1 }] : []),
      ...(common.to < range.to ? [{ from: common.to + 1, to: range.to }] : []),
    ];
  });
}

/** @returns ranges sorted, those that touch as one. */
export function mergePorts(ranges: readonly PortRange[]): readonly PortRange[] {
  const merged: PortRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before && range.from <= before.to + 1) {
      merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    } else merged.push(range);
  }
  return merged;
}
