import { attachmentOf } from '../../attachments';
import { textField, type Entity } from '../../entity';
import { dependencyViolation, Ec2Error, invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { markRoutesTo } from '../../routes';
import { idOf, insert, inVpc, patch, remove } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html */
export const createInternetGateway: Action = {
  name: 'CreateInternetGateway',
  run(input, account) {
    const tags = tagsOnCreate(account, input, 'internet-gateway');
    const count = account.entities('InternetGateways').length + 1;
    const message = 'The maximum number of internet gateways has been reached.';
    requireRoom(count, account.quotas.internetGatewaysPerRegion, 'InternetGatewayLimitExceeded', message);
    const InternetGateway = insert(account, 'InternetGateways', {
      Attachments: [],
      InternetGatewayId: account.newId('igw-'),
      OwnerId: account.scope.account,
      Tags: tags,
    });
    return { InternetGateway };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html */
export const attachInternetGateway: Action = {
  name: 'AttachInternetGateway',
  run(input, account) {
    const gateway = requireOne(KINDS.internetGateway, 'InternetGatewayId', input, account);
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    const id = idOf(KINDS.internetGateway, gateway);
    const vpcId = idOf(KINDS.vpc, vpc);
    const there = attachmentOf(gateway, 'Attachments');
    if (there !== undefined) {
      const message = `resource ${id} is already attached to network ${textField(there, 'VpcId') ?? ''}`;
      throw new Ec2Error('Resource.AlreadyAssociated', message);
    }
    const taken = account.entities('InternetGateways').some((one) => isAttached(one, vpcId));
    if (taken) throw invalidParameterValue(`Network ${vpcId} already has an internet gateway attached`);
    const attachment = { State: 'available', VpcId: vpcId };
    patch(account, KINDS.internetGateway, id, { Attachments: [attachment] });
    // Routes that an earlier attachment left behind lead somewhere again.
    markRoutesTo(account, id, 'active', vpcId);
    return { Return: true };
  },
};

/** Its routes stay, as blackholes. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html */
export const detachInternetGateway: Action = {
  name: 'DetachInternetGateway',
  run(input, account) {
    const gateway = requireOne(KINDS.internetGateway, 'InternetGatewayId', input, account);
    const vpcId = idOf(KINDS.vpc, requireOne(KINDS.vpc, 'VpcId', input, account));
    const id = idOf(KINDS.internetGateway, gateway);
    if (!isAttached(gateway, vpcId))
      throw new Ec2Error('Gateway.NotAttached', `resource ${id} is not attached to network ${vpcId}`);
    // "The VPC must not contain any running instances with Elastic IP addresses or public IPv4 addresses."
    if (inVpc(account, 'NetworkInterfaces', vpcId).some((one) => one['Association'] !== undefined)) {
      throw dependencyViolation(
        `Network ${vpcId} has some mapped public address(es). ` +
          'Please unmap those public address(es) before detaching the gateway.',
      );
    }
    patch(account, KINDS.internetGateway, id, { Attachments: [] });
    markRoutesTo(account, id, 'blackhole');
    return { Return: true };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html */
export const deleteInternetGateway: Action = {
  name: 'DeleteInternetGateway',
  run(input, account) {
    const gateway = requireOne(KINDS.internetGateway, 'InternetGatewayId', input, account);
    const id = idOf(KINDS.internetGateway, gateway);
    if (attachmentOf(gateway, 'Attachments') !== undefined)
      throw dependencyViolation(`The internetGateway '${id}' has dependencies and cannot be deleted.`);
    remove(account, KINDS.internetGateway, id);
    return { Return: true };
  },
};

function isAttached(gateway: Entity, vpcId: string): boolean {
  return attachmentOf(gateway, 'Attachments')?.['VpcId'] === vpcId;
}
