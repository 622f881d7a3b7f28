import type { TraceClass, Way } from '../../paths/trace';
import type { Tone } from '../../webview/path/protocol';
import { toneOfClass } from './tone-of';

/** The classes that go the same way with the same answer, which the picture shows as one. */
export interface WayGroup {
  /** `A`, `B` …: in the order of the classes. */
  readonly letter: string;
  readonly classes: readonly [TraceClass, ...TraceClass[]];
  readonly ways: readonly Way[];
  readonly tone: Tone;
}

/** @returns the classes of a trace, grouped by way; never mixing address families. */
export function wayGroups(classes: readonly TraceClass[]): readonly WayGroup[] {
  const groups = new Map<string, [TraceClass, ...TraceClass[]]>();
  for (const each of classes) {
    const key = signature(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map((members, i) => ({
    letter: letterOf(i),
    classes: members,
    ways: members[0].ways,
    tone: toneOfClass(members[0]),
  }));
}

function signature({ family, verdict, ways }: TraceClass): string {
  const hops = ways.map(({ hops }) =>
    hops.map(({ kind, id, checks, blockers }) => [
      kind,
      id,
      checks.map((check) => [check.id, check.side, check.outcome]),
      blockers.map(({ code, resource }) => [code, resource]),
    ]),
  );
  return JSON.stringify([family, verdict, hops]);
}

/** A … Z, AA … for those who have more. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
