/** Two ways that go side by side are this far apart. */
const step = 7;

/**
 * Where the `index`th of `count` parallel lines runs, from the middle of what they share: 7 apart, closer where
 * that would need more than `room`.
 */
export function spread(index: number, count: number, room: number): number {
  if (count < 2) return 0;
  return (index - (count - 1) / 2) * Math.min(step, room / (count - 1));
}
