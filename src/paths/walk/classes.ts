import type { Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import { known } from '../../network/resolved';
import { destinationValue, type Route } from '../../network/resources/route';
import { distinct } from '../../network/distinct';
import type { Hop, TraceClass, Way } from '../trace';
import type { Outcome, Passage } from './journey';

/** What is said of a part of a class. */
type ClassVerdict = TraceClass['verdict'];

/**
 * Makes the classes of a trace from the ends of its journeys.
 * @param outcomes those of one destination class.
 * @param missing what would have to be known of the destination itself.
 */
export function classesOf(
  outcomes: readonly Outcome[],
  family: Family,
  missing: readonly Message[],
): readonly TraceClass[] {
  const [first] = outcomes;
  if (!first) return [];
  if (first.to.which === 'some') return [oneOf(inOrder(outcomes), family, missing)];
  return inOrder(alike(inOrder(outcomes))).map(({ outcome, to }) => ({
    ...classOf(outcome, family, missing),
    addresses: to.set,
  }));
}

function classOf({ passages }: Outcome, family: Family, missing: readonly Message[]): TraceClass {
  const vias = new Set(passages.map(({ via }) => via));
  const [via] = vias;
  const verdict = missing.length > 0 ? 'undetermined' : verdictOf(passages);
  const unknown = [...missing, ...passages.flatMap(({ trail }) => trail.missing)];
  return {
    family,
    addresses: undefined,
    verdict,
    via: vias.size === 1 ? via : undefined,
    ways: passages.map(wayOf),
    blockers: distinct(passages.flatMap(({ trail }) => trail.hops.flatMap(({ blockers }) => blockers))),
    missing: verdict === 'undetermined' ? distinct(unknown) : [],
  };
}

function wayOf({ via, trail, seenSource }: Passage): Way {
  return { via, hops: trail.hops, seenSource };
}

function verdictOf(passages: readonly Passage[]): ClassVerdict {
  const verdicts = new Set(passages.map(verdictOfPassage));
  const [only] = verdicts;
  if (passages.length === 1 || (verdicts.size === 1 && only !== 'reachable')) return only ?? 'undetermined';
  return verdicts.has('undetermined') ? 'undetermined' : 'ambiguous';
}

/** What blocks blocks, whatever else is not known. */
function verdictOfPassage({ trail }: Passage): ClassVerdict {
  if (trail.hops.some(({ blockers }) => blockers.length > 0)) return 'blocked';
  return trail.missing.length > 0 ? 'undetermined' : 'reachable';
}

/**
 * One class of addresses of which only some are meant: what is said has to be true of all of them.
 * The verdict stands where every part has it; the way, where every part takes the same.
 */
function oneOf(outcomes: readonly Outcome[], family: Family, missing: readonly Message[]): TraceClass {
  const classes = outcomes.map((outcome) => classOf(outcome, family, missing));
  const largest = outcomes.reduce((a, b) => (b.to.set.size > a.to.set.size ? b : a));
  const said = classOf(largest, family, missing);
  if (outcomes.length === 1) return said;
  const sameVerdict = classes.every(({ verdict }) => verdict === said.verdict);
  const sameVia = classes.every(({ via }) => via === said.via);
  const sameWay = classes.every((each) => resourcesOf(each) === resourcesOf(said));
  if (sameVerdict && (said.verdict === 'blocked' || (sameVia && sameWay)))
    return { ...said, via: sameVia ? said.via : undefined };
  return {
    ...said,
    verdict: 'undetermined',
    via: sameVia ? said.via : undefined,
    missing: distinct([
      message('the addresses are not known, and the network treats public addresses differently'),
      ...classes.flatMap((each) => each.missing),
    ]),
  };
}

function resourcesOf({ ways }: TraceClass): string {
  return ways.map(({ hops }) => hops.map(({ kind, id }) => `${kind} ${id ?? ''}`).join('|')).join('/');
}

/**
 * The larger part first, then the one with the lower addresses: the same whatever the order of EC2's answers was.
 */
export function inOrder<T extends { readonly to: Outcome['to'] }>(parts: readonly T[]): readonly T[] {
  if (parts.length < 2) return parts;
  return [...parts].sort((a, b) => {
    const [x, y] = [a.to.set, b.to.set];
    if (x.size !== y.size) return x.size > y.size ? -1 : 1;
    return (x.first ?? 0n) < (y.first ?? 0n) ? -1 : 1;
  });
}

interface Alike {
  readonly outcome: Outcome;
  readonly to: Outcome['to'];
}

/** Parts that met the same things are one class, even where a table on the way took them apart. */
function alike(outcomes: readonly Outcome[]): readonly Alike[] {
  if (outcomes.length === 1) return outcomes.map((outcome) => ({ outcome, to: outcome.to }));
  const groups = new Map<string, Alike>();
  for (const outcome of outcomes) {
    const key = outcome.passages
      .map(({ trail }) => [...trail.hops.map(keyOf), JSON.stringify(trail.missing)].join('|'))
      .join('/');
    const group = groups.get(key);
    if (group) groups.set(key, { ...group, to: { ...group.to, set: group.to.set.union(outcome.to.set) } });
    else groups.set(key, { outcome, to: outcome.to });
  }
  return [...groups.values()];
}

function keyOf({ kind, id, route, blockers, checks }: Hop): string {
  const routes = route?.chosen.map(destinationOf).join(',') ?? '';
  const blocked = blockers.map(({ code, resource }) => `${code}:${resource ?? ''}`).join(',');
  const checked = checks.map((check) => `${check.id ?? ''}:${check.outcome}`).join(',');
  return `${kind} ${id ?? ''} ${routes} ${blocked} ${checked}`;
}

function destinationOf(route: Route): string {
  return known(destinationValue(route)) ?? '?';
}
