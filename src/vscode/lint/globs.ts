/** @returns a glob pattern without braces, once for each of its choices: `a/{b,c}` → `a/b`, `a/c`. */
export function withoutBraces(pattern: string): readonly string[] {
  const open = pattern.indexOf('{');
  const close = open < 0 ? -1 : closing(pattern, open);
  if (close < 0) return [pattern];
  const [before, after] = [pattern.slice(0, open), pattern.slice(close + 1)];
  return choices(pattern.slice(open + 1, close)).flatMap((choice) => withoutBraces(before + choice + after));
}

/** @returns one pattern that matches what any of some matches; VS Code knows no braces within braces. */
export function anyOf(patterns: readonly string[]): string {
  const all = [...new Set(patterns.flatMap(withoutBraces))];
  return all.length === 1 ? (all[0] ?? '') : `{${all.join(',')}}`;
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function choices(inside: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === '{') depth++;
    else if (inside[at] === '}') depth--;
    else if (inside[at] === ',' && depth === 0) {
      found.push(inside.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, inside.slice(start)];
}
