/* global document, NodeFilter -- runs in the page */

/**
 * Where a text is drawn. It is on its own, since the page is given its source and nothing around it.
 * @param {Element} lines what holds the lines of an editor
 * @param {string} wanted a text of one line
 * @returns {{x: number, y: number} | undefined} where it begins, in the middle of its line; undefined where it is not
 */
export function placeOf(lines, wanted) {
  for (const line of lines.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const whole = nodes.map(({ textContent }) => textContent).join('');
    // Monaco draws blanks as non-breaking spaces.
    let at = whole.replace(/\u00a0/g, ' ').indexOf(wanted);
    if (at < 0) continue;
    for (const node of nodes) {
      const { length } = node.textContent;
      if (at >= length) {
        at -= length;
        continue;
      }
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left, y: top + height / 2 };
    }
  }
  return undefined;
}
