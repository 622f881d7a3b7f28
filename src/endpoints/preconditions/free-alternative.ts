import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isGatewayService, parseServiceName, serviceLabel } from '../../network/service-name';
import type { InterfacePlan } from '../plan';
import type { Problem } from '../problem';
import { gatewayEndpointsFor } from './gateway-endpoints-for';
import { gatewayPlanFor } from './gateway-plan-for';
import { isElsewhere } from './offers';
import { PAGES } from './pages';
import { information, warning } from './report';
import type { InVpc } from './view';

/**
 * S3 and DynamoDB have gateway endpoints, which cost nothing: interface endpoints are for callers from on premises,
 * from peered VPCs and from other Regions. With private DNS they take over the VPC's own traffic as well.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function freeEndpointDoes(network: Network, plan: InterfacePlan): readonly Problem[] {
  const { short, region } = parseServiceName(plan.service);
  const isHere = region === plan.vpc.scope.region && !isElsewhere(plan);
  if (!isGatewayService(short) || !isHere || plan.inboundResolverOnly) return [];
  const args = { service: serviceLabel(plan.service), vpc: plan.vpc.id };
  const [gateway] = gatewayEndpointsFor(network, plan);
  if (gateway && plan.privateDns) {
    return [
      warning({
        code: 'gateway-endpoint-passed-by',
        message: message(
          'With private DNS the traffic of VPC {vpc} to {service} goes to this endpoint, which is paid, and past the gateway endpoint {endpoint}, which is free.',
          { ...args, endpoint: gateway.id },
        ),
        resource: gateway.id,
        documentation: PAGES.s3Private,
        remedy: { kind: 'change-plan', plan: { ...plan, inboundResolverOnly: true } },
      }),
    ];
  }
  if (gateway || isLinked(network, plan)) return [];
  const instead = gatewayPlanFor(network, plan);
  return [
    information({
      code: 'free-endpoint-does',
      message: message(
        'A gateway endpoint for {service} is free and serves callers in VPC {vpc}: an interface endpoint is needed for callers from on premises, peered VPCs or other Regions alone.',
        args,
      ),
      resource: plan.vpc.id,
      documentation: PAGES.createGateway,
      remedy: instead && { kind: 'change-plan', plan: instead },
    }),
  ];
}

/** @returns whether something outside the VPC may be a caller: what gateway endpoints do not serve. */
export function isLinked(network: Network, { vpc }: InVpc): boolean {
  return (
    network.inVpc('vpn-gateway', vpc).some((one) => one.kind === 'vpn-gateway') ||
    network.inVpc('transit-gateway-attachment', vpc).some(({ state }) => !GONE.includes(state)) ||
    network
      .inVpc('route-table', vpc)
      .some(({ routes }) => routes.some(({ target }) => LINKS.includes(target.kind)))
  );
}

const GONE: readonly string[] = ['deleted', 'deleting', 'rejected', 'failed'];

/** Targets that lead to on premises, or to where it may be. */
const LINKS: readonly string[] = ['vpn-gateway', 'transit-gateway', 'core-network', 'local-gateway'];
