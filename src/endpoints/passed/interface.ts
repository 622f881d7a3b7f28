import type { Network } from '../../network/network';
import { privateNames } from '../../paths/names/private-names';
import type { InterfacePlan } from '../plan';
import { isAlive } from '../preconditions/alive';
import { offerOf, ownService, type ToService } from '../preconditions/offers';
import { privateNameIsFree } from '../preconditions/private-dns';
import { serviceIsInZones } from '../preconditions/service-zones';
import { oneSubnetInZone } from '../preconditions/subnet-zones';
import { subnetsFit } from '../preconditions/subnets';
import type { InSubnets } from '../preconditions/view';

/** @returns whether it is known that the service is offered in the zones of the subnets, and each zone has one of them. */
export function zonesFit(network: Network, plan: InSubnets & ToService): boolean {
  const offered = offerOf(network, plan) ?? ownService(network, plan);
  if (!offered || offered.zones.length === 0) return false;
  const found = [
    ...subnetsFit(network, plan),
    ...serviceIsInZones(network, plan, () => undefined),
    ...oneSubnetInZone(network, plan, () => undefined),
  ];
  return found.length === 0;
}

/** @returns whether it is known that no other endpoint has the names that private DNS would give. */
export function nameIsKnownFree(network: Network, plan: InterfacePlan): boolean {
  if (!plan.privateDns) return false;
  const names = offerOf(network, plan)?.privateDnsNames ?? [];
  if (names.length === 0 || privateNameIsFree(network, plan).length > 0) return false;
  // Of an endpoint whose names are not known, the service alone was compared.
  return network
    .inVpc('vpc-endpoint', plan.vpc)
    .filter((one) => one.type !== 'gateway' && one.privateDns !== false && isAlive(one))
    .every((one) => privateNames(network, one) !== undefined);
}
