import { known } from '../../network/resolved';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { Trace } from '../../paths/trace';
import { needsOfResource, type DetailNeed } from '../../tree/needs';
import { sourceVpc } from './source-of';

/**
 * @returns what a trace depends on that is read on demand only, and was not: DNS attributes of the VPC, ranges of the
 * lists in its tables, contents of transit gateway tables.
 */
export function detailsNeeded(network: Network, { question, classes }: Trace): readonly DetailNeed[] {
  const vpc = sourceVpc(network, question.from);
  const resources = new Set<Resource>(vpc ? [vpc] : []);
  for (const hop of classes.flatMap(({ ways }) => ways.flatMap(({ hops }) => hops))) {
    for (const { destination } of hop.route?.table.routes ?? []) {
      const id = destination.kind === 'prefix-list' ? known(destination.id) : undefined;
      const list = id === undefined ? undefined : network.get('prefix-list', id, hop.route?.table.scope);
      if (list) resources.add(list);
    }
    if (hop.kind === 'transit-gateway') {
      for (const table of network.all('transit-gateway-route-table'))
        if (table.transitGatewayId === hop.id) resources.add(table);
    }
  }
  return [...resources].flatMap(needsOfResource);
}
