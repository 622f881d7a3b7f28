import { PAGES } from '../../endpoints/preconditions/pages';
import { checkPolicy } from '../../endpoints/policy-text';
import type { Remedy } from '../../endpoints/remedy';
import { message } from '../../network/message';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { shortName, stays } from '../known/endpoints';
import { eachOnce } from '../known/own';
import type { Rule } from '../rule';

/**
 * What no statement allows is denied: a policy of Deny statements alone lets nothing pass.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export const po002: Rule = {
  id: 'PO002',
  title: message('Endpoint policy that only denies'),
  check: (network) => eachOnce(network, 'vpc-endpoint').filter(stays).flatMap(ofEndpoint),
};

function ofEndpoint(endpoint: VpcEndpoint): readonly Finding[] {
  const text = endpoint.policy === undefined ? undefined : known(endpoint.policy);
  if (text === undefined || !checkPolicy(text).some(({ code }) => code === 'policy-allows-nothing'))
    return [];
  return [
    finding('PO002', {
      severity: 'error',
      message: message(
        'The policy of {endpoint} has Deny statements alone: no call passes it, since an endpoint policy allows nothing by itself.',
        { endpoint: endpoint.id },
      ),
      resource: endpoint,
      field: 'policy',
      vpc: known(endpoint.vpcId),
      service: shortName(endpoint),
      related: [awsSays(endpoint, PAGES.policies)],
      remedy: allowRest(endpoint.id, text),
    }),
  ];
}

const ALLOW = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

/** What is not denied is allowed, as in the policy that AWS gives an endpoint by default. */
function allowRest(endpointId: string, text: string): Remedy | undefined {
  const policy: unknown = JSON.parse(text);
  if (typeof policy !== 'object' || policy === null || !('Statement' in policy)) return undefined;
  const { Statement } = policy;
  const denials: readonly unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  const document = JSON.stringify({ ...policy, Statement: [ALLOW, ...denials] }, undefined, 2);
  return { kind: 'change-policy', endpointId, policy: { document } };
}
