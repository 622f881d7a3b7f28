/** Deeper than this nobody writes by hand, and a call stack is not endless. */
export const DEEPEST = 200;

/** Brackets within strings count as well, so there is room for some that are not closed. */
const MOST_BRACKETS = 2 * DEEPEST;

/** Sequences in sequences, or anchors, tags and aliases without end, on one line. */
const MANY_MARKS = /(?:[-?&*!]\w{0,20} ){200}/;

/** @returns where a text is nested too deeply to be parsed; a look is cheaper than to find out. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > MOST_BRACKETS) return at;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return MANY_MARKS.exec(text)?.index;
}
