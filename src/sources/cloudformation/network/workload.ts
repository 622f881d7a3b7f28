import { message } from '../../../network/message';
import { ALWAYS } from '../../../network/presence';
import type { WorkloadPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isList, isUnknownValue } from '../../declared/kinds';
import { notKnown } from '../evaluate/kinds';
import type { Family } from './family';
import { idList } from './list';
import { at } from './path';
import { PLACEMENTS } from './placement';
import { firstWritten, given } from './written';

export const WORKLOADS: Family = [...PLACEMENTS.keys()].map((type) => [type, workload] as const);

/**
 * Something that runs in a VPC; nothing for what is in none, such as a function without `VpcConfig`, and for what may be
 * in one as far as anybody knows.
 */
export function workload(of: DeclaredResource): readonly WorkloadPart[] {
  const placement = PLACEMENTS.get(of.type);
  if (!placement) return [];
  const subnets = given(gathered(of, placement.subnets));
  const groups = given(gathered(of, placement.groups));
  if (!isPlaced(subnets?.value) && !isPlaced(groups?.value)) return [];
  const names: Record<string, string> = {};
  const subnetIds = nameOf(of, placement.subnets);
  const securityGroupIds = nameOf(of, placement.groups);
  if (subnetIds !== undefined) names['subnetIds'] = subnetIds;
  if (securityGroupIds !== undefined) names['securityGroupIds'] = securityGroupIds;
  const under = subnets?.under ?? groups?.under ?? ALWAYS;
  return [
    {
      kind: 'workload',
      of,
      ...(under === ALWAYS ? {} : { under }),
      names,
      subnets: subnets?.value,
      groups: groups?.value,
    },
  ];
}

function nameOf(of: DeclaredResource, paths: readonly string[]): string | undefined {
  return firstWritten(
    of,
    paths.map((path) => path.split('.', 1)[0] ?? path),
  );
}

function isPlaced(value: Value | undefined): boolean {
  return value !== undefined && !isUnknownValue(value) && !(isList(value) && value.length === 0);
}

/** @returns what stands at several paths, as one list. */
function gathered(of: DeclaredResource, paths: readonly string[]): Value | undefined {
  const lists = paths.map((path) => idList(at(of, path))).filter((list) => list !== undefined);
  const [first] = lists;
  if (lists.length < 2) return first;
  if (lists.every(isList)) return lists.flat();
  return notKnown(message('It is written in several places, of which one is not known.'));
}
