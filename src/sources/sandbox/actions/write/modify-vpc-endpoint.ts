import { followEndpoint } from '../../endpoints/connections';
import { invalidParameter, typeOf, type EndpointType } from '../../endpoints/endpoint-type';
import { requireAvailable, requireOwn } from '../../endpoints/lifecycle';
import { modifiedPolicy } from '../../endpoints/modify';
import { modifyGateway } from '../../endpoints/modify-gateway';
import { modifyInterface } from '../../endpoints/modify-interface';
import { requireFitting } from '../../endpoints/parameters';
import { serviceOfEndpoint } from '../../endpoints/service-of-endpoint';
import type { EndpointService } from '../../endpoints/services';
import type { Entity } from '../../entity';
import { KINDS } from '../../kinds';
import type { Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, patch } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html */
export const modifyVpcEndpoint: Action = {
  name: 'ModifyVpcEndpoint',
  run(input, account) {
    const endpoint = requireOne(KINDS.vpcEndpoint, 'VpcEndpointId', input, account);
    const type = typeOf(endpoint);
    requireOwn(endpoint);
    requireFitting(type, input);
    requireAvailable(endpoint);
    const service = serviceOfEndpoint(account, endpoint, type);
    const changed = {
      ...modifiedPolicy(input, type, service),
      ...modified(account, input, endpoint, type, service),
    };
    const id = idOf(KINDS.vpcEndpoint, endpoint);
    patch(account, KINDS.vpcEndpoint, id, changed);
    followEndpoint(account, id);
    return { Return: true };
  },
};

function modified(
  account: AccountState,
  input: Input,
  endpoint: Entity,
  type: EndpointType,
  service: EndpointService | undefined,
): Entity {
  switch (type) {
    case 'Gateway':
      return modifyGateway(account, input, endpoint, service);
    case 'GatewayLoadBalancer':
      if (
        ['AddSubnetIds', 'RemoveSubnetIds', 'IpAddressType'].every((member) => input[member] === undefined)
      ) {
        return {};
      }
      throw invalidParameter('Subnets of GatewayLoadBalancer type VPC Endpoints cannot be modified.');
    case 'Interface':
    case 'Resource':
    case 'ServiceNetwork':
      return modifyInterface(account, input, endpoint, service);
  }
}
