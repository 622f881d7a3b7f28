import { entitiesField, entityField, textField, type Entity } from '../../entity';
import { dependencyViolation } from '../../errors';
import { KINDS } from '../../kinds';
import type { AccountState } from '../../state';
import { inVpc, remove } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html */
export const deleteVpc: Action = {
  name: 'DeleteVpc',
  run(input, account) {
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    const id = textField(vpc, 'VpcId') ?? '';
    if (hasDependents(account, id))
      throw dependencyViolation(`The vpc '${id}' has dependencies and cannot be deleted.`);
    for (const key of ['RouteTables', 'NetworkAcls', 'SecurityGroups', 'VpcAttributes'] as const) {
      account.replace(
        key,
        account.entities(key).filter((entity) => entity['VpcId'] !== id),
      );
    }
    remove(account, KINDS.vpc, id);
    return { Return: true };
  },
};

/** Whatever stands in a VPC, but for what AWS made with it, must go first. */
function hasDependents(account: AccountState, id: string): boolean {
  const attached = (
    key: 'InternetGateways' | 'EgressOnlyInternetGateways' | 'VpnGateways',
    member: string,
  ): boolean =>
    account
      .entities(key)
      .some((entity) =>
        entitiesField(entity, member).some((one) => one['VpcId'] === id && one['State'] !== 'detached'),
      );
  const peered = account.entities('VpcPeeringConnections').some((connection) => {
    const status = textField(entityField(connection, 'Status'), 'Code') ?? '';
    if (['deleted', 'deleting', 'failed', 'rejected', 'expired'].includes(status)) return false;
    return ['AccepterVpcInfo', 'RequesterVpcInfo'].some(
      (side) => entityField(connection, side)['VpcId'] === id,
    );
  });
  return (
    peered ||
    attached('InternetGateways', 'Attachments') ||
    attached('EgressOnlyInternetGateways', 'Attachments') ||
    attached('VpnGateways', 'VpcAttachments') ||
    inVpc(account, 'Subnets', id).length > 0 ||
    inVpc(account, 'NetworkInterfaces', id).length > 0 ||
    inVpc(account, 'VpcEndpoints', id).length > 0 ||
    inVpc(account, 'CarrierGateways', id).length > 0 ||
    inVpc(account, 'TransitGatewayVpcAttachments', id).some(({ State }) => State !== 'deleted') ||
    inVpc(account, 'RouteTables', id).some((table) => !isMain(table)) ||
    inVpc(account, 'NetworkAcls', id).some((acl) => acl['IsDefault'] !== true) ||
    inVpc(account, 'SecurityGroups', id).some((group) => group['GroupName'] !== 'default')
  );
}

function isMain(table: Entity): boolean {
  return entitiesField(table, 'Associations').some((association) => association['Main'] === true);
}
