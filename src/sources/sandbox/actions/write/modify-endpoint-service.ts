import { connectionsOf, isLive } from '../../endpoints/connections';
import { invalidParameter } from '../../endpoints/endpoint-type';
import {
  requireAddressTypesOf,
  requireLoadBalancers,
  type LoadBalancerKind,
} from '../../endpoints/load-balancers';
import { requireServiceAddressTypes } from '../../endpoints/service-address-types';
import { privateNameMembers } from '../../endpoints/service-private-dns';
import { textsField } from '../../endpoints/services';
import { entityField, textField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterCombination } from '../../errors';
import { KINDS } from '../../kinds';
import { textOf, textsOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { findById, idOf, patch } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

const KIND = KINDS.endpointService;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServiceConfiguration.html */
export const modifyVpcEndpointServiceConfiguration: Action = {
  name: 'ModifyVpcEndpointServiceConfiguration',
  run(input, account) {
    const service = requireOne(KIND, 'ServiceId', input, account);
    const required = input['AcceptanceRequired'];
    patch(account, KIND, idOf(KIND, service), {
      ...(typeof required === 'boolean' ? { AcceptanceRequired: required } : {}),
      ...loadBalancers(account, input, service, 'NetworkLoadBalancer'),
      ...loadBalancers(account, input, service, 'GatewayLoadBalancer'),
      ...addressTypes(account, input, service),
      ...privateName(account, input, service),
    });
    return { Return: true };
  },
};

/**
 * Proves that the private name's domain is the account's: the sandbox has no public DNS to look into, and takes it
 * for proved after a while.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartVpcEndpointServicePrivateDnsVerification.html
 */
export const startVpcEndpointServicePrivateDnsVerification: Action = {
  name: 'StartVpcEndpointServicePrivateDnsVerification',
  run(input, account) {
    const service = requireOne(KIND, 'ServiceId', input, account);
    const name = textField(service, 'PrivateDnsName');
    if (name === undefined) throw invalidParameter('The endpoint service has no private DNS name.');
    const id = idOf(KIND, service);
    account.after(account.durations.vpcEndpointCreation, () => {
      const now = findById(account, KIND, id);
      if (now?.['PrivateDnsName'] !== name) return;
      const configuration = entityField(now, 'PrivateDnsNameConfiguration');
      patch(account, KIND, id, { PrivateDnsNameConfiguration: { ...configuration, State: 'verified' } });
    });
    return { ReturnValue: true };
  },
};

/** "You cannot … change the load balancers for the endpoint service if there are endpoints attached". */
function loadBalancers(account: AccountState, input: Input, service: Entity, kind: LoadBalancerKind): Entity {
  const added = textsOf(input, `Add${kind}Arns`) ?? [];
  const removed = textsOf(input, `Remove${kind}Arns`) ?? [];
  if (added.length === 0 && removed.length === 0) return {};
  const there = textsField(service, `${kind}Arns`);
  if (there.length === 0) throw invalidParameter(`The endpoint service has no ${kind}s.`);
  requireLoadBalancers(account, kind, [...added, ...removed], idOf(KIND, service));
  if (connectionsOf(account, idOf(KIND, service)).some(isLive)) {
    throw new Ec2Error(
      'ExistingVpcEndpointConnections',
      'Service has existing active VPC Endpoint connections!',
    );
  }
  const left = [...new Set([...there.filter((arn) => !removed.includes(arn)), ...added])];
  if (left.length === 0) throw invalidParameter('An endpoint service must have at least one load balancer.');
  return { [`${kind}Arns`]: left };
}

function addressTypes(account: AccountState, input: Input, service: Entity): Entity {
  const added = textsOf(input, 'AddSupportedIpAddressTypes') ?? [];
  const removed = textsOf(input, 'RemoveSupportedIpAddressTypes') ?? [];
  if (added.length === 0 && removed.length === 0) return {};
  requireServiceAddressTypes([...added, ...removed]);
  const arns = [
    ...textsField(service, 'NetworkLoadBalancerArns'),
    ...textsField(service, 'GatewayLoadBalancerArns'),
  ];
  requireAddressTypesOf(account, arns, added);
  const left = textsField(service, 'SupportedIpAddressTypes').filter((type) => !removed.includes(type));
  const types = [...new Set([...left, ...added])];
  if (types.length === 0) throw invalidParameter('An endpoint service must support an IP address type.');
  return { SupportedIpAddressTypes: types };
}

function privateName(account: AccountState, input: Input, service: Entity): Entity {
  const name = textOf(input, 'PrivateDnsName') ?? '';
  const removes = input['RemovePrivateDnsName'] === true;
  if (name !== '' && removes) {
    throw invalidParameterCombination(
      'The parameter PrivateDnsName cannot be used with the parameter RemovePrivateDnsName',
    );
  }
  if (removes) return { PrivateDnsName: undefined, PrivateDnsNameConfiguration: undefined };
  if (name === '') return {};
  if (textsField(service, 'GatewayLoadBalancerArns').length > 0) {
    throw invalidParameter('PrivateDnsName is not supported for Gateway Load Balancer endpoint services.');
  }
  return privateNameMembers(account, idOf(KIND, service), name);
}
