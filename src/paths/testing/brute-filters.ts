import type { Address } from '../../network/addresses/address';
import { holds, rangesOf, type Traffic } from './brute-facts';
import type {
  Described,
  DescribedAcl,
  DescribedAclEntry,
  DescribedInterface,
  DescribedPermission,
} from './described';

/** `unknown`: some of the ports that the answer may use are let through, and some are not. */
export type Outcome = 'passes' | 'blocks' | 'unknown';

/**
 * Rule 38: groups only allow, and answers come back by themselves; a rule names a block, a list, or a group that the
 * peer's interface is in.
 */
export function groupsAllow(
  described: Described,
  own: DescribedInterface,
  peer: Address,
  peerGroups: readonly string[],
  traffic: Traffic,
  side: 'out' | 'in',
): boolean {
  for (const { GroupId } of own.Groups) {
    const group = described.SecurityGroups.find((one) => one.GroupId === GroupId);
    const permissions = side === 'out' ? group?.IpPermissionsEgress : group?.IpPermissions;
    for (const permission of permissions ?? []) {
      if (!permits(permission, traffic)) continue;
      if (permission.IpRanges.some((range) => holds(range.CidrIp, peer))) return true;
      if (permission.Ipv6Ranges.some((range) => holds(range.CidrIpv6, peer))) return true;
      if (permission.UserIdGroupPairs.some((pair) => peerGroups.includes(pair.GroupId))) return true;
      for (const { PrefixListId } of permission.PrefixListIds) {
        if (rangesOf(described, PrefixListId).some((cidr) => holds(cidr, peer))) return true;
      }
    }
  }
  return false;
}

function permits({ IpProtocol, FromPort = -1, ToPort = -1 }: DescribedPermission, traffic: Traffic): boolean {
  if (IpProtocol === '-1') return true;
  if (IpProtocol !== traffic.protocol) return false;
  if (FromPort === -1) return true;
  if (traffic.protocol === 'icmp') return FromPort === 8 && (ToPort === -1 || ToPort === 0);
  return FromPort <= traffic.port && traffic.port <= ToPort;
}

/**
 * Rule 40: the lowest number that matches decides, for each packet. A packet that leaves the subnet is judged by the
 * egress entries and its destination, one that enters by the ingress entries and its source.
 */
export function aclOf(described: Described, subnetId: string): DescribedAcl {
  for (const acl of described.NetworkAcls) {
    for (const association of acl.Associations) if (association.SubnetId === subnetId) return acl;
  }
  throw new Error(`no network ACL stands at ${subnetId}`);
}

const NUMBERS = { tcp: '6', udp: '17', icmp: '1' };
const [ECHO_REQUEST, ECHO_REPLY] = [8, 0];

function aclAllows(
  acl: DescribedAcl,
  egress: boolean,
  peer: Address,
  protocol: Traffic['protocol'],
  port: number,
): boolean {
  const entries = [...acl.Entries].sort((a, b) => a.RuleNumber - b.RuleNumber);
  for (const entry of entries) {
    if (entry.Egress !== egress || !holds(entry.CidrBlock ?? entry.Ipv6CidrBlock ?? '', peer)) continue;
    if (speaksOf(entry, protocol, port)) return entry.RuleAction === 'allow';
  }
  return false;
}

/** @param port for ICMP the type. */
function speaksOf(entry: DescribedAclEntry, protocol: Traffic['protocol'], port: number): boolean {
  if (entry.Protocol === '-1') return true;
  if (entry.Protocol !== NUMBERS[protocol]) return false;
  if (protocol === 'icmp') return !entry.IcmpTypeCode || [-1, port].includes(entry.IcmpTypeCode.Type);
  return !entry.PortRange || (entry.PortRange.From <= port && port <= entry.PortRange.To);
}

/** The request, at the border of a subnet. @param egress whether it leaves the subnet, to `peer`, or enters from it */
export function requestPasses(
  described: Described,
  subnetId: string,
  egress: boolean,
  peer: Address,
  traffic: Traffic,
): Outcome {
  const port = traffic.protocol === 'icmp' ? ECHO_REQUEST : traffic.port;
  return aclAllows(aclOf(described, subnetId), egress, peer, traffic.protocol, port) ? 'passes' : 'blocks';
}

/**
 * The answer, at the border of a subnet, to whatever port the client chose: 1024–65535, of which a host uses
 * 32768–60999 (Linux's default) and a NAT gateway all.
 */
export function answerPasses(
  described: Described,
  subnetId: string,
  egress: boolean,
  peer: Address,
  traffic: Traffic,
  client: 'host' | 'nat-gateway',
): Outcome {
  const acl = aclOf(described, subnetId);
  const allows = (port: number): boolean => aclAllows(acl, egress, peer, traffic.protocol, port);
  if (traffic.protocol === 'icmp') return allows(ECHO_REPLY) ? 'passes' : 'blocks';
  // Between the ends of entries nothing changes: one port of each stretch stands for all of it.
  const edges = acl.Entries.flatMap(({ PortRange }) => (PortRange ? [PortRange.From, PortRange.To + 1] : []));
  const ports = [1024, 32768, 61000, ...edges].filter((port) => port >= 1024 && port <= 65535);
  const usual = ports.filter((port) => client === 'nat-gateway' || (port >= 32768 && port <= 60999));
  if (usual.every(allows)) return 'passes';
  return ports.some(allows) ? 'unknown' : 'blocks';
}
