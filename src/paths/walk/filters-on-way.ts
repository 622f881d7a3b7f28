import { message, type Message } from '../../network/message';
import type { AddressClass } from '../address-class';
import type { FilteredPart } from '../filters/part';
import type { Blocker, Check } from '../trace';

/** What filters do, without saying to which addresses. */
export interface FilterEffect {
  readonly checks: readonly Check[];
  readonly blockers: readonly Blocker[];
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
}

/** A filter that judges where traffic goes to. */
export type Filter = (peers: AddressClass) => readonly FilteredPart[];

export const NO_EFFECT: FilterEffect = { checks: [], blockers: [], missing: [], assumptions: [] };

/** @returns both effects, the first one's first. */
export function both(a: FilterEffect, b: FilterEffect): FilterEffect {
  if (a === NO_EFFECT) return b;
  if (b === NO_EFFECT) return a;
  return {
    checks: [...a.checks, ...b.checks],
    blockers: [...a.blockers, ...b.blockers],
    missing: [...a.missing, ...b.missing],
    assumptions: [...a.assumptions, ...b.assumptions],
  };
}

/** @returns the class in parts that all filters treat alike; those that block do not stop the others. */
export function throughFilters(
  to: AddressClass,
  filters: readonly Filter[],
): readonly { readonly to: AddressClass; readonly effect: FilterEffect }[] {
  let parts: readonly { readonly to: AddressClass; readonly effect: FilterEffect }[] = [
    { to, effect: NO_EFFECT },
  ];
  for (const filter of filters) {
    parts = parts.flatMap((part) =>
      filter(part.to).map((filtered) => ({ to: filtered.addresses, effect: both(part.effect, filtered) })),
    );
  }
  return parts;
}

/**
 * What a filter that judges where traffic comes from does to a sender. A subnet as sender stands for one interface
 * with one of its addresses: where the filter tells those apart, the answer depends on which one it is.
 */
export function onSender(parts: readonly FilteredPart[], sender: string): FilterEffect {
  const [first] = parts;
  if (!first) return NO_EFFECT;
  if (parts.length === 1) return first;
  const outcome = (part: FilteredPart): string =>
    part.blockers.length > 0 ? 'blocks' : part.missing.length > 0 ? 'unknown' : 'passes';
  const assumptions = parts.flatMap((part) => part.assumptions);
  if (parts.every((part) => outcome(part) === outcome(first))) return { ...first, assumptions };
  return {
    checks: first.checks.map((check) => ({ ...check, outcome: 'unknown' })),
    blockers: [],
    missing: [
      message('a filter treats the addresses of {sender} differently, and which one sends is not known', {
        sender,
      }),
      ...parts.flatMap(({ missing }) => missing),
    ],
    assumptions,
  };
}
