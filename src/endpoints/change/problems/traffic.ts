import { counted } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Change } from '../../change';
import { PAGES } from '../../preconditions/pages';
import { warning } from '../../preconditions/report';
import type { Problem } from '../../problem';
import { changeConsequences } from '../consequences';
import { scopeOf } from '../scope';

/**
 * Traffic that has a way, and would have another or none.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function connectionsDrop(network: Network, change: Change): readonly Problem[] {
  const { drops, paths } = changeConsequences(network, change);
  const ids = new Set(drops.map(({ id }) => id));
  if (ids.size === 0) return [];
  const lost = paths.filter(({ subnet, after }) => ids.has(subnet.id) && after.verdict === 'blocked');
  const isLost = new Set(lost.map(({ subnet }) => subnet.id));
  const facts = { resource: [...ids][0] ?? scopeOf(change).region, documentation: PAGES.createGateway };
  return [
    ...(isLost.size === 0
      ? []
      : [
          warning({
            code: 'traffic-stops',
            message: counted(
              isLost.size,
              'Traffic of {n} subnet that goes this way now would have no way any more.',
              'Traffic of {n} subnets that goes this way now would have no way any more.',
            ),
            ...facts,
          }),
        ]),
    warning({
      code: 'connections-drop',
      message: counted(
        ids.size,
        'Traffic of {n} subnet changes its way: open TCP connections on it drop.',
        'Traffic of {n} subnets changes its way: open TCP connections on it drop.',
      ),
      ...facts,
    }),
  ];
}
