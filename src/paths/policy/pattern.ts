/** The longest pattern that IAM takes; what is longer is no policy of AWS. */
export const MAX_PATTERN = 2048;

/**
 * What one pattern of a policy matches: `*` any text, `?` any one character. Policy variables (`${aws:username}`)
 * stand for a text that is not known here.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export interface Pattern {
  /** Matches everything that the pattern may match, whatever its variables stand for. */
  readonly atMost: string;
  /** Undefined where it hangs on a variable what the pattern matches. */
  readonly exactly: string | undefined;
}

/** @param ignoreCase for actions, which IAM compares without case. */
export function pattern(text: string, ignoreCase = false): Pattern {
  const cased = ignoreCase ? text.toLowerCase() : text;
  const atMost = cased.replace(/\$\{[^}]*\}/g, '*');
  return { atMost, exactly: atMost === cased ? cased : undefined };
}

/** @returns whether a pattern is sure to match everything that the other one matches. */
export function covers(outer: Pattern, inner: Pattern): boolean {
  return outer.exactly !== undefined && coversGlob(outer.exactly, inner.atMost);
}

/** @returns whether a pattern is sure to match every text. */
export function isEverything({ exactly }: Pattern): boolean {
  return exactly !== undefined && /^\*+$/.test(exactly);
}

/** The usual matching with one star to go back to. A `*` of `inner` is matched by a `*` only, never by `?`. */
function coversGlob(outer: string, inner: string): boolean {
  let o = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < inner.length) {
    if (outer[o] === '*') {
      star = o++;
      resume = i;
    } else if (outer[o] === inner[i] || (outer[o] === '?' && inner[i] !== '*')) {
      o++;
      i++;
    } else if (star >= 0) {
      o = star + 1;
      i = ++resume;
    } else return false;
  }
  while (outer[o] === '*') o++;
  return o === outer.length;
}

/** @returns whether there may be a text that both patterns match. */
export function overlap(a: Pattern, b: Pattern): boolean {
  const x = a.atMost;
  const y = b.atMost;
  // reach[j]: what is read of `x` and the first j characters of `y` can be the same text.
  let reach = advance([true], y, undefined);
  for (const character of x) reach = advance(reach, y, character);
  return reach[y.length] === true;
}

/** One more character of `x`; undefined: none yet, only the stars that `y` begins with are passed. */
function advance(before: readonly boolean[], y: string, character: string | undefined): readonly boolean[] {
  const after: boolean[] = [];
  for (let j = 0; j <= y.length; j++) {
    const at = y[j - 1];
    const emptyStar = j > 0 && (at === '*' || character === '*') && after[j - 1] === true;
    const here =
      character === undefined
        ? j === 0 && before[0] === true
        : character === '*' || at === '*'
          ? before[j] === true
          : false;
    const step =
      j > 0 &&
      character !== undefined &&
      before[j - 1] === true &&
      (character === at || character === '?' || at === '?' || character === '*' || at === '*');
    after.push(here || step || emptyStar);
  }
  return after;
}
