/** An answer that a network may not give: undefined is neither yes nor no. */
export type Told = boolean | undefined;

/** @returns false where one is false, else undefined where one is not known, else true */
export function all(answers: readonly Told[]): Told {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

export function negated(answer: Told): Told {
  return answer === undefined ? undefined : !answer;
}
