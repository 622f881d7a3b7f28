import type { Outcome } from './journey';

/**
 * What comes of a choice that AWS makes at random: for each part that every alternative treats alike, the passages
 * of all of them.
 */
export function alternatives(choices: readonly (readonly Outcome[])[]): readonly Outcome[] {
  const [first, ...rest] = choices;
  if (!first) return [];
  return rest.reduce((made, choice) => made.flatMap((a) => choice.flatMap((b) => overlap(a, b))), first);
}

function overlap(a: Outcome, b: Outcome): readonly Outcome[] {
  const set = a.to.set.intersect(b.to.set);
  if (set.isEmpty) return [];
  const to = set.size === a.to.set.size ? a.to : { ...a.to, set };
  return [{ to, passages: [...a.passages, ...b.passages] }];
}
