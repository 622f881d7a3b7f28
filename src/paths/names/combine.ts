import { distinct } from '../../network/distinct';
import type { Resolution } from './resolution';

/** A resolution with nothing in it but what is said. */
export function resolution(
  endsAt: Resolution['endsAt'],
  more: Partial<Omit<Resolution, 'endsAt'>> = {},
): Resolution {
  return {
    lookup: more.lookup,
    targets: more.targets ?? [],
    missing: more.missing ?? [],
    assumptions: more.assumptions ?? [],
    notes: more.notes ?? [],
    endsAt,
  };
}

/** @returns one resolution of those of several families, in their order. */
export function combine(each: readonly Resolution[]): Resolution {
  const [only, ...others] = each;
  if (only && others.length === 0) return only;
  const first = each.find(({ targets }) => targets.length > 0) ?? only;
  return resolution(first?.endsAt ?? 'network', {
    lookup: first?.lookup,
    targets: each.flatMap(({ targets }) => targets),
    missing: distinct(each.flatMap(({ missing }) => missing)),
    assumptions: distinct(each.flatMap(({ assumptions }) => assumptions)),
    notes: distinct(each.flatMap(({ notes }) => notes)),
  });
}
