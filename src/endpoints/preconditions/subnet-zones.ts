import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import { because } from '../../paths/because';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom, type InSubnets } from './view';

/**
 * An endpoint has one network interface in a zone.
 * @param without the remedy that leaves one of the subnets out
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function oneSubnetInZone(
  network: Network,
  { vpc, subnets }: InSubnets,
  without: (subnetId: string) => Remedy | undefined,
): readonly Problem[] {
  const byZone = new Map<string, string>();
  return [...new Set(subnets.map(({ subnetId }) => subnetId))].flatMap((id) => {
    const subnet = seenFrom(network, 'subnet', id, vpc);
    if (!subnet || known(subnet.vpcId) !== vpc.id) return [];
    if (isUnknown(subnet.zone)) {
      const args = { subnet: id };
      return [
        warning({
          code: 'zone-not-checked',
          message: because('The zone of subnet {subnet} could not be checked:', args, subnet.zone.unknown),
          resource: id,
          documentation: PAGES.createInterface,
        }),
      ];
    }
    const first = byZone.get(subnet.zone);
    if (first === undefined) {
      byZone.set(subnet.zone, id);
      return [];
    }
    return [
      error({
        code: 'two-subnets-in-zone',
        message: message(
          'Subnets {first} and {subnet} are both in {zone}: an endpoint has one network interface in a zone.',
          { first, subnet: id, zone: subnet.zone },
        ),
        resource: id,
        documentation: PAGES.createInterface,
        awsCode: 'DuplicateSubnetsInSameZone',
        remedy: without(id),
      }),
    ];
  });
}
