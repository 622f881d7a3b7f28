import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import { inForce } from '../../network/resources/vpc';
import type { AddressClass } from '../../paths/address-class';
import { because } from '../../paths/because';
import { securityGroups } from '../../paths/filters/security-groups';
import type { FilteredPart } from '../../paths/filters/part';
import { notRead } from '../../paths/not-read';
import type { IpAddressType } from '../plan';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { PAGES } from './pages';
import { error, information, warning } from './report';
import { effectiveGroups, groupsFit, type InGroups } from './security-groups';
import { familiesOf, seenFrom } from './view';

const PORT = 443;

/**
 * The endpoint's groups must let the VPC in: "allow inbound HTTPS traffic from the resources in the VPC". Without a
 * chosen group it is the VPC's default one, which as AWS makes it lets in its own members alone.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function endpointLetsVpcIn(
  network: Network,
  plan: InGroups & { readonly ipAddressType?: IpAddressType },
): readonly Problem[] {
  const groups = effectiveGroups(network, plan);
  const { vpc } = plan;
  if (groups.length === 0) return [noGroupSeen(network, vpc)];
  // What is wrong with the groups as such is said by `groupsFit`.
  if (groupsFit(network, { vpc, securityGroupIds: groups }).length > 0) return [];
  const families = familiesOf(plan.ipAddressType ?? 'ipv4');
  const cidrs = families.flatMap((family) => blocksOf(network, vpc, family));
  const parts = partsOf(network, plan, groups);
  return judged(parts, { vpc, groups, cidrs, isDefault: plan.securityGroupIds.length === 0 });
}

/**
 * @returns the endpoint's groups, if it is known that they let in every address of the VPC that its families have;
 * undefined if they do not, or if that cannot be said
 */
export function groupsThatLetIn(
  network: Network,
  plan: InGroups & { readonly ipAddressType?: IpAddressType },
): readonly string[] | undefined {
  const groups = effectiveGroups(network, plan);
  if (groups.length === 0 || groupsFit(network, { ...plan, securityGroupIds: groups }).length > 0)
    return undefined;
  const parts = partsOf(network, plan, groups);
  const own = seenFrom(network, 'vpc', plan.vpc.id, plan.vpc);
  const blocks = own ? [...own.cidrBlocks, ...own.ipv6CidrBlocks].filter(inForce) : [];
  const isSure =
    parts.length > 0 &&
    blocks.every(({ cidr }) => known(cidr) !== undefined) &&
    parts.every(({ checks }) => checks[0]?.outcome === 'passes');
  return isSure ? groups : undefined;
}

/** What the groups do to traffic from the VPC's own addresses. */
function partsOf(
  network: Network,
  { vpc, ipAddressType }: InGroups & { readonly ipAddressType?: IpAddressType },
  groups: readonly string[],
): readonly FilteredPart[] {
  const member = { id: groups.join(), scope: vpc.scope, securityGroupIds: groups };
  return familiesOf(ipAddressType ?? 'ipv4').flatMap((family) => {
    const addresses = classOf(family, blocksOf(network, vpc, family));
    if (addresses.set.isEmpty) return [];
    return securityGroups(network, member, addresses, undefined, { protocol: 'tcp', port: PORT }, 'in');
  });
}

interface Judged {
  readonly vpc: VpcReference;
  readonly groups: readonly string[];
  readonly cidrs: readonly string[];
  readonly isDefault: boolean;
}

function judged(
  parts: readonly FilteredPart[],
  { vpc, groups, cidrs, isDefault }: Judged,
): readonly Problem[] {
  const outcome = (part: FilteredPart): string | undefined => part.checks[0]?.outcome;
  const blocked = parts.filter((part) => outcome(part) === 'blocks');
  const unsure = parts.filter((part) => outcome(part) === 'unknown');
  if (blocked.length === 0 && unsure.length === 0) return [];
  const [group = ''] = groups;
  const args = { groups: groups.join(', '), vpc: vpc.id, port: PORT };
  const facts = {
    resource: group,
    documentation: PAGES.createInterface,
    remedy: remedyFor(vpc, group, cidrs, isDefault),
  };
  if (blocked.length === parts.length) {
    return [
      error({
        code: 'endpoint-group-blocks',
        message: isDefault
          ? message(
              'No security group is chosen, and {groups}, the default one of VPC {vpc}, lets in no TCP {port} from the VPC.',
              args,
            )
          : message(
              'Nothing in {groups} lets in TCP {port} from VPC {vpc}: no caller in it would reach the endpoint.',
              args,
            ),
        ...facts,
      }),
    ];
  }
  if (blocked.length === 0 && unsure.length < parts.length) return [];
  if (blocked.length > 0) {
    return [
      warning({
        code: 'endpoint-group-blocks-some',
        message: message(
          '{groups} lets in TCP {port} from a part of VPC {vpc} only: callers elsewhere in it would not reach the endpoint.',
          args,
        ),
        ...facts,
      }),
    ];
  }
  if (isDefault) {
    return [
      warning({
        code: 'endpoint-default-group',
        message: message(
          'No security group is chosen, and {groups}, the default one of VPC {vpc}, lets in only members of security groups: other callers would not reach the endpoint.',
          args,
        ),
        ...facts,
      }),
    ];
  }
  return [
    information({
      code: 'endpoint-group-members',
      message: because(
        'Whether everything in VPC {vpc} reaches the endpoint by TCP {port} depends on more than addresses:',
        args,
        unsure[0]?.missing[0] ?? message('not all of its rules are known'),
      ),
      resource: group,
      documentation: PAGES.securityGroups,
    }),
  ];
}

/** A group that others use already, as the default one, is not widened. */
function remedyFor(vpc: VpcReference, groupId: string, cidrs: readonly string[], isDefault: boolean): Remedy {
  return isDefault
    ? { kind: 'create-security-group', vpcId: vpc.id, port: PORT, cidrs }
    : { kind: 'allow-ingress', groupId, port: PORT, cidrs };
}

function noGroupSeen(network: Network, vpc: VpcReference): Problem {
  return warning({
    code: 'default-group-not-checked',
    message: because(
      'What the default security group of VPC {vpc}, which the endpoint would get, lets in could not be checked:',
      { vpc: vpc.id },
      notRead(network, 'SecurityGroups', vpc.scope),
    ),
    resource: vpc.id,
    documentation: PAGES.createInterface,
  });
}

function blocksOf(network: Network, vpc: VpcReference, family: Family): readonly string[] {
  const seen = seenFrom(network, 'vpc', vpc.id, vpc);
  const blocks = family === 'ipv4' ? seen?.cidrBlocks : seen?.ipv6CidrBlocks;
  return (blocks ?? []).filter(inForce).flatMap(({ cidr }) => known(cidr) ?? []);
}

function classOf(family: Family, cidrs: readonly string[]): AddressClass {
  const none: ReadonlySet<string> = new Set();
  return { family, set: AddressSet.parse(family, cidrs), which: 'all', lists: none, notInLists: none };
}
