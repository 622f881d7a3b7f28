/**
 * Two sides changed the same state at once.
 * @param base what both had
 * @returns what is here, with what was changed there
 */
export function merged<State extends object>(base: State, theirs: State, ours: State): State {
  const result = { ...ours };
  for (const key in { ...base, ...theirs }) if (!isSame(base[key], theirs[key])) result[key] = theirs[key];
  return result;
}

/** What is sent is written as JSON: there, what is undefined is not there. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
