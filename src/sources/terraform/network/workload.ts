import type { WorkloadPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Arguments } from './arguments';
import type { PartReader, PartReaders } from './part-reader';
import type { Placement, PlacementNames } from './placement';
import { placementsOf } from './placement';
import { WORKLOADS } from './workload-types';

/** What runs in a VPC, each type by the arguments that say where. */
export const WORKLOAD_TYPES: PartReaders = Object.fromEntries(
  [...WORKLOADS].map(([type, names]): readonly [string, PartReader] => [
    type,
    (args, of) => names.flatMap((one) => workloads(args, of, one)),
  ]),
);

/** @returns where a resource runs, of a type that may run in a VPC */
export function workloadPlacements(args: Arguments, { type }: DeclaredResource): readonly Placement[] {
  return (WORKLOADS.get(type) ?? []).flatMap((names) => placementsOf(args, names));
}

function workloads(args: Arguments, of: DeclaredResource, names: PlacementNames): readonly WorkloadPart[] {
  const prefix = (names.in ?? []).map((block) => `${block}[0].`).join('');
  const subnets = names.subnets?.find((one) => args.isWritten(one)) ?? names.subnets?.[0] ?? names.subnet;
  return placementsOf(args, names).map((placement) => ({
    kind: 'workload',
    of,
    names: {
      ...(subnets === undefined ? {} : { subnets: prefix + subnets }),
      ...(names.groups?.[0] === undefined ? {} : { securityGroups: prefix + names.groups[0] }),
    },
    ...placement,
  }));
}
