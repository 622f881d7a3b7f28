import type { Finding, Located } from '../rules/finding';
import { isAtLeast, type FindingSeverity } from '../rules/severity';
import type { Assembled } from '../sources/declared/network/assemble';
import type { DeclaredUnit } from '../sources/declared/unit';
import { DeclaredOrigin } from '../sources/declared/network/origin';

/** The fields that findings rest on: a CIDR or a tag that a variable gives changes nothing. */
const FIELDS = [
  'vpcId',
  'type',
  'serviceName',
  'routeTableIds',
  'routes',
  'destination',
  'target',
  'subnetIds',
  'securityGroupIds',
  'privateDns',
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
  if (ABSENCE.has(finding.rule) && hasEndpointOffByDefault(origin?.unit))
    return atMost(finding.severity, 'information');
  const about = [finding.resource, ...finding.related.map(({ resource }) => resource)];
  const isGuess = about.some((one) => {
    if (originOf(one)?.isAssumed(FIELDS)) return true;
    return assembly.contributors(one.id).some((part) => assembly.origin(part).isAssumed(FIELDS));
  });
  return isGuess ? atMost(finding.severity, 'information') : finding.severity;
}

/** Rules that say of an endpoint that it is not there. */
const ABSENCE: ReadonlySet<string> = new Set(['GW001', 'GW002', 'GW009', 'GW010', 'IF001', 'IF002', 'IF009']);

function hasEndpointOffByDefault(unit: DeclaredUnit | undefined): boolean {
  const off = unit?.offByDefault;
  return off !== undefined && (off.has('aws_vpc_endpoint') || off.has('module'));
}

function originOf({ origin }: Located): DeclaredOrigin | undefined {
  return origin instanceof DeclaredOrigin ? origin : undefined;
}

function atMost(severity: FindingSeverity, most: FindingSeverity): FindingSeverity {
  return isAtLeast(severity, most) ? most : severity;
}
