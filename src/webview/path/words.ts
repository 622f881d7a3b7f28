import { fill } from '../shared/fill';
import type { PathWords, WordKey } from './protocol';

/** Says a text of the page, with its arguments at `{0}`, `{1}` … */
export type Say = (key: WordKey, ...args: readonly (string | number)[]) => string;

/** @returns what says the texts that the extension sent, in the editor's language. */
export function sayWith(words: PathWords): Say {
  return (key, ...args) => fill(words[key], args);
}
