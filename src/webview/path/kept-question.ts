import type { SavedQuestion } from './protocol';

/** What the page keeps over a reload: the question as it was asked, and its own zoom; undefined: fitted. */
export function keptQuestion(question: SavedQuestion, zoom: number | undefined): SavedQuestion {
  const { root, from, to, protocol, port, families, scope, vpc } = question;
  return {
    ...{ root, from, to, protocol, port, families, scope },
    ...(vpc !== undefined && { vpc }),
    ...(zoom !== undefined && { zoom }),
  };
}
