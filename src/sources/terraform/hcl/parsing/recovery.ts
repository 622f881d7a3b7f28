import { lineEnd } from './characters';
import type { Parsing } from './parsing';
import { quotedEnd } from './quoted';
import {
  CLOSE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  HEREDOC,
  NEWLINE,
  OPEN,
  OPEN_BRACKET,
  OPEN_PAREN,
  QUOTE,
  STOP,
  STRIP_CLOSE,
} from './tokens';

/**
 * After an error in an argument or a header: passes over what is left of it, so that the next item of the body can be
 * read. That is the rest of the line, or, where brackets are open, the lines up to the one that closes them or that
 * cannot belong to them (`Scanner.isForeign`).
 */
export function recover(p: Parsing): void {
  if (!p.at(STOP) || (!p.wary && p.flaws > 0)) return;
  p.newlines = true;
  if (p.stopped === 'error') {
    p.depth = Math.max(0, p.stopDepth);
    p.leap(p.start);
    passOver(p);
  }
  p.depth = 0;
  if (p.stopped === 'line') p.leap(p.start);
}

function passOver(p: Parsing): void {
  while (!p.at(STOP)) {
    switch (p.kind()) {
      case NEWLINE:
        if (p.depth === 0) return;
        p.advance();
        break;
      case OPEN:
      case OPEN_BRACKET:
      case OPEN_PAREN:
        p.depth++;
        p.advance();
        break;
      case CLOSE:
      case STRIP_CLOSE:
      case CLOSE_BRACKET:
      case CLOSE_PAREN:
        // the brace may be the one that ends the body
        if (p.depth === 0 && p.at(CLOSE)) return;
        p.depth = Math.max(0, p.depth - 1);
        p.advance();
        break;
      case QUOTE:
        p.leap(quotedEnd(p.text, p.start, p.limit));
        break;
      case HEREDOC:
        passOverHeredoc(p);
        break;
      default:
        p.advance();
    }
  }
}

function passOverHeredoc(p: Parsing): void {
  const marker = p.text.slice(p.start, p.end).replace(/^<<-?|\s+$/g, '');
  const { closed, contentEnd, end } = p.heredocs.endOf(p, p.end, marker);
  p.newLine(contentEnd);
  p.leap(closed ? lineEnd(p.text, end, p.limit) : contentEnd);
}
