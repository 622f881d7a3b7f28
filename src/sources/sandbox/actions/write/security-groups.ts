import { entitiesField, entityField, textField, type Entity } from '../../entity';
import { dependencyViolation, Ec2Error, invalidParameterValue, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { textOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { arnOf, idOf, inVpc, remove, requireById } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { newSecurityGroup } from './new-vpc';

/** "a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*" */
const NAME = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
export const createSecurityGroup: Action = {
  name: 'CreateSecurityGroup',
  run(input, account) {
    const name = textOf(input, 'GroupName') ?? '';
    const description = textOf(input, 'Description') ?? '';
    const vpc = vpcOf(input, account);
    if (name.toLowerCase() === 'default') {
      const message = `The security group name '${name}' is reserved`;
      throw new Ec2Error('InvalidGroup.Reserved', message);
    }
    requireText('groupName', name);
    requireText('groupDescription', description);
    if (name.startsWith('sg-'))
      throw invalidParameterValue(
        `invalid value for parameter groupName: ${name}. It may not start with 'sg-'.`,
      );
    const tags = tagsOnCreate(account, input, 'security-group');
    if (inVpc(account, 'SecurityGroups', vpc).some((group) => group['GroupName'] === name)) {
      const message = `The security group '${name}' already exists for VPC '${vpc}'`;
      throw new Ec2Error('InvalidGroup.Duplicate', message);
    }
    requireRoom(
      account.entities('SecurityGroups').length + 1,
      account.quotas.securityGroupsPerRegion,
      'SecurityGroupLimitExceeded',
      'The maximum number of security groups for VPC has been reached.',
    );
    const GroupId = idOf(KINDS.securityGroup, newSecurityGroup(account, vpc, { name, description, tags }));
    return { GroupId, SecurityGroupArn: arnOf(account, 'security-group', GroupId), Tags: tags };
  },
};

function requireText(parameter: string, value: string): void {
  if (value.trim() === '') throw missingParameter(parameter);
  if (NAME.test(value)) return;
  throw invalidParameterValue(
    `Value (${value}) for parameter ${parameter} is invalid. ` +
      'Valid are up to 255 of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*.',
  );
}

function vpcOf(input: Input, account: AccountState): string {
  const given = textOf(input, 'VpcId');
  if (given !== undefined) return idOf(KINDS.vpc, requireById(account, KINDS.vpc, given));
  const vpc = account.entities('Vpcs').find((one) => one['IsDefault'] === true);
  if (vpc === undefined) throw new Ec2Error('VPCIdNotSpecified', 'No default VPC for this user');
  return idOf(KINDS.vpc, vpc);
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html */
export const deleteSecurityGroup: Action = {
  name: 'DeleteSecurityGroup',
  run(input, account) {
    const group = groupOf(input, account);
    const id = idOf(KINDS.securityGroup, group);
    if (group['GroupName'] === 'default') {
      const message = `the specified group: "${id}" name: "default" cannot be deleted by a user`;
      throw new Ec2Error('CannotDelete', message);
    }
    if (isUsed(account, id)) throw dependencyViolation(`resource ${id} has a dependent object`);
    remove(account, KINDS.securityGroup, id);
    return { Return: true, GroupId: id };
  },
};

/** A group by its id, or by its name in the default VPC. */
export function groupOf(input: Input, account: AccountState): Entity {
  const id = textOf(input, 'GroupId');
  if (id !== undefined) return requireById(account, KINDS.securityGroup, id);
  const name = textOf(input, 'GroupName');
  if (name === undefined) throw missingParameter('groupName or groupId');
  const isDefault = account.entities('Vpcs').find((one) => one['IsDefault'] === true);
  const vpc = textField(isDefault ?? {}, 'VpcId');
  const found = inVpc(account, 'SecurityGroups', vpc).find((group) => group['GroupName'] === name);
  if (found === undefined || vpc === undefined) {
    const where = vpc === undefined ? 'default VPC' : `default VPC '${vpc}'`;
    throw new Ec2Error('InvalidGroup.NotFound', `The security group '${name}' does not exist in ${where}`);
  }
  return found;
}

/** By an interface, an endpoint, or a rule of another group; its own rules do not hold it. */
function isUsed(account: AccountState, id: string): boolean {
  const names = (entity: Entity): boolean =>
    entitiesField(entity, 'Groups').some(({ GroupId }) => GroupId === id);
  const refers = (group: Entity): boolean =>
    ['IpPermissions', 'IpPermissionsEgress'].some((member) =>
      entitiesField(group, member).some((permission) =>
        entitiesField(permission, 'UserIdGroupPairs').some(({ GroupId }) => GroupId === id),
      ),
    );
  return (
    account.entities('NetworkInterfaces').some(names) ||
    account.entities('VpcEndpoints').some(names) ||
    account.entities('InstanceConnectEndpoints').some((one) => {
      const ids = one['SecurityGroupIds'];
      return Array.isArray(ids) && ids.includes(id);
    }) ||
    account.entities('SecurityGroups').some((group) => group['GroupId'] !== id && refers(group))
  );
}

/** Whether a VPC is the default one, whose groups EC2 treats a little otherwise. */
export function isOfDefaultVpc(account: AccountState, group: Entity): boolean {
  const vpc = account.entities('Vpcs').find((one) => one['VpcId'] === group['VpcId']);
  return vpc?.['IsDefault'] === true;
}

/** The VPCs whose groups a group's rules may name: its own and those that it is peered with. */
export function reachableVpcs(account: AccountState, group: Entity): readonly string[] {
  const own = textField(group, 'VpcId') ?? '';
  const peers = account.entities('VpcPeeringConnections').flatMap((connection) => {
    const sides = ['RequesterVpcInfo', 'AccepterVpcInfo'].map(
      (side) => textField(entityField(connection, side), 'VpcId') ?? '',
    );
    return sides.includes(own) ? sides : [];
  });
  return [own, ...peers];
}
