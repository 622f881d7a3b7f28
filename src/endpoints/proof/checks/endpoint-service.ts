import { message } from '../../../network/message';
import { known } from '../../../network/resolved';
import type { EndpointService } from '../../../network/resources/endpoint-service';
import type { EndpointServicePlan } from '../../plan';
import { PAGES } from '../../preconditions/pages';
import type { ProofCheck } from '../proof';
import { check, sameIds } from './check';
import { tagChecks } from './tags';

/** The provider's side. @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html */
export function serviceChecks(plan: EndpointServicePlan, service: EndpointService): readonly ProofCheck[] {
  const { id } = service;
  const about = { resource: id, documentation: PAGES.acceptConnections };
  const args = { service: id };
  const arns = [...service.networkLoadBalancerArns, ...service.gatewayLoadBalancerArns];
  const planned = [...plan.networkLoadBalancerArns, ...plan.gatewayLoadBalancerArns];
  const principals = known(service.allowedPrincipals)?.map(({ principal }) => principal);
  const isThere = sameIds(arns, planned);
  return [
    check(
      service.state === 'available' ? true : service.state === 'pending' ? undefined : false,
      message('{service} is {state}.', { ...args, state: service.state }),
      about,
    ),
    check(
      isThere,
      isThere === true
        ? message('{service} has the load balancers that were planned.', args)
        : message('{service} has other load balancers than were planned.', args),
      about,
    ),
    check(
      service.acceptanceRequired === plan.acceptanceRequired,
      service.acceptanceRequired
        ? message('Each connection to {service} has to be accepted.', args)
        : message('Connections to {service} are accepted by themselves.', args),
      about,
    ),
    ...(plan.privateDnsName === undefined ? [] : [nameCheck(service, plan.privateDnsName)]),
    ...plan.allowedPrincipals.map((principal) => {
      const holds = principals?.includes(principal);
      const named = { ...args, principal };
      const text =
        holds === true
          ? message('{principal} may connect to {service}.', named)
          : holds === false
            ? message('{principal} is not among those that may connect to {service}.', named)
            : message('Whether {principal} may connect to {service} was not read.', named);
      return check(holds, text, about);
    }),
    ...tagChecks(plan.tags, service),
  ];
}

/** A name is the service's at once, and can be used once the domain is proved: that is still to come. */
function nameCheck({ id, privateDnsName, privateDnsProof }: EndpointService, planned: string): ProofCheck {
  const about = { resource: id, documentation: PAGES.privateNames };
  const args = { service: id, name: planned };
  if (privateDnsName !== planned) {
    return check(false, message('{service} does not have the private DNS name {name}.', args), about);
  }
  if (privateDnsProof?.state === 'verified') {
    return check(true, message('{service} has the private DNS name {name}, verified.', args), about);
  }
  const isFailed = privateDnsProof?.state === 'failed';
  const text = message('{service} has the private DNS name {name}, whose domain is not verified.', args);
  return check(isFailed ? false : undefined, text, about);
}
