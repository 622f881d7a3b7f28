import { counted, message } from '../../network/message';
import type { VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { byName } from '../../tree/words';
import type { PictureView } from '../../webview/path/protocol';
import type { Showing } from './showing';
import { subnetView } from './subnet-view';

/** One lane below the path's own; the rest is said in words. */
const MAX_LANES = 1;

/** @returns the other zones of the VPC: one line for the nearest, and how much more there is. */
export function zoneViews(
  showing: Showing,
  vpc: VpcReference | undefined,
  zone: string,
  table: RouteTable | undefined,
  drawn: ReadonlySet<string>,
): Pick<PictureView, 'otherZones' | 'moreZones'> {
  const { network, render } = showing;
  const byZone = new Map<string, Subnet[]>();
  for (const subnet of vpc ? byName(network.inVpc('subnet', vpc)) : []) {
    const own = known(subnet.zone);
    if (own === undefined || own === zone || drawn.has(subnet.id)) continue;
    byZone.set(own, [...(byZone.get(own) ?? []), subnet]);
  }
  const associations = routeTableAssociations(network);
  const isAlike = (subnet: Subnet): boolean =>
    table !== undefined && associations.of(subnet).table?.id === table.id;
  const zones = [...byZone]
    .map(([name, subnets]) => ({ name, subnets, alike: subnets.find(isAlike) }))
    .sort((a, b) => Number(!a.alike) - Number(!b.alike) || (a.name < b.name ? -1 : 1));
  const lanes = zones.slice(0, MAX_LANES).map(({ name, subnets, alike }) => {
    const others = subnets.filter((subnet) => subnet !== alike);
    return {
      zone: name,
      note: alike
        ? render(message('Uses the same route table, so the same way out.'))
        : render(counted(subnets.length, '{n} subnet not on this path', '{n} subnets not on this path')),
      subnets: (alike ? [alike, ...others] : others)
        .slice(0, 2)
        .map((subnet) => subnetView(network, subnet, false)),
    };
  });
  const rest = zones.slice(MAX_LANES);
  const n = rest.reduce((sum, { subnets }) => sum + subnets.length, 0);
  const names = rest.map(({ name }) => name).join(', ');
  return {
    otherZones: lanes,
    moreZones:
      n === 0
        ? ''
        : render(
            counted(n, '+ {zones}: {n} subnet not on this path', '+ {zones}: {n} subnets not on this path', {
              zones: names,
            }),
          ),
  };
}
