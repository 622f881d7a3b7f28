import type { Trace } from '../../paths/trace';
import type { PathChange } from '../path-changes';

/**
 * Whether traffic goes as it went: by the same hops to the same end, with the same blockers, and past policies that say
 * the same. Which of an endpoint's addresses it takes is no other way.
 */
export function goesAsBefore({ before, after }: PathChange): boolean {
  return keyOf(before) === keyOf(after);
}

/** Whether connections were open that now drop, if there were any: what never arrived has none. */
export function dropsConnections(path: PathChange): boolean {
  const { verdict } = path.before;
  return verdict !== 'blocked' && verdict !== 'undetermined' && !goesAsBefore(path);
}

function keyOf({ verdict, policy, classes }: Trace): string {
  const ways = classes.map(({ family, verdict: own, ways: all }) => [
    family,
    own,
    all.map(({ hops }) =>
      hops.map(({ kind, id, blockers, route }) => [
        kind,
        id,
        blockers.map(({ code, resource }) => [code, resource]),
        route?.chosen.map(({ destination, target }) => [destination, target]),
      ]),
    ),
  ]);
  return JSON.stringify([verdict, policy.verdict, ways]);
}
