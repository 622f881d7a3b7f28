import { allOf, ALWAYS, implies, NEVER, not, type Presence } from '../../../network/presence';
import { isChoice, isEach, isList } from '../kinds';
import type { Value } from '../value';

/** A value that something has under a condition. */
export interface Variant {
  /** Undefined: nothing is given. */
  readonly value: Value | undefined;
  readonly under: Presence;
}

/** Values of more variants than this count as one that is not known. */
const MOST_VARIANTS = 16;

/** @returns what a value may be, by its conditions: one variant for most. */
export function variantsOf(value: Value | undefined, under: Presence = ALWAYS): readonly Variant[] {
  const found: Variant[] = [];
  const visit = (of: Value | undefined, when: Presence): void => {
    if (when.when === 'never') return;
    if (isChoice(of) && found.length < MOST_VARIANTS) {
      visit(of.then, narrowed(when, of.condition));
      visit(of.otherwise, narrowed(when, not(of.condition)));
    } else found.push({ value: of ?? undefined, under: when });
  };
  visit(value, under);
  return found;
}

/** One condition within another: never where they exclude each other. */
function narrowed(outer: Presence, inner: Presence): Presence {
  const both = allOf(outer, inner);
  return implies(outer, not(inner)) === true ? NEVER : both;
}

/**
 * @returns the items of a list, each with its condition: of an `EachOf` one that stands for all; a value that is no
 * list, an unknown one too, is an item
 */
export function itemsOf(value: Value | undefined, under: Presence = ALWAYS): readonly Variant[] {
  return variantsOf(value, under).flatMap((variant): readonly Variant[] => {
    const { value: of } = variant;
    if (of === undefined) return [];
    if (isList(of)) return of.flatMap((item) => itemsOf(item, variant.under));
    if (isEach(of)) return itemsOf(of.of, variant.under);
    return [variant];
  });
}
