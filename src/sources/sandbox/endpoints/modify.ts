import { entityField, type Entity } from '../entity';
import { invalidParameterCombination } from '../errors';
import { textOf, type Input } from '../protocol/input';
import { requirePolicies } from './create';
import type { EndpointType } from './endpoint-type';
import { fullAccess, requirePolicy } from './policy';
import type { EndpointService } from './services';

export function dnsOptionsOf(endpoint: Entity): Entity {
  return entityField(endpoint, 'DnsOptions');
}

/**
 * The policy that a request asks for; no member where it asks for none.
 * @throws Ec2Error InvalidPolicyDocument, InvalidParameter, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html
 */
export function modifiedPolicy(
  input: Input,
  type: EndpointType,
  service: EndpointService | undefined,
): Entity {
  const policy = textOf(input, 'PolicyDocument') ?? '';
  const reset = input['ResetPolicy'] === true;
  if (policy !== '' && reset) {
    throw invalidParameterCombination(
      'The parameter PolicyDocument cannot be used with the parameter ResetPolicy',
    );
  }
  if (reset) return { PolicyDocument: fullAccess(type) };
  if (policy === '') return {};
  requirePolicy(policy);
  requirePolicies(service);
  return { PolicyDocument: policy };
}
