/**
 * @param seed decides the order; the same for the same seed.
 * @returns a copy of describe answers in which every list stands in another order, at any depth: EC2 promises none,
 * but for an endpoint's names.
 */
export function shuffled<T>(value: T, seed: number): T;
export function shuffled(value: unknown, seed: number): unknown {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  const copy = (one: unknown): unknown => {
    if (Array.isArray(one)) {
      return one
        .map((item) => [next(), copy(item)] as const)
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item);
    }
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, item]) => [key, key === 'DnsEntries' ? item : copy(item)] as const),
    );
  };
  return copy(value);
}
