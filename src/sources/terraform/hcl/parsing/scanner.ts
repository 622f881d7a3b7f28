import { message, type Message } from '../../../../network/message';
import type { Comment, SyntaxError } from '../file';

import {
  ASTERISK,
  CLOSE_BRACE,
  CR,
  HASH,
  LF,
  SOLIDUS,
  SPACE,
  TAB,
  identifierEnd,
  isDigit,
  lineEnd,
  skipBlanks,
  startsIdentifier,
} from './characters';
import { lookOf } from './layout';
import { heredocHeaderEnd, lengthOf, numberEnd, symbolAt } from './symbols';
import { HEREDOC, IDENTIFIER, NEWLINE, NUMBER, SINGLE, STOP } from './tokens';

/** More errors than that help nobody; `Scanner.flaws` goes on counting. */
export const MAX_ERRORS = 100;

/**
 * Reads tokens one by one, on demand: none is kept. The parser says in which surroundings it reads (`depth`,
 * `newlines`), since what a line's end means depends on them.
 */
export class Scanner {
  /** The token that is read but not yet taken. */
  protected token: number = NEWLINE;
  start = 0;
  end = 0;
  /** Where the token that was taken last ended: the end of a node that is complete. */
  lastEnd = 0;
  /** Brackets and sequences that are open in the argument being read. */
  depth = 0;
  /** Whether a line's end is a token. It is not within parentheses, brackets and sequences. */
  newlines = true;
  /** The line that is being read: where it begins, and the column of what it begins with, from 0. */
  lineStart = 0;
  lineIndent = -1;

  /**
   * A text with an error is read warily: brackets are believed no longer when the layout says otherwise. What is
   * well-formed is never read so, since it may be laid out in any way.
   */
  wary = false;
  /** Column of the line that the argument being read begins on. */
  argumentIndent = 0;

  readonly comments: Comment[] = [];
  readonly errors: SyntaxError[] = [];
  /** How many errors there were. */
  flaws = 0;
  /** How far the text had been read when an error was noted. */
  reached = 0;
  /** Why nothing more can be read: its error is noted already, or the text ends or a line does not belong here. */
  stopped: 'no' | 'error' | 'line' | 'end' = 'no';
  /** `depth` when it stopped. */
  stopDepth = 0;
  /** Whether an error says why it stopped. */
  private explained = false;

  /** Where the next comment of several lines ends: looked for once, not for each that begins before it. */
  private commentEnd = -1;

  constructor(
    readonly text: string,
    /** Offset where reading ends. */
    public limit: number,
  ) {}

  at(token: number): boolean {
    return this.token === token;
  }

  kind(): number {
    return this.token;
  }

  /** Goes on to the next token. */
  advance(): void {
    if (this.token === STOP) return;
    this.lastEnd = this.end;
    this.scan(this.end);
  }

  /** Takes a token if it is there. */
  take(token: number): boolean {
    if (this.token !== token) return false;
    this.advance();
    return true;
  }

  isWord(word: string): boolean {
    return (
      this.token === IDENTIFIER &&
      this.end - this.start === word.length &&
      this.text.startsWith(word, this.start)
    );
  }

