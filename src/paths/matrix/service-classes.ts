import type { Network, VpcReference } from '../../network/network';
import type { Resolution } from '../names/resolution';
import { resolve } from '../names/resolve';
import type { Question } from '../question';
import type { Memo } from './memo';

/**
 * Services that are reached alike from a VPC, since their names stand for the same addresses there: all that have no
 * endpoint in it and whose addresses are not known are some public addresses, whatever they are called.
 * @param questions one for each service; undefined where the service is not known
 * @param numberOf numbers for address classes: resolutions share them
 * @returns for each service the index of the first that is reached like it
 */
export function serviceClasses(
  network: Network,
  vpc: VpcReference,
  questions: readonly (Question | undefined)[],
  numberOf: Memo<object, number>,
): readonly number[] {
  const first = new Map<string, number>();
  const viewpoint = { vpcId: vpc.id, scope: vpc.scope };
  return questions.map((question, index) => {
    const key = question ? keyOf(resolve(network, question, viewpoint), numberOf) : '';
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    return before ?? index;
  });
}

/** Everything of a resolution that a way depends on. */
function keyOf({ lookup, targets, missing, endsAt }: Resolution, numberOf: Memo<object, number>): string {
  const parts = targets.map(
    ({ addresses, endpoint }) => `${numberOf.of(addresses)} ${endpoint ? numberOf.of(endpoint) : ''}`,
  );
  return [endsAt, missing.length, lookup?.blockers.length ?? 0, ...parts].join('|');
}
