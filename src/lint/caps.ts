import type { Finding, Located } from '../rules/finding';
import { isAtLeast, type FindingSeverity } from '../rules/severity';
import type { Assembled } from '../sources/declared/network/assemble';
import type { DeclaredUnit } from '../sources/declared/unit';
import { DeclaredOrigin } from '../sources/declared/network/origin';

/**
 * The fields that findings rest on: a CIDR or a tag that a variable gives changes nothing, and of a service's name it is
 * the Region that variables give.
 */
const FIELDS = [
  'vpcId',
  'type',
  'routeTableIds',
  'routes',
  'destination',
  'target',
  'subnetIds',
  'securityGroupIds',
  'privateDns',
  'policy',
  'dnsSupport',
  'dnsHostnames',
];

/**
 * What is left of a finding's severity in code that may be applied otherwise: in a module for others a hint, where it
 * rests on variables that only have their defaults information.
 */
export function capped({ assembly }: Assembled, finding: Finding): FindingSeverity {
  const origin = originOf(finding.resource);
  if (origin?.unit.isLibrary) return atMost(finding.severity, 'hint');
  if (hasMissedOffByDefault(finding.rule, origin?.unit)) return atMost(finding.severity, 'information');
  const about = [finding.resource, ...finding.related.map(({ resource }) => resource)];
  const rests = (one: DeclaredOrigin | undefined): boolean =>
    one !== undefined && (one.isAssumed(FIELDS) || (FILTERS.has(finding.rule) && hasAssumedRules(one)));
  const isGuess = about.some(
    (one) =>
      rests(originOf(one)) || assembly.contributors(one.id).some((part) => rests(assembly.origin(part))),
  );
  return isGuess ? atMost(finding.severity, 'information') : finding.severity;
}

const ENDPOINT: readonly string[] = ['aws_vpc_endpoint', 'module'];
const TABLE_ASSOCIATION: readonly string[] = ['aws_vpc_endpoint_route_table_association'];
const LINKS: readonly string[] = [
  'aws_ec2_transit_gateway_vpc_attachment',
  'aws_vpc_peering_connection',
  'aws_vpn_gateway',
  'aws_vpn_gateway_attachment',
];

/** What rules say is not there, by the types that would make it: of these some may only be switched off by default. */
const MISSED: ReadonlyMap<string, readonly string[]> = new Map([
  ['GW001', ENDPOINT],
  ['GW002', ENDPOINT],
  ['GW003', TABLE_ASSOCIATION],
  ['GW004', TABLE_ASSOCIATION],
  ['GW009', ENDPOINT],
  ['GW010', ENDPOINT],
  ['IF001', [...ENDPOINT, ...LINKS]],
  ['IF002', [...ENDPOINT, ...LINKS]],
  [
    'IF005',
    [
      'aws_security_group_rule',
      'aws_vpc_security_group_ingress_rule',
      'aws_vpc_endpoint_security_group_association',
    ],
  ],
  ['IF009', ENDPOINT],
  ['IF010', ['aws_vpc_endpoint_subnet_association']],
  ['SG001', ['aws_security_group_rule', 'aws_vpc_security_group_egress_rule']],
]);

function hasMissedOffByDefault(rule: string, unit: DeclaredUnit | undefined): boolean {
  return MISSED.get(rule)?.some((type) => unit?.offByDefault?.has(type)) === true;
}

/** Rules about what security groups let through: there it is the CIDR of a permission that counts. */
const FILTERS: ReadonlySet<string> = new Set(['IF005', 'SG001']);

const PERMISSIONS: ReadonlySet<string> = new Set([
  'ingress',
  'egress',
  'cidr_blocks',
  'cidr_ipv4',
  'ipv6_cidr_blocks',
  'cidr_ipv6',
  'prefix_list_ids',
  'prefix_list_id',
  'from_port',
  'to_port',
  'protocol',
  'ip_protocol',
  'SecurityGroupIngress',
  'SecurityGroupEgress',
  'CidrIp',
  'CidrIpv6',
  'FromPort',
  'ToPort',
  'IpProtocol',
]);

function hasAssumedRules({ declared }: DeclaredOrigin): boolean {
  return [...declared.assumed].some((name) => PERMISSIONS.has(name));
}

function originOf({ origin }: Located): DeclaredOrigin | undefined {
  return origin instanceof DeclaredOrigin ? origin : undefined;
}

function atMost(severity: FindingSeverity, most: FindingSeverity): FindingSeverity {
  return isAtLeast(severity, most) ? most : severity;
}
