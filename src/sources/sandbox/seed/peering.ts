import { ACCOUNT, id, named, REGION } from './names';
import type { VpcPlan } from './vpc';

/** Between the lesson's two VPCs; both know it, for both have routes to it. */
export const PEERING = id('pcx', 0, 'bee');

export function peeringConnection(requester: VpcPlan, accepter: VpcPlan): unknown {
  return {
    AccepterVpcInfo: side(accepter),
    RequesterVpcInfo: side(requester),
    Status: { Code: 'active', Message: 'Active' },
    Tags: named('first-to-second'),
    VpcPeeringConnectionId: PEERING,
  };
}

function side({ id: vpcId, cidr }: VpcPlan): unknown {
  return {
    CidrBlock: cidr,
    CidrBlockSet: [{ CidrBlock: cidr }],
    OwnerId: ACCOUNT,
    PeeringOptions: {
      AllowDnsResolutionFromRemoteVpc: false,
      AllowEgressFromLocalClassicLinkToRemoteVpc: false,
      AllowEgressFromLocalVpcToRemoteClassicLink: false,
    },
    VpcId: vpcId,
    Region: REGION,
  };
}
