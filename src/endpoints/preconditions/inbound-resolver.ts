import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isGatewayService, parseServiceName, serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { InterfacePlan } from '../plan';
import type { Problem } from '../problem';
import { gatewayEndpointsFor } from './gateway-endpoints-for';
import { gatewayPlanFor } from './gateway-plan-for';
import { isElsewhere, offersOf, type ToService } from './offers';
import { PAGES } from './pages';
import { error, warning } from './report';

/**
 * Private DNS for inbound resolvers alone leaves the VPC's own traffic to a gateway endpoint, which must be there.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export function inboundResolverHasGateway(network: Network, plan: InterfacePlan): readonly Problem[] {
  // Without private DNS there is no name that it could be for.
  if (!plan.privateDns || !plan.inboundResolverOnly) return [];
  const { vpc, service } = plan;
  const facts = { documentation: PAGES.s3Private, awsCode: 'InvalidParameter' };
  if (!hasGatewayType(network, plan)) {
    return [
      error({
        code: 'inbound-resolver-unsupported',
        message: message(
          'Private DNS for inbound resolvers alone is for services that have gateway endpoints as well, which {service} has not.',
          { service },
        ),
        resource: service,
        remedy: { kind: 'change-plan', plan: { ...plan, inboundResolverOnly: false } },
        ...facts,
      }),
    ];
  }
  if (gatewayEndpointsFor(network, plan).length > 0) return [];
  const args = { vpc: vpc.id, service: serviceLabel(service) };
  if (!network.isRead('VpcEndpoints', vpc.scope)) {
    return [
      warning({
        code: 'inbound-resolver-not-checked',
        message: because(
          'Whether VPC {vpc} has a gateway endpoint for {service}, which private DNS for inbound resolvers alone needs, could not be checked:',
          args,
          notRead(network, 'VpcEndpoints', vpc.scope),
        ),
        resource: vpc.id,
        documentation: PAGES.s3Private,
      }),
    ];
  }
  const first = gatewayPlanFor(network, plan);
  return [
    error({
      code: 'inbound-resolver-without-gateway',
      message: message(
        'Private DNS for inbound resolvers alone needs a gateway endpoint for {service} in VPC {vpc}, which carries the traffic of the VPC itself.',
        args,
      ),
      resource: vpc.id,
      remedy: first && { kind: 'create-endpoint', plan: first },
      ...facts,
    }),
  ];
}

/** @returns whether a service has gateway endpoints as well. */
export function hasGatewayType(network: Network, to: ToService): boolean {
  const offers = offersOf(network, to);
  if (offers.length > 0) return offers.some(({ types }) => types.includes('Gateway'));
  return !isElsewhere(to) && isGatewayService(parseServiceName(to.service).short);
}
