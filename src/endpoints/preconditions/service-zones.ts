import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { offerOf, ownService, type ToService } from './offers';
import { PAGES } from './pages';
import { error } from './report';
import { seenFrom, type InSubnets } from './view';

/**
 * A service is not in every zone. Where it is not known in which, `serviceIsOffered` says so.
 * @param without the remedy that leaves one of the subnets out
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function serviceIsInZones(
  network: Network,
  plan: InSubnets & ToService,
  without: (subnetId: string) => Remedy | undefined,
): readonly Problem[] {
  const zones = (offerOf(network, plan) ?? ownService(network, plan))?.zones ?? [];
  if (zones.length === 0) return [];
  return [...new Set(plan.subnets.map(({ subnetId }) => subnetId))].flatMap((id) => {
    const subnet = seenFrom(network, 'subnet', id, plan.vpc);
    const zone = subnet && known(subnet.zone);
    if (!subnet || known(subnet.vpcId) !== plan.vpc.id || zone === undefined || zones.includes(zone))
      return [];
    return [
      error({
        code: 'service-not-in-zone',
        message: message('{service} is not offered in {zone}, the zone of subnet {subnet}.', {
          service: plan.service,
          zone,
          subnet: id,
        }),
        resource: id,
        documentation: PAGES.createInterface,
        awsCode: 'InvalidParameter',
        remedy: without(id),
      }),
    ];
  });
}
