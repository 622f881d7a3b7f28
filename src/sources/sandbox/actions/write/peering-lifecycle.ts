import { blocksOf } from '../../blocks';
import { canonical, overlaps } from '../../cidrs';
import { entityField, textField, type Entity } from '../../entity';
import { KINDS } from '../../kinds';
import type { AccountState } from '../../state';
import { patch, remove } from '../../store';

/** @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html#vpc-peering-lifecycle */
export function statusOf(connection: Entity | undefined): string {
  return textField(entityField(connection ?? {}, 'Status'), 'Code') ?? '';
}

/** Whether a connection is there, or may come to be. */
export function isOpen(connection: Entity): boolean {
  return ['initiating-request', 'pending-acceptance', 'provisioning', 'active'].includes(
    statusOf(connection),
  );
}

export function setPeeringStatus(account: AccountState, id: string, code: string, message: string): void {
  patch(account, KINDS.vpcPeeringConnection, id, { Status: { Code: code, Message: message } });
}

/** What has ended is described for a while and then is gone. */
export function forgetPeeringLater(account: AccountState, id: string): void {
  account.after(account.durations.peeringTrace, () => {
    remove(account, KINDS.vpcPeeringConnection, id);
  });
}

/** "You cannot create a VPC peering connection between VPCs that have matching or overlapping CIDR blocks." */
export function mayOverlap(one: Entity, other: Entity): boolean {
  return (['ipv4', 'ipv6'] as const).some((family) =>
    blocksOf(one, family).some((a) => blocksOf(other, family).some((b) => overlaps(a, b))),
  );
}

/** One end, as EC2 describes a VPC of this account. */
export function sideOf({ scope }: AccountState, vpc: Entity): Entity {
  const ipv4 = blocksOf(vpc, 'ipv4').map((block) => ({ CidrBlock: canonical(block) }));
  const ipv6 = blocksOf(vpc, 'ipv6').map((block) => ({ Ipv6CidrBlock: canonical(block) }));
  return {
    CidrBlock: vpc['CidrBlock'],
    CidrBlockSet: ipv4,
    Ipv6CidrBlockSet: ipv6,
    OwnerId: scope.account,
    PeeringOptions: {
      AllowDnsResolutionFromRemoteVpc: false,
      AllowEgressFromLocalClassicLinkToRemoteVpc: false,
      AllowEgressFromLocalVpcToRemoteClassicLink: false,
    },
    VpcId: vpc['VpcId'],
    Region: scope.region,
  };
}
