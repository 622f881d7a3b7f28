import { ACCOUNT, id } from './names';
import type { SubnetPlan, VpcPlan } from './vpc';

/** A VPC's default network ACL, which lets everything through and serves all subnets without one of their own. */
export function defaultNetworkAcl(vpc: VpcPlan, subnets: readonly SubnetPlan[]): unknown {
  const aclId = id('acl', vpc.place, 'ac1');
  return {
    Associations: subnets.map((subnet) => ({
      NetworkAclAssociationId: id('aclassoc', vpc.place, subnet.id.slice(-2)),
      NetworkAclId: aclId,
      SubnetId: subnet.id,
    })),
    Entries: [...entries(true), ...entries(false)],
    IsDefault: true,
    NetworkAclId: aclId,
    Tags: [],
    VpcId: vpc.id,
    OwnerId: ACCOUNT,
  };
}

function entries(egress: boolean): readonly unknown[] {
  const everything = { CidrBlock: '0.0.0.0/0', Egress: egress, Protocol: '-1' };
  return [
    { ...everything, RuleAction: 'allow', RuleNumber: 100 },
    { ...everything, RuleAction: 'deny', RuleNumber: 32767 },
  ];
}
