import type { Network } from '../../../network/network';
import { withLoadBalancers } from '../../../network/with-load-balancers';
import type { CreateState } from '../../../webview/create/protocol';
import type { Known } from './form';

/**
 * What AWS answered to the questions of a form belongs to the network that the form is about: what can be chosen and
 * what is checked are then told from the same.
 * @returns the network with services that were asked for by name, and with load balancers that were listed
 */
export function withKnown(network: Network, known: Known, scope: CreateState['scope']): Network {
  const { loadBalancers } = known;
  const listed =
    loadBalancers?.state === 'found' ? withLoadBalancers(network, scope, loadBalancers.all) : network;
  return withOffers(listed, known);
}

/** Services that were asked for by name, and are not among those that every account is offered. */
function withOffers(network: Network, { verified }: Known): Network {
  const added = [...(verified?.values() ?? [])].flatMap((one) => (one.state === 'found' ? one.offers : []));
  const isNew = added.filter(({ id, types, scope }) =>
    network
      .find(id)
      .every(
        (one) =>
          one.kind !== 'offered-service' ||
          one.scope.account !== scope.account ||
          one.types.join() !== types.join(),
      ),
  );
  return isNew.length === 0 ? network : network.derive({ replaced: new Map(), added: isNew });
}
