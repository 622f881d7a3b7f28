/**
 * Whether two policies say the same: as JSON values, since AWS lays their text out anew. What stands in a list alone
 * and what stands by itself are the same in IAM, and so is a list in another order.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function samePolicy(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    return canonical(JSON.parse(a)) === canonical(JSON.parse(b));
  } catch {
    // What is no JSON is the same only as the same text.
    return false;
  }
}

const MAX_DEPTH = 50;

function canonical(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) throw new RangeError('deeper than any policy');
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => canonical(item, depth + 1)).sort();
    return items.length === 1 ? (items[0] ?? '') : `[${items.join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .map(([name, member]: [string, unknown]) => `${JSON.stringify(name)}:${canonical(member, depth + 1)}`)
    .sort();
  return `{${members.join()}}`;
}
