import type { Network } from '../../network/network';
import { serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { warning } from './report';

/** It is tables that are chosen: without the VPC's subnets it is not known who would use the endpoint. */
export function subnetsAreKnown(
  network: Network,
  { vpc, service, routeTableIds }: GatewayPlan,
): readonly Problem[] {
  if (routeTableIds.length === 0 || network.isRead('Subnets', vpc.scope)) return [];
  return [
    warning({
      code: 'source-subnets-not-checked',
      message: because(
        'Which subnets would use the endpoint, and whether their filters let traffic to {service} through, could not be checked:',
        { service: serviceLabel(service) },
        notRead(network, 'Subnets', vpc.scope),
      ),
      resource: vpc.id,
      documentation: PAGES.createGateway,
    }),
  ];
}
