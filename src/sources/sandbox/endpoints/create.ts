import { textOf, type Input } from '../protocol/input';
import { invalidParameter, type EndpointType } from './endpoint-type';
import { fullAccess, requirePolicy } from './policy';
import type { EndpointService } from './services';

/** What is settled of an endpoint before its type is looked at. */
export interface NewEndpoint {
  readonly id: string;
  readonly vpcId: string;
}

/**
 * The policy of a new endpoint: the one asked for, else full access.
 * @throws Ec2Error InvalidPolicyDocument, InvalidParameter where the service takes no policies
 */
export function policyFor(input: Input, type: EndpointType, service?: EndpointService): string {
  const policy = textOf(input, 'PolicyDocument') ?? '';
  if (policy === '') return fullAccess(type);
  requirePolicy(policy);
  requirePolicies(service);
  return policy;
}

/** @throws Ec2Error InvalidParameter for a service whose provider's side knows no endpoint policies */
export function requirePolicies(service: EndpointService | undefined): void {
  if (service === undefined || service.policySupported) return;
  throw invalidParameter(`The service ${service.name} does not support endpoint policies.`);
}
