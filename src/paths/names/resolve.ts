import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { familiesOf, type Question } from '../question';
import { single } from '../walk/start';
import { isLinkLocal } from '../link-local';
import { exactAddresses, exactClass } from './addresses';
import { combine, resolution } from './combine';
import { resolveHost } from './host';
import type { Resolution, Viewpoint } from './resolution';
import { resolveResource } from './resource';
import { resolveService } from './service';

/**
 * What a destination means, as seen from a VPC: names differ between VPCs (private DNS), addresses and resources do
 * not. Services are remembered: the same class of addresses for all who see them alike.
 */
export function resolve(network: Network, question: Question, viewpoint: Viewpoint): Resolution {
  const { to, families } = question;
  return combine(familiesOf(families).map((family) => resolveFamily(network, to, viewpoint, family)));
}

function resolveFamily(
  network: Network,
  to: Question['to'],
  viewpoint: Viewpoint,
  family: Family,
): Resolution {
  switch (to.kind) {
    case 'service':
      return resolveService(network, to, viewpoint, family);
    case 'host':
      return resolveHost(network, to.host, viewpoint, family);
    case 'address':
      return ofSet(network, viewpoint, single(to.address).set, family);
    case 'cidr':
      return ofSet(network, viewpoint, AddressSet.of(to.cidr.family, [to.cidr]), family);
    case 'resource':
      return resolveResource(network, to.resource, viewpoint, family);
  }
}

function ofSet(network: Network, { scope }: Viewpoint, set: AddressSet, family: Family): Resolution {
  if (set.family !== family) return resolution('network');
  if (isLinkLocal(set)) {
    const missing = message(
      'what AWS answers at link-local addresses follows no route table and is not modelled',
    );
    const targets = [{ addresses: exactClass(network, scope, set), endpoint: undefined }];
    return resolution('network', { targets, missing: [missing] });
  }
  const { targets, endsAt } = exactAddresses(network, scope, set);
  return resolution(endsAt, { targets });
}
