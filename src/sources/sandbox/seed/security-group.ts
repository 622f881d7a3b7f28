import { ACCOUNT, arn, named } from './names';
import type { VpcPlan } from './vpc';

export interface SecurityGroupPlan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly vpc: VpcPlan;
}

const NOTHING = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };

/** TCP to one port from a range. */
export function fromRange(port: number, cidr: string, description: string): unknown {
  const ranges = [{ CidrIp: cidr, Description: description }];
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, ...NOTHING, IpRanges: ranges };
}

/** TCP to one port from the members of a group. */
export function fromGroup(port: number, group: SecurityGroupPlan): unknown {
  const pairs = [{ UserId: ACCOUNT, GroupId: group.id }];
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, ...NOTHING, UserIdGroupPairs: pairs };
}

/** A group that lets everything out, as every new one does. */
export function securityGroup(plan: SecurityGroupPlan, inbound: readonly unknown[]): unknown {
  return {
    GroupId: plan.id,
    IpPermissionsEgress: [{ IpProtocol: '-1', ...NOTHING, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    // EC2 gives a group's name apart from its tags; the default one has none.
    Tags: plan.name === 'default' ? [] : named(plan.name),
    VpcId: plan.vpc.id,
    SecurityGroupArn: arn(`security-group/${plan.id}`),
    OwnerId: ACCOUNT,
    GroupName: plan.name,
    Description: plan.description,
    IpPermissions: inbound,
  };
}

/** The group of which each VPC has one: its members reach each other. */
export function defaultSecurityGroup(plan: SecurityGroupPlan): unknown {
  return securityGroup(plan, [
    { IpProtocol: '-1', ...NOTHING, UserIdGroupPairs: [{ UserId: ACCOUNT, GroupId: plan.id }] },
  ]);
}

/** As instances and network interfaces name their groups. */
export function groupIdentifier({ id, name }: SecurityGroupPlan): {
  readonly GroupId: string;
  readonly GroupName: string;
} {
  return { GroupId: id, GroupName: name };
}
