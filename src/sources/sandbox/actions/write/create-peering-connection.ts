import { entityField, type Entity } from '../../entity';
import { Ec2Error, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { textOf } from '../../protocol/input';
import type { AccountState } from '../../state';
import { findById, idOf, insert, requireById } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';
import {
  forgetPeeringLater,
  isOpen,
  mayOverlap,
  setPeeringStatus,
  sideOf,
  statusOf,
} from './peering-lifecycle';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html */
export const createVpcPeeringConnection: Action = {
  name: 'CreateVpcPeeringConnection',
  run(input, account) {
    const requester = requireOne(KINDS.vpc, 'VpcId', input, account);
    const peerId = textOf(input, 'PeerVpcId');
    if (peerId === undefined) throw missingParameter('peerVpcId');
    const owner = textOf(input, 'PeerOwnerId') ?? account.scope.account;
    const region = textOf(input, 'PeerRegion') ?? account.scope.region;
    const isHere = owner === account.scope.account && region === account.scope.region;
    const accepter = isHere ? requireById(account, KINDS.vpc, peerId) : undefined;
    const tags = tagsOnCreate(account, input, 'vpc-peering-connection');
    requireFirst(account, idOf(KINDS.vpc, requester), peerId);
    requireQuotas(account, idOf(KINDS.vpc, requester));
    const id = account.newId('pcx-');
    const connection = insert(account, 'VpcPeeringConnections', {
      AccepterVpcInfo:
        accepter === undefined
          ? { OwnerId: owner, VpcId: peerId, Region: region }
          : sideOf(account, accepter),
      ExpirationTime: new Date(account.now().getTime() + account.durations.peeringExpiry),
      RequesterVpcInfo: sideOf(account, requester),
      Status: { Code: 'initiating-request', Message: `Initiating Request to ${owner}` },
      Tags: tags,
      VpcPeeringConnectionId: id,
    });
    account.after(account.durations.peeringStep, () => {
      const fails = accepter !== undefined && mayOverlap(requester, accepter);
      if (statusOf(findById(account, KINDS.vpcPeeringConnection, id)) !== 'initiating-request') return;
      if (fails) fail(account, id);
      else setPeeringStatus(account, id, 'pending-acceptance', `Pending Acceptance by ${owner}`);
    });
    account.after(account.durations.peeringExpiry, () => {
      expire(account, id);
    });
    return { VpcPeeringConnection: connection };
  },
};

function fail(account: AccountState, id: string): void {
  const message = 'Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range';
  setPeeringStatus(account, id, 'failed', message);
  forgetPeeringLater(account, id);
}

function expire(account: AccountState, id: string): void {
  if (statusOf(findById(account, KINDS.vpcPeeringConnection, id)) !== 'pending-acceptance') return;
  setPeeringStatus(account, id, 'expired', 'Expired');
  forgetPeeringLater(account, id);
}

function requireFirst(account: AccountState, vpcId: string, peerId: string): void {
  const pair = [vpcId, peerId].sort().join();
  const there = account
    .entities('VpcPeeringConnections')
    .find((one) => isOpen(one) && endsOf(one).sort().join() === pair);
  if (there === undefined) return;
  throw new Ec2Error(
    'VpcPeeringConnectionAlreadyExists',
    `A VPC peering connection ${idOf(KINDS.vpcPeeringConnection, there)} between the VPCs already exists`,
  );
}

function endsOf(connection: Entity): string[] {
  return ['RequesterVpcInfo', 'AccepterVpcInfo'].map((side) =>
    String(entityField(connection, side)['VpcId']),
  );
}

function requireQuotas(account: AccountState, vpcId: string): void {
  const own = account
    .entities('VpcPeeringConnections')
    .filter((one) => endsOf(one).includes(vpcId) && isOpen(one));
  const waiting = own.filter((one) => statusOf(one) !== 'active');
  requireRoom(
    waiting.length + 1,
    account.quotas.openPeeringRequests,
    'OutstandingVpcPeeringConnectionLimitExceeded',
    `The limit of outstanding VPC peering connection requests of ${vpcId} has been reached.`,
  );
  requireRoom(
    own.length - waiting.length + 1,
    account.quotas.peeringConnectionsPerVpc,
    'VpcPeeringConnectionsPerVpcLimitExceeded',
    `The limit of VPC peering connections of ${vpcId} has been reached.`,
  );
}
