import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { EndpointPolicy } from '../plan';
import { checkPolicy } from '../policy-text';
import type { Problem } from '../problem';
import { offerOf, ownService, type ToService } from './offers';
import { strangeMember } from './policy-members';
import { PAGES } from './pages';
import { error, warning } from './report';

/**
 * A policy must be one, and allow something; and the service must take policies.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function policyIsValid(
  network: Network,
  plan: ToService & { readonly policy: EndpointPolicy },
): readonly Problem[] {
  const { policy, vpc } = plan;
  if (policy === 'full') return [];
  const unsupported = notSupported(network, plan);
  const invalid = problemOf(policy.document, vpc.id);
  return [...(unsupported ? [unsupported] : []), ...(invalid ? [invalid] : [])];
}

/** Of several things that are wrong with a text the first one is told: the editor, where it is typed, shows them all. */
function problemOf(text: string, resource: string): Problem | undefined {
  const facts = { resource, documentation: PAGES.policies };
  const invalid = { ...facts, awsCode: 'InvalidPolicyDocument' };
  const findings = checkPolicy(text);
  const wrong = findings.find(({ severity }) => severity === 'error');
  if (wrong) return error({ code: wrong.code, message: wrong.message, ...invalid });
  const strange = strangeMember(text);
  if (strange) return error({ code: 'policy-invalid', message: strange, ...invalid });
  const [finding] = findings;
  return finding && warning({ code: finding.code, message: finding.message, ...facts });
}

function notSupported(network: Network, plan: ToService): Problem | undefined {
  const offer = offerOf(network, plan);
  // An answer that leaves it out says neither.
  const supported = offer ? offer.policySupported : ownService(network, plan) === undefined;
  if (supported !== false) return undefined;
  return error({
    code: 'policy-unsupported',
    message: message('{service} takes no endpoint policies: its endpoints have full access.', {
      service: plan.service,
    }),
    resource: plan.service,
    documentation: PAGES.policies,
    awsCode: 'InvalidParameter',
  });
}
