/**
 * When a resource exists. What an account describes exists always; what code declares may hang on conditions
 * (`count = var.nat ? 1 : 0`, a CloudFormation `Condition`). Rules about absence ask for implication, not for a guess.
 */
export type Presence =
  | { readonly when: 'always' }
  | { readonly when: 'never' }
  | { readonly when: 'condition'; readonly name: string }
  | { readonly when: 'not'; readonly of: Presence }
  | { readonly when: 'all' | 'any'; readonly of: readonly Presence[] };

/** The presence of everything that an account describes. */
export const ALWAYS: Presence = { when: 'always' };

/** The presence of what is declared and switched off. */
export const NEVER: Presence = { when: 'never' };

/** @param name what is not known, in the user's words: equal conditions have equal names. */
export function condition(name: string): Presence {
  return { when: 'condition', name };
}

/** @returns the opposite, without double negation. */
export function not(of: Presence): Presence {
  if (of.when === 'always') return NEVER;
  if (of.when === 'never') return ALWAYS;
  return of.when === 'not' ? of.of : { when: 'not', of };
}

/** @returns what holds when each of them does, as short as it is without solving it. */
export function allOf(...of: readonly Presence[]): Presence {
  return gathered('all', of, ALWAYS, NEVER);
}

/** @returns what holds when one of them does, as short as it is without solving it. */
export function anyOf(...of: readonly Presence[]): Presence {
  return gathered('any', of, NEVER, ALWAYS);
}

function gathered(
  when: 'all' | 'any',
  of: readonly Presence[],
  neutral: Presence,
  decisive: Presence,
): Presence {
  const parts = of
    .flatMap((part) => (part.when === when ? part.of : [part]))
    .filter((part) => part.when !== neutral.when);
  if (parts.some((part) => part.when === decisive.when)) return decisive;
  const [first] = parts;
  if (!first) return neutral;
  return parts.length === 1 ? first : { when, of: parts };
}

/** More names than this are not solved: the table has a row for each way to choose them. */
const MOST_NAMES = 12;

/**
 * @returns whether `b` holds whenever `a` does, by trying each way that the conditions may turn out; undefined where
 * they are more than twelve.
 */
export function implies(a: Presence, b: Presence): boolean | undefined {
  if (a === b || a.when === 'never' || b.when === 'always') return true;
  const bits = new Map<string, number>();
  addNames(a, bits);
  addNames(b, bits);
  if (bits.size > MOST_NAMES) return undefined;
  for (let row = 0; row < 1 << bits.size; row++) {
    if (holds(a, bits, row) && !holds(b, bits, row)) return false;
  }
  return true;
}

/** @returns the names of the conditions that a presence hangs on. */
export function conditionsOf(presence: Presence): ReadonlySet<string> {
  const names = new Map<string, number>();
  addNames(presence, names);
  return new Set(names.keys());
}

function addNames(presence: Presence, bits: Map<string, number>): void {
  switch (presence.when) {
    case 'always':
    case 'never':
      return;
    case 'condition':
      if (!bits.has(presence.name)) bits.set(presence.name, bits.size);
      return;
    case 'not':
      addNames(presence.of, bits);
      return;
    case 'all':
    case 'any':
      for (const part of presence.of) addNames(part, bits);
  }
}

function holds(presence: Presence, bits: ReadonlyMap<string, number>, row: number): boolean {
  switch (presence.when) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'condition':
      return ((row >> (bits.get(presence.name) ?? 0)) & 1) === 1;
    case 'not':
      return !holds(presence.of, bits, row);
    case 'all':
      return presence.of.every((part) => holds(part, bits, row));
    case 'any':
      return presence.of.some((part) => holds(part, bits, row));
  }
}
