/** An action that is being typed in a policy. */
export interface Typed {
  /** What would be replaced, in UTF-16 units from the start of the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** From `start` to the caret. */
  readonly text: string;
}

interface Container {
  readonly kind: 'object' | 'array';
  /** The key that the next value belongs to; of an array, that which the array belongs to. */
  key: string | undefined;
}

const TOKENS = /"(?:[^"\\\n]+|\\.)*("?)|[{}[\],]/gu;
const ACTION = /^not?action$|^action$/iu;

/** More are no help in choosing. */
const MAX_SHOWN = 50;

/**
 * @returns the action at the caret; undefined: the caret is in no string that a key Action or NotAction leads to. The
 * text may be as broken as a text is while somebody types it.
 */
export function actionAt(text: string, caret: number): Typed | undefined {
  const open: Container[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const start = match.index;
    if (start >= caret) return undefined;
    const [token, closing] = match;
    if (!token.startsWith('"')) enterOrLeave(open, token);
    else if (isWithin(caret, start, token, closing))
      return typedIn(text, caret, start, token, closing, open.at(-1));
    else noteKey(open.at(-1), token, text.slice(start + token.length));
  }
  return undefined;
}

/** @returns the actions that what was typed may become, best first: none where it is one of them already. */
export function completions(actions: readonly string[], typed: string): readonly string[] {
  const wanted = typed.toLowerCase();
  if (actions.includes(typed)) return [];
  const starts = actions.filter((action) => action.toLowerCase().startsWith(wanted));
  const within = actions.filter((action) => {
    const at = action.toLowerCase().indexOf(wanted);
    return at > 0;
  });
  return [...starts, ...within].slice(0, MAX_SHOWN);
}

function isWithin(caret: number, start: number, token: string, closing: string | undefined): boolean {
  const end = start + token.length;
  return caret > start && (closing === '"' && token.length > 1 ? caret < end : caret <= end);
}

function typedIn(
  text: string,
  caret: number,
  start: number,
  token: string,
  closing: string | undefined,
  container: Container | undefined,
): Typed | undefined {
  if (container?.key === undefined || !ACTION.test(container.key)) return undefined;
  const from = start + 1;
  const isClosed = closing === '"' && token.length > 1;
  // Of a string that is still open only what can be an action is replaced: the rest of the line was there before.
  const rest = isClosed
    ? text.slice(caret, start + token.length - 1)
    : (/^[\w:*?-]*/u.exec(text.slice(caret))?.[0] ?? '');
  return { start: from, end: caret + rest.length, text: text.slice(from, caret) };
}

function enterOrLeave(open: Container[], token: string): void {
  const inner = open.at(-1);
  if (token === '{') open.push({ kind: 'object', key: undefined });
  else if (token === '[') open.push({ kind: 'array', key: inner?.key });
  else if (token === ',') {
    if (inner?.kind === 'object') inner.key = undefined;
  } else open.pop();
}

function noteKey(container: Container | undefined, token: string, rest: string): void {
  if (container?.kind === 'object' && /^\s*:/u.test(rest)) container.key = token.slice(1, -1);
}
