import type { Message } from '../../../network/message';
import type { Render } from './previewing';

/** A sentence in two lines: what, and why or what follows. */
export interface TwoLines {
  readonly what: string;
  /** Empty where the sentence says one thing. */
  readonly why: string;
}

/**
 * Splits a sentence where its colon or its first full stop is. Names and ids that it is filled with are kept whole:
 * they may have colons of their own, so the sentence is split before they are put in.
 * @returns `what` without a full stop at its end
 */
export function splitSentence(render: Render, { template, args }: Message): TwoLines {
  const { text, fill } = unfilled(render, { template, args });
  const at = text.search(/[:.] /);
  const what = at < 0 ? text : text.slice(0, at);
  const why = at < 0 ? '' : text.slice(at + 2);
  return { what: fill(what.replace(/\.$/, '')), why: fill(why.replace(/^\p{Ll}/u, upperCase)) };
}

/**
 * @param strong the name of the place that stands out
 * @returns the parts of a sentence before, at and after a place
 */
export function partsAround(
  render: Render,
  { template, args }: Message,
  strong: string,
): readonly [string, string, string] {
  const { text, fill, tokenOf } = unfilled(render, { template, args });
  const token = tokenOf(strong);
  const at = text.indexOf(token);
  if (at < 0) return [fill(text), '', ''];
  return [fill(text.slice(0, at)), fill(token), fill(text.slice(at + token.length))];
}

/** Marks a place, by a code point for private use. What a place is filled with is never looked through. */
const MARK = '\u{F8FF}';

function unfilled(
  render: Render,
  { template, args }: Message,
): {
  readonly text: string;
  readonly fill: (text: string) => string;
  readonly tokenOf: (name: string) => string;
} {
  const names = Object.keys(args).filter((name) => typeof args[name] === 'string');
  const tokenOf = (name: string): string => `${MARK}${names.indexOf(name)}${MARK}`;
  const marked = names.map((name) => [name, tokenOf(name)] as const);
  const text = render({ template, args: { ...args, ...Object.fromEntries(marked) } });
  const fill = (part: string): string =>
    part.replace(new RegExp(`${MARK}(\\d+)${MARK}`, 'g'), (whole, index: string) => {
      const value = args[names[Number(index)] ?? ''];
      return typeof value === 'string' ? render(value) : whole;
    });
  return { text, fill, tokenOf };
}

function upperCase(letter: string): string {
  return letter.toLocaleUpperCase();
}
