import { entityField, textField, type Entity } from '../../entity';
import { Ec2Error } from '../../errors';
import { KINDS } from '../../kinds';
import { textOf } from '../../protocol/input';
import { markRoutesTo } from '../../routes';
import type { AccountState } from '../../state';
import { findById, idOf, requireById } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';
import { forgetPeeringLater, setPeeringStatus, statusOf } from './peering-lifecycle';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcPeeringConnection.html */
export const acceptVpcPeeringConnection: Action = {
  name: 'AcceptVpcPeeringConnection',
  run(input, account) {
    const id = textOf(input, 'VpcPeeringConnectionId') ?? '';
    const connection = requireById(account, KINDS.vpcPeeringConnection, id);
    requireAccepter(account, connection, 'accept');
    requireStatus(connection, ['pending-acceptance']);
    setPeeringStatus(account, id, 'provisioning', 'Provisioning');
    account.after(account.durations.peeringStep, () => {
      if (statusOf(findById(account, KINDS.vpcPeeringConnection, id)) !== 'provisioning') return;
      setPeeringStatus(account, id, 'active', 'Active');
      // Routes that were made before lead somewhere now.
      markRoutesTo(account, id, 'active');
    });
    return { VpcPeeringConnection: findById(account, KINDS.vpcPeeringConnection, id) };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RejectVpcPeeringConnection.html */
export const rejectVpcPeeringConnection: Action = {
  name: 'RejectVpcPeeringConnection',
  run(input, account) {
    const connection = requireOne(KINDS.vpcPeeringConnection, 'VpcPeeringConnectionId', input, account);
    const id = idOf(KINDS.vpcPeeringConnection, connection);
    requireAccepter(account, connection, 'reject');
    requireStatus(connection, ['pending-acceptance']);
    setPeeringStatus(account, id, 'rejected', 'Rejected');
    forgetPeeringLater(account, id);
    return { Return: true };
  },
};

/** Its routes stay, as blackholes. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcPeeringConnection.html */
export const deleteVpcPeeringConnection: Action = {
  name: 'DeleteVpcPeeringConnection',
  run(input, account) {
    const connection = requireOne(KINDS.vpcPeeringConnection, 'VpcPeeringConnectionId', input, account);
    const id = idOf(KINDS.vpcPeeringConnection, connection);
    requireStatus(connection, ['active', 'provisioning', 'pending-acceptance', 'initiating-request']);
    setPeeringStatus(account, id, 'deleted', `Deleted by ${account.scope.account}`);
    markRoutesTo(account, id, 'blackhole');
    forgetPeeringLater(account, id);
    return { Return: true };
  },
};

function requireAccepter(account: AccountState, connection: Entity, what: string): void {
  const side = entityField(connection, 'AccepterVpcInfo');
  const Region = textField(side, 'Region');
  const { scope } = account;
  const id = idOf(KINDS.vpcPeeringConnection, connection);
  if (side['OwnerId'] !== scope.account)
    throw new Ec2Error('OperationNotPermitted', `User (${scope.account}) cannot ${what} peering ${id}`);
  if (Region !== undefined && Region !== scope.region) {
    throw new Ec2Error(
      'OperationNotPermitted',
      `Incorrect region (${scope.region}) specified for this request. ` +
        `VPC peering connection ${id} must be accepted or rejected in region ${Region}`,
    );
  }
}

function requireStatus(connection: Entity, statuses: readonly string[]): void {
  if (statuses.includes(statusOf(connection))) return;
  throw new Ec2Error(
    'InvalidStateTransition',
    `VpcPeeringConnectionID ${idOf(KINDS.vpcPeeringConnection, connection)} is not in the correct state for the request.`,
  );
}
