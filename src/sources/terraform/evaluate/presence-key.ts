import type { Presence } from '../../../network/presence';

/** @returns whether two formulas say the same; the order of their parts does not count. */
export function isSamePresence(a: Presence, b: Presence): boolean {
  if (a === b) return true;
  if (a.when !== b.when) return false;
  if (a.when === 'condition' && b.when === 'condition') return a.name === b.name;
  if (a.when === 'not' && b.when === 'not') return isSamePresence(a.of, b.of);
  return presenceKey(a) === presenceKey(b);
}

/** @returns a text that two formulas share only if they say the same; the order of their parts does not count. */
function presenceKey(presence: Presence): string {
  switch (presence.when) {
    case 'always':
    case 'never':
      return presence.when;
    case 'condition':
      return JSON.stringify(presence.name);
    case 'not':
      return `!${presenceKey(presence.of)}`;
    case 'all':
    case 'any':
      return `${presence.when}(${[...new Set(presence.of.map(presenceKey))].sort().join()})`;
  }
}
