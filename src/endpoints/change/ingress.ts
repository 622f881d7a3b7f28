import type { IpPermissionInput } from '../write/write';

/** A TCP port let in from blocks of either family. */
export function ingressOf(port: number, cidrs: readonly string[]): IpPermissionInput {
  const own = [...new Set(cidrs)];
  const ipv4 = own.filter((cidr) => !cidr.includes(':'));
  const ipv6 = own.filter((cidr) => cidr.includes(':'));
  return {
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    ...(ipv4.length > 0 && { IpRanges: ipv4.map((CidrIp) => ({ CidrIp })) }),
    ...(ipv6.length > 0 && { Ipv6Ranges: ipv6.map((CidrIpv6) => ({ CidrIpv6 })) }),
  };
}
