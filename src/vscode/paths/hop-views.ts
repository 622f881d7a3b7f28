import { message, type Text } from '../../network/message';
import { documentationOf } from '../../paths/rules';
import type { Blocker, Check, Hop } from '../../paths/trace';
import { idBeside, nameOf } from '../../tree/words';
import type { HopView, Tone } from '../../webview/path/protocol';
import { isBlocking } from './blocked-ways';
import type { NumberedHop, PlacedHop } from './numbered-hops';
import { CHECK_WORDS, HOP_WORDS, NAMED_HOP_WORDS, serviceTitle } from './path-words';
import { destinationWords, sourceWords } from './place-words';
import type { Showing } from './showing';
import type { WayGroup } from './way-groups';

/** @returns the list of hops: the picture in words (ui.md §5.8). */
export function hopViews(
  showing: Showing,
  groups: readonly WayGroup[],
  hops: readonly NumberedHop[],
): readonly HopView[] {
  return hops.map((numbered) => hopView(showing, groups, numbered));
}

function hopView(showing: Showing, groups: readonly WayGroup[], numbered: NumberedHop): HopView {
  const { number, placed } = numbered;
  const [{ hop, group, index, way }] = placed;
  const own = new Set(placed.map((each) => each.group));
  const tones = new Set(placed.map((each) => each.group.tone));
  const tone: Tone = tones.size === 1 ? group.tone : 'none';
  const blockers = different(placed, ({ hop: { blockers: all } }) => all, keyOfBlocker);
  const checks = different(placed, ({ hop: { checks: all } }) => all, keyOfCheck);
  const isForAll = own.size === groups.length;
  return {
    number,
    title: titleOf(showing, groups, placed, isForAll),
    id: idOf(showing, hop, index),
    text: textOf(showing, placed),
    tone: blockers.length > 0 ? 'bad' : tone,
    hollow: blockers.length === 0 && isHollow(placed),
    wouldContinue: placed.every((each) => isAfterBlocker(each)),
    checks: checks.map(({ item, letter }) => ({
      outcome: item.outcome,
      text: lettered(showing, item.explanation, letter),
    })),
    blockers: blockers.map(({ item, letter }) => ({
      code: item.code,
      text: lettered(showing, item.explanation, letter),
      reveal: revealOf(showing, way.hops[index] ?? hop, item),
    })),
    ref: showing.refs.of(hop.resource),
    card: { rule: hop.rule.replaceAll('-', ' '), documentation: documentationOf(hop.rule) },
    classes: isForAll ? [] : [...own].map(({ letter }) => letter),
  };
}

/** A hop without a verdict of its own: of a way that cannot be gone, or common to ways that differ. */
function isHollow(placed: NumberedHop['placed']): boolean {
  const [{ group, way }] = placed;
  const { verdict } = group.classes[0];
  if (verdict === 'blocked' || verdict === 'undetermined') return true;
  if (verdict === 'ambiguous') return placed.some((each) => each.way !== way);
  return placed.some((each) => each.group.tone !== group.tone);
}

function isAfterBlocker({ way, index }: PlacedHop): boolean {
  return way.hops.slice(0, index + 1).some(isBlocking);
}

/** `Instance app-1`, `B · NAT gateway`, `Maybe: gateway endpoint`. */
function titleOf(
  showing: Showing,
  groups: readonly WayGroup[],
  placed: NumberedHop['placed'],
  isForAll: boolean,
): string {
  const [{ hop, group }] = placed;
  const words = showing.render(hopTitle(showing, hop));
  const isMaybe = group.ways.length > placed.length && placed.every((each) => each.group === group);
  const title = isMaybe ? showing.render(message('Maybe: {what}', { what: words })) : words;
  if (isForAll || groups.length === 1) return title;
  const letters = [...new Set(placed.map((each) => each.group.letter))].join(', ');
  return `${letters} · ${title}`;
}

/** @returns what a hop is called. */
export function hopTitle({ trace }: Showing, hop: Hop): Text {
  if (hop.kind === 'service') {
    const { to } = trace.question;
    if (to.kind === 'service') return serviceTitle(to.service);
    return hop.id === undefined ? HOP_WORDS.service : serviceTitle(hop.id);
  }
  const named = NAMED_HOP_WORDS.get(hop.kind);
  const name = hop.resource ? nameOf(hop.resource) : hop.id;
  return named === undefined || name === undefined ? HOP_WORDS[hop.kind] : message(named, { name });
}

/** What stands on the right of the title: an instance's address, a service's Region, else the id. */
function idOf(showing: Showing, hop: Hop, index: number): string {
  const { from, to } = showing.trace.question;
  if (index === 0 && from.kind !== 'subnet') return sourceWords(from).detail || (hop.id ?? '');
  if (hop.kind === 'service') return to.kind === 'service' ? destinationWords(to).detail : '';
  if (hop.kind === 'subnet' && hop.resource) return idBeside(hop.resource) ?? '';
  return hop.id ?? '';
}

function textOf(showing: Showing, placed: NumberedHop['placed']): string {
  const texts = different(
    placed,
    ({ hop }) => [hop.explanation],
    ({ template, args }) => template + JSON.stringify(args),
  );
  return texts.map(({ item, letter }) => lettered(showing, item, letter)).join(' ');
}

/** What the hop of some classes only has is said with their letters. */
function lettered({ render }: Showing, text: Text, letter: string): string {
  return letter === '' ? render(text) : `${letter}: ${render(text)}`;
}

/** @returns what the same hop of several ways has, each once, with the letter of its class where not all have it. */
function different<T>(
  placed: readonly PlacedHop[],
  itemsOf: (placed: PlacedHop) => readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly item: T; readonly letter: string }[] {
  const found = new Map<string, { readonly item: T; readonly letters: Set<string> }>();
  for (const each of placed) {
    for (const item of itemsOf(each)) {
      const key = keyOf(item);
      const seen = found.get(key) ?? { item, letters: new Set<string>() };
      seen.letters.add(each.group.letter);

      found.set(key, seen);
    }
  }
  const all = new Set(placed.map(({ group }) => group.letter)).size;
  return [...found.values()].map(({ item, letters }) => ({
    item,
    letter: letters.size === all ? '' : [...letters].join(', '),
  }));
}

function keyOfCheck({ id, kind, side, outcome }: Check): string {
  return JSON.stringify([id, kind, side, outcome]);
}

function keyOfBlocker({ code, resource, explanation }: Blocker): string {
  return JSON.stringify([code, resource, explanation]);
}

/** The one link of a blocker: what has to be opened to see why. */
function revealOf(
  { network, refs, render, trace }: Showing,
  hop: Hop,
  { resource: id }: Blocker,
): HopView['blockers'][number]['reveal'] {
  const scope =
    trace.question.from.kind === 'station' ? trace.question.from.station.scope : hop.resource?.scope;
  const resource =
    id === undefined
      ? hop.resource
      : (hop.checks.find((check) => check.id === id)?.resource ??
        (hop.resource?.id === id ? hop.resource : undefined) ??
        network.find(id).find((view) => view.scope === scope) ??
        network.find(id)[0]);
  const ref = refs.of(resource);
  if (!resource || ref === undefined) return undefined;
  return { label: render(message('Open {name}', { name: nameOf(resource) })), ref };
}

/** @returns a filter by kind and name, as the title of its callout. */
export function checkTitle({ kind, id, resource }: Check): Text {
  return message(CHECK_WORDS[kind], { name: resource ? nameOf(resource) : (id ?? '') });
}
