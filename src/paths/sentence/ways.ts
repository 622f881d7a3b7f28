import { wayLabel } from '../labels';
import type { TraceClass, Verdict, Way } from '../trace';

/** Classes that fare alike: the same verdict, and for what is reached the same way. */
export interface ClassGroup {
  readonly verdict: Exclude<Verdict, 'partial'>;
  readonly way: Way;
  readonly classes: readonly TraceClass[];
}

/** @returns the classes by how they fare, in their order. */
export function groupsOf(classes: readonly TraceClass[]): readonly ClassGroup[] {
  const groups = new Map<string, { verdict: ClassGroup['verdict']; way: Way; classes: TraceClass[] }>();
  for (const each of classes) {
    const [way] = each.ways;
    if (!way) continue;
    // All that is blocked is one to the reader of a sentence, whatever it would have gone through.
    const key = each.verdict === 'reachable' ? `reachable ${way.via} ${wayLabel(way)}` : each.verdict;
    const group = groups.get(key);
    if (group) group.classes.push(each);
    else groups.set(key, { verdict: each.verdict, way, classes: [each] });
  }
  return [...groups.values()];
}

/** @returns how many ranges a group has; undefined where its addresses are not known. */
export function rangesOf({ classes }: ClassGroup): number | undefined {
  let n = 0;
  for (const { addresses } of classes) {
    if (!addresses) return undefined;
    n += addresses.toCidrs().length;
  }
  return n;
}

/** @returns the family of a group; undefined where it has both. */
export function familyOf({ classes }: ClassGroup): TraceClass['family'] | undefined {
  const families = new Set(classes.map(({ family }) => family));
  const [family] = families;
  return families.size === 1 ? family : undefined;
}
