import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Matrix } from '../../../paths/matrix';
import { serviceQuestion } from '../../../paths/matrix/service-question';
import { tracePath } from '../../../paths/trace-path';
import type { DetailNeed } from '../../../tree/needs';
import { detailsNeeded } from '../details-needed';

/** Reading the attributes of a VPC is two calls: beyond so many VPCs nobody is made to wait for them unasked. */
const MAX_VPCS = 20;

/**
 * @returns what is read on demand only and would settle undetermined cells, asked for once for each VPC and service.
 * Yields between small steps.
 */
export function* needsOfUnknown(
  network: Network,
  { services, rows }: Matrix,
): Generator<undefined, readonly DetailNeed[], undefined> {
  const asked = new Set<string>();
  const vpcs = new Set<string>();
  const needs: DetailNeed[] = [];
  for (const { subnet, cells } of rows) {
    const vpc = known(subnet.vpcId) ?? '';
    for (const [at, cell] of cells.entries()) {
      const service = services[at];
      const key = `${vpc} ${at}`;
      if (cell.verdict !== 'undetermined' || service === undefined || asked.has(key)) continue;
      if (!vpcs.has(vpc) && vpcs.size === MAX_VPCS) continue;
      asked.add(key);
      vpcs.add(vpc);
      const read = serviceQuestion(network, subnet, service);
      if (read.ok) needs.push(...detailsNeeded(network, tracePath(network, read.question)));
      yield;
    }
  }
  return together(needs);
}

/** Each collection once, each id once. */
function together(needs: readonly DetailNeed[]): readonly DetailNeed[] {
  const ids = new Map<DetailNeed['key'], Set<string>>();
  for (const need of needs) {
    const known = ids.get(need.key) ?? new Set();
    ids.set(need.key, new Set([...known, ...need.ids]));
  }
  return [...ids].map(([key, all]) => ({ key, ids: [...all] }));
}
