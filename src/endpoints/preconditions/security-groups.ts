import { message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom, type InVpc } from './view';

/** Something whose network interfaces are in security groups; without any, in the VPC's default one. */
export interface InGroups extends InVpc {
  readonly securityGroupIds: readonly string[];
}

/** AWS's quota, which it raises to 16 at most. @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
export const GROUPS_PER_INTERFACE = 5;

/** The groups must be there, of the VPC, and not too many. */
export function groupsFit(network: Network, { vpc, securityGroupIds }: InGroups): readonly Problem[] {
  const ids = [...new Set(securityGroupIds)];
  const problems = ids.flatMap((id) => groupFits(network, vpc, id) ?? []);
  if (ids.length <= GROUPS_PER_INTERFACE) return problems;
  return [
    ...problems,
    error({
      code: 'too-many-groups',
      message: message('{n} security groups are chosen: a network interface may be in {quota}.', {
        n: ids.length,
        quota: GROUPS_PER_INTERFACE,
      }),
      resource: vpc.id,
      documentation: PAGES.vpcQuotas,
      awsCode: 'SecurityGroupsPerInterfaceLimitExceeded',
    }),
  ];
}

function groupFits(network: Network, vpc: VpcReference, id: string): Problem | undefined {
  const args = { group: id, vpc: vpc.id };
  const group = seenFrom(network, 'security-group', id, vpc);
  if (!group) {
    if (!network.isRead('SecurityGroups', vpc.scope)) {
      return warning({
        code: 'security-group-not-checked',
        message: because(
          'Whether security group {group} is one of VPC {vpc}, and what it lets in, could not be checked:',
          args,
          notRead(network, 'SecurityGroups', vpc.scope),
        ),
        resource: id,
        documentation: PAGES.createInterface,
      });
    }
    return error({
      code: 'security-group-not-found',
      message: message('Security group {group} is not in this account and Region.', { group: id }),
      resource: id,
      documentation: PAGES.errors,
      awsCode: 'InvalidGroup.NotFound',
    });
  }
  const vpcId = known(group.vpcId);
  if (vpcId === undefined || vpcId === vpc.id) return undefined;
  return error({
    code: 'security-group-of-other-vpc',
    message: message('Security group {group} is one of VPC {other}, not of VPC {vpc}.', {
      ...args,
      other: vpcId,
    }),
    resource: id,
    documentation: PAGES.createInterface,
    awsCode: 'InvalidParameter',
  });
}

/** @returns the groups that the interfaces will be in: those that are chosen, else the VPC's default one if it was seen. */
export function effectiveGroups(network: Network, { vpc, securityGroupIds }: InGroups): readonly string[] {
  if (securityGroupIds.length > 0) return [...new Set(securityGroupIds)];
  return network
    .inVpc('security-group', vpc)
    .filter(({ groupName }) => groupName === 'default')
    .map(({ id }) => id);
}
