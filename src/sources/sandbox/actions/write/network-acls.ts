import { entitiesField, textField, type Entity } from '../../entity';
import { dependencyViolation, Ec2Error, invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { textOf } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, inVpc, patch, remove, requireById } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';
import { newNetworkAcl } from './new-vpc';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAcl.html */
export const createNetworkAcl: Action = {
  name: 'CreateNetworkAcl',
  run(input, account) {
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    const tags = tagsOnCreate(account, input, 'network-acl');
    const count = inVpc(account, 'NetworkAcls', vpc['VpcId']).length + 1;
    const message = 'The maximum number of network acls has been reached.';
    requireRoom(count, account.quotas.networkAclsPerVpc, 'NetworkAclLimitExceeded', message);
    return { NetworkAcl: newNetworkAcl(account, vpc, tags, false), ClientToken: input['ClientToken'] };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAcl.html */
export const deleteNetworkAcl: Action = {
  name: 'DeleteNetworkAcl',
  run(input, account) {
    const acl = requireOne(KINDS.networkAcl, 'NetworkAclId', input, account);
    const id = idOf(KINDS.networkAcl, acl);
    // "You can't delete the ACL if it's associated with any subnets. You can't delete the default network ACL."
    if (acl['IsDefault'] === true) throw invalidParameterValue(`cannot delete default network ACL ${id}`);
    if (entitiesField(acl, 'Associations').length > 0)
      throw dependencyViolation(`The networkAcl '${id}' has dependencies and cannot be deleted.`);
    remove(account, KINDS.networkAcl, id);
    return { Return: true };
  },
};

/**
 * A subnet is always under one ACL: associations are replaced, never made or taken away.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html
 */
export const replaceNetworkAclAssociation: Action = {
  name: 'ReplaceNetworkAclAssociation',
  run(input, account) {
    const next = requireOne(KINDS.networkAcl, 'NetworkAclId', input, account);
    const nextId = idOf(KINDS.networkAcl, next);
    const { acl, association } = requireAssociation(account, textOf(input, 'AssociationId') ?? '');
    if (acl['VpcId'] !== next['VpcId']) {
      throw invalidParameterValue(
        `network acl ${nextId} and subnet ${String(association['SubnetId'])} belong to different networks`,
      );
    }
    const left = entitiesField(acl, 'Associations').filter((one) => one !== association);
    patch(account, KINDS.networkAcl, idOf(KINDS.networkAcl, acl), { Associations: left });
    const { SubnetId } = association;
    const made = { NetworkAclAssociationId: account.newId('aclassoc-'), NetworkAclId: nextId, SubnetId };
    const there = entitiesField(requireById(account, KINDS.networkAcl, nextId), 'Associations');
    patch(account, KINDS.networkAcl, nextId, { Associations: [...there, made] });
    return { NewAssociationId: made.NetworkAclAssociationId };
  },
};

function requireAssociation(
  account: AccountState,
  id: string,
): { readonly acl: Entity; readonly association: Entity } {
  for (const acl of account.entities('NetworkAcls')) {
    const association = entitiesField(acl, 'Associations').find(
      (one) => textField(one, 'NetworkAclAssociationId') === id,
    );
    if (association !== undefined) return { acl, association };
  }
  throw new Ec2Error('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);
}
