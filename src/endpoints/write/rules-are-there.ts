import { parseCidr } from '../../network/addresses/address';
import { isUnknown, known } from '../../network/resolved';
import { destinationValue } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import {
  readProtocol,
  type SecurityGroup,
  type SecurityGroupRule,
} from '../../network/resources/security-group';
import { all, negated, type Told } from './told';
import type { IpPermissionInput, WriteInputs } from './write';

/** Whether a group has every rule that AuthorizeSecurityGroupIngress was to add. */
export function ingressIsAllowed(
  { rules }: SecurityGroup,
  { IpPermissions }: WriteInputs['AuthorizeSecurityGroupIngress'],
): Told {
  return all(
    IpPermissions.flatMap((permission) =>
      cidrsOf(permission).map((cidr) => {
        const answers = rules.map((rule) => isRule(rule, permission, cidr));
        return negated(all(answers.map(negated)));
      }),
    ),
  );
}

function cidrsOf({ IpRanges = [], Ipv6Ranges = [] }: IpPermissionInput): readonly string[] {
  return [...IpRanges.map(({ CidrIp }) => CidrIp), ...Ipv6Ranges.map(({ CidrIpv6 }) => CidrIpv6)];
}

function isRule(rule: SecurityGroupRule, permission: IpPermissionInput, cidr: string): Told {
  const { peer } = rule;
  if (rule.direction !== 'ingress' || peer.kind !== 'cidr') return false;
  if (isUnknown(rule.protocol) || isUnknown(rule.ports) || isUnknown(peer.cidr)) return undefined;
  return (
    rule.protocol === readProtocol(permission.IpProtocol) &&
    rule.ports?.from === permission.FromPort &&
    rule.ports.to === permission.ToPort &&
    isSameBlock(peer.cidr, cidr)
  );
}

/** Whether a table has no route of its own any more to where DeleteRoute says; propagated ones are not deleted so. */
export function routeIsAbsent({ routes }: RouteTable, input: WriteInputs['DeleteRoute']): Told {
  const destination =
    input.DestinationCidrBlock ?? input.DestinationIpv6CidrBlock ?? input.DestinationPrefixListId;
  if (destination === undefined) return undefined;
  return all(
    routes
      .filter(({ origin }) => origin !== 'propagated')
      .map((route) => {
        const there = known(destinationValue(route));
        return there === undefined ? undefined : !isSameBlock(there, destination);
      }),
  );
}

/** EC2 clears the host bits of a block that it is given; a prefix list's id is no block, and compares as it is. */
function isSameBlock(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parseCidr(a), parseCidr(b)];
  if (!one || !other) return false;
  return one.family === other.family && one.first === other.first && one.length === other.length;
}
