interface Token {
  readonly kind: 'one' | 'any' | 'character';
  readonly character?: string;
}

/**
 * A filter value of EC2: `*` stands for any number of characters, `?` for one, a backslash takes their meaning
 * away; case counts.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
 * @returns whether a text matches; linear for ordinary values, at worst length × length, never exponential
 */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!/[*?\\]/.test(pattern)) return (text) => text === pattern;
  const tokens = tokensOf(pattern);
  return (text) => matches(tokens, Array.from(text));
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const characters = pattern[Symbol.iterator]();
  for (const character of characters) {
    if (character === '*') tokens.push({ kind: 'any' });
    else if (character === '?') tokens.push({ kind: 'one' });
    else if (character === '\\')
      tokens.push({ kind: 'character', character: characters.next().value ?? '\\' });
    else tokens.push({ kind: 'character', character });
  }
  return tokens;
}

/** Only the last `*` is ever tried again, which is what keeps a hostile pattern from going exponential. */
function matches(tokens: readonly Token[], text: readonly string[]): boolean {
  let at = 0;
  let token = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const wanted = tokens[token];
    if (wanted?.kind === 'any') {
      star = token++;
      starAt = at;
    } else if (wanted?.kind === 'one' || (wanted?.kind === 'character' && wanted.character === text[at])) {
      token++;
      at++;
    } else if (star >= 0) {
      token = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (tokens[token]?.kind === 'any') token++;
  return token === tokens.length;
}
