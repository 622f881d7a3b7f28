import type { PolicyView } from '../../protocol';

export type PolicyError = PolicyView['errors'][number];

/** A piece of a line in one colour. */
export interface PolicyToken {
  readonly text: string;
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'plain';
  readonly isWrong: boolean;
}

/** A line of the policy as it is drawn below the text that is typed. */
export interface PolicyLine {
  readonly tokens: readonly PolicyToken[];
  readonly hasError: boolean;
}

/** A longer text is refused anyway and is drawn without colours, so that typing stays quick. */
const MAX_COLOURED = 100_000;

/** Strings end at the end of a line at the latest: so does the harm of a quote that is missing. */
const PIECES = /"(?:[^"\\\n]+|\\.)*"?|-?\d[\d.eE+-]*|[A-Za-z]+|[^"\dA-Za-z-]+|-/gu;

/**
 * The lines of a policy, coloured, with what is wrong marked.
 * @param errors places from 1, in UTF-16 units; one of no length marks one character, beyond the end of a line the end.
 */
export function policyLines(text: string, errors: readonly PolicyError[]): readonly PolicyLine[] {
  const isColoured = text.length <= MAX_COLOURED;
  return text.split('\n').map((line, index) => {
    const here = errors.filter((error) => error.line === index + 1);
    const tokens = isColoured ? tokensOf(line) : line === '' ? [] : [plain(line)];
    return { tokens: here.reduce(withError, tokens), hasError: here.length > 0 };
  });
}

function tokensOf(line: string): readonly PolicyToken[] {
  return [...line.matchAll(PIECES)].map(({ 0: text, index }) => ({
    text,
    kind: kindOf(text, line.slice(index + text.length)),
    isWrong: false,
  }));
}

function kindOf(text: string, rest: string): PolicyToken['kind'] {
  if (text.startsWith('"')) return /^\s*:/u.test(rest) ? 'key' : 'string';
  if (/^-?\d/u.test(text)) return 'number';
  return /^[A-Za-z]/u.test(text) ? 'word' : 'plain';
}

const plain = (text: string): PolicyToken => ({ text, kind: 'plain', isWrong: false });

function withError(tokens: readonly PolicyToken[], { column, length }: PolicyError): readonly PolicyToken[] {
  const from = Math.max(0, column - 1);
  const to = from + Math.max(1, length);
  let at = 0;
  const marked = tokens.flatMap((token) => {
    const start = at;
    at += token.text.length;
    const cut = (a: number, b: number, isWrong: boolean): readonly PolicyToken[] => {
      const text = token.text.slice(Math.max(0, a - start), Math.max(0, b - start));
      return text === '' ? [] : [{ ...token, text, isWrong: isWrong || token.isWrong }];
    };
    return [
      ...cut(start, from, false),
      ...cut(Math.max(start, from), to, true),
      ...cut(Math.max(start, to), at, false),
    ];
  });
  return from >= at ? [...marked, { ...plain(' '), isWrong: true }] : marked;
}
