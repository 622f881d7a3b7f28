import type { Presence } from '../../../network/presence';

/** @returns whether a formula asks for a condition whose name starts with a text. */
export function mentions(presence: Presence, start: string): boolean {
  switch (presence.when) {
    case 'always':
    case 'never':
      return false;
    case 'condition':
      return presence.name.startsWith(start);
    case 'not':
      return mentions(presence.of, start);
    case 'all':
    case 'any':
      return presence.of.some((part) => mentions(part, start));
  }
}

/** @returns whether a formula has no more parts than a number. */
export function isShort(presence: Presence, most: number): boolean {
  let left = most;
  const count = (part: Presence): void => {
    left -= 1;
    if (left < 0) return;
    if (part.when === 'not') count(part.of);
    else if (part.when === 'all' || part.when === 'any') part.of.forEach(count);
  };
  count(presence);
  return left >= 0;
}
