import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { markRoutesTo } from '../../routes';
import { idOf, insert, remove } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateEgressOnlyInternetGateway.html */
export const createEgressOnlyInternetGateway: Action = {
  name: 'CreateEgressOnlyInternetGateway',
  run(input, account) {
    const { VpcId } = requireOne(KINDS.vpc, 'VpcId', input, account);
    const tags = tagsOnCreate(account, input, 'egress-only-internet-gateway');
    const count = account.entities('EgressOnlyInternetGateways').length + 1;
    requireRoom(
      count,
      account.quotas.egressOnlyInternetGatewaysPerRegion,
      'EgressOnlyInternetGatewayLimitExceeded',
      'The maximum number of egress-only internet gateways has been reached.',
    );
    const EgressOnlyInternetGateway = insert(account, 'EgressOnlyInternetGateways', {
      Attachments: [{ State: 'attached', VpcId }],
      EgressOnlyInternetGatewayId: account.newId('eigw-'),
      Tags: tags,
    });
    return { EgressOnlyInternetGateway, ClientToken: input['ClientToken'] };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteEgressOnlyInternetGateway.html */
export const deleteEgressOnlyInternetGateway: Action = {
  name: 'DeleteEgressOnlyInternetGateway',
  run(input, account) {
    const kind = KINDS.egressOnlyInternetGateway;
    const id = idOf(kind, requireOne(kind, 'EgressOnlyInternetGatewayId', input, account));
    remove(account, kind, id);
    markRoutesTo(account, id, 'blackhole');
    return { ReturnCode: true };
  },
};