  tokenText(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Whether nothing but blanks precedes the token on its line. */
  isFirstOnLine(): boolean {
    return this.start - this.lineStart === this.lineIndent;
  }

  /** Notes an error and goes on. */
  fail(text: Message, start: number, end: number): void {
    this.flaws++;
    this.reached = Math.max(this.reached, this.end, end);
    if (this.wary && this.errors.length < MAX_ERRORS) {
      this.errors.push({ start, end: Math.min(end, this.limit), message: text });
    }
    // A text that is not read warily yet is read again from the beginning of the block.
    if (!this.wary) this.stop('error', start);
  }

  /**
   * Notes an error at the token, and nothing more is read until someone recovers. Where nothing is read any more, one
   * error says so.
   */
  halt(text: Message): void {
    if (this.stopped === 'no') {
      this.fail(text, this.start, this.end);
      this.stop('error', this.start);
    } else this.failOnce(text, this.start, this.end);
  }

  /** Notes an error that comes of nothing being read any more, unless one is noted that explains it. */
  failOnce(text: Message, start: number, end: number): void {
    if (this.explained) return;
    this.explained = true;
    this.fail(text, start, end);
  }

  stop(why: 'error' | 'line' | 'end', at: number): void {
    if (this.token !== STOP) this.stopDepth = this.depth;
    this.explained = why === 'error';
    this.stopped = why;
    this.token = STOP;
    this.start = at;
    this.end = at;
  }

  /** Stops where an error, which is noted, says that the rest belongs to what is around. */
  stopAt(line: number): void {
    this.stop('line', line);
    this.explained = true;
  }

  /** Reads the next token from an offset, whatever stopped before. */
  leap(to: number): void {
    this.stopped = 'no';
    this.token = NEWLINE;
    this.end = to;
    this.advance();
  }

  private scan(from: number): void {
    const { text, limit } = this;
    let at = from;
    for (;;) {
      if (at >= limit) {
        this.stop('end', limit);
        return;
      }
      const c = text.charCodeAt(at);
      if (c === SPACE || c === TAB || c === CR) {
        at++;
      } else if (c === LF) {
        if (this.wary && this.depth > 0 && this.isForeign(at + 1)) {
          this.newLine(at + 1);
          this.stop('line', at + 1);
          return;
        }
        if (this.newlines) {
          this.set(NEWLINE, at, at + 1);
          this.newLine(at + 1);
          return;
        }
        at++;
        this.newLine(at);
      } else if (c === HASH || (c === SOLIDUS && isCommentStart(text.charCodeAt(at + 1)))) {
        at = this.comment(at);
        if (this.token === STOP) return;
      } else {
        if (this.lineIndent < 0) this.lineIndent = at - this.lineStart;
        this.scanToken(c, at);
        return;
      }
    }
  }

  newLine(start: number): void {
    this.lineStart = start;
    this.lineIndent = -1;
  }

  /** Whether a line, met while a bracket is open, cannot go on with what is within the bracket. */
  private isForeign(lineStart: number): boolean {
    // within a heredoc the text's own layout counts
    if (this.limit < this.text.length) return false;
    const first = skipBlanks(this.text, lineStart, this.limit);
    const indent = first - lineStart;
    if (indent > this.argumentIndent) return false;
    if (this.text.charCodeAt(first) === CLOSE_BRACE) return indent < this.argumentIndent;
    return lookOf(this.text, first, this.limit) !== undefined;
  }

  private comment(start: number): number {
    const { text, limit } = this;
    const isBlock = text.charCodeAt(start + 1) === ASTERISK && text.charCodeAt(start) === SOLIDUS;
    if (!isBlock) return this.addComment(start, lineEnd(text, start, limit));
    if (this.commentEnd < start + 4) {
      const close = text.indexOf('*/', start + 2);
      this.commentEnd = close < 0 ? Infinity : close + 2;
    }
    if (this.commentEnd <= limit) {
      if (this.lineIndent < 0) this.lineIndent = start - this.lineStart;
      const lastLine = text.lastIndexOf('\n', this.commentEnd);
      if (lastLine > start) this.newLine(lastLine + 1);
      return this.addComment(start, this.commentEnd);
    }
    this.fail(message('The comment does not end.'), start, start + 2);
    return this.addComment(start, lineEnd(text, start, limit));
  }

  private addComment(start: number, end: number): number {
    const trimmed = this.text.charCodeAt(end - 1) === CR ? end - 1 : end;
    this.comments.push({ start, end: trimmed });
    return end;
  }

  private scanToken(c: number, at: number): void {
    const { text, limit } = this;
    if (startsIdentifier(text, at)) {
      this.set(IDENTIFIER, at, identifierEnd(text, at, limit));
    } else if (isDigit(c)) {
      this.set(NUMBER, at, numberEnd(text, at, limit));
    } else {
      const single = c < 128 ? SINGLE[c] : 0;
      if (single) this.set(single, at, at + 1);
      else this.scanSymbol(at);
    }
  }

  private scanSymbol(at: number): void {
    const token = symbolAt(this.text, at, this.limit);
    const end = token === HEREDOC ? heredocHeaderEnd(this.text, at, this.limit) : at + lengthOf(token);
    this.set(token, at, end);
  }

  private set(token: number, start: number, end: number): void {
    this.token = token;
    this.start = start;
    this.end = end;
  }
}

function isCommentStart(c: number): boolean {
  return c === SOLIDUS || c === ASTERISK;
}
