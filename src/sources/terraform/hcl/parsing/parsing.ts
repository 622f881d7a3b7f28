import { message, type Message } from '../../../../network/message';
import type { Expression, Missing, ObjectItem, Step, StringLiteral, Template } from '../expression';
import type { Attribute, Block, Label } from '../file';
import { Gathered } from './gathered';
import { Heredocs } from './heredoc-end';
import { nextWrittenLine } from './layout';
import { Scanner } from './scanner';
import { precedenceOf } from './tokens';

/** Code goes some ten levels down; what reads or walks it goes down one call, or a few, for each. */
export const MAX_NESTING = 200;

/** What the parts of the parser share: the scanner, and how they call each other. */
export abstract class Parsing extends Scanner {
  readonly heredocs = new Heredocs();
  readonly values = new Gathered<Expression>();
  readonly objectItems = new Gathered<ObjectItem>();
  readonly steps = new Gathered<Step>();
  readonly labels = new Gathered<Label>();
  readonly attributes = new Gathered<Attribute>();
  readonly blocks = new Gathered<Block>();
  private nesting = 0;
  private following = { of: -1, lineStart: 0, at: 0 };

  abstract expression(): Expression;
  /** Reads a string whose quotation mark is the token. */
  abstract quoted(): StringLiteral | Template;
  /** Reads a heredoc whose header is the token. */
  abstract heredoc(): Template;

  /** Goes a level down; every call needs its `leave`. @returns whether that is not too deep */
  enter(): boolean {
    this.nesting++;
    if (this.nesting <= MAX_NESTING) return true;
    this.halt(message('This is nested too deeply to be read.'));
    return false;
  }

  leave(levels = 1): void {
    this.nesting -= levels;
  }

  /** How strongly the token binds as a binary operator; 0 if it is none. */
  precedence(): number {
    return precedenceOf(this.token);
  }

  /** Takes an opening bracket. @returns what the surroundings say of lines' ends, for `close` */
  open(newlines: boolean): boolean {
    const outer = this.newlines;
    this.newlines = newlines;
    this.depth++;
    this.advance();
    return outer;
  }

  /** Takes a closing bracket; `opened` is the offset of its counterpart. */
  close(token: number, opened: number, outer: boolean, expected: Message): void {
    if (!this.at(token)) this.unclosed(opened, expected);
    this.newlines = outer;
    this.depth--;
    this.advance();
  }

  /** What was opened at an offset is not closed before reading stops, or by the token. */
  unclosed(opened: number, expected: Message): void {
    if (this.stopped === 'no') this.halt(expected);
    // what is open around it ends here as well: that is the same error
    else this.failOnce(message('What is opened here is not closed.'), opened, opened + 1);
  }

  /** The next line on which something stands: where it begins, and where its first character is. */
  nextLine(): { readonly lineStart: number; readonly at: number } {
    if (this.following.of !== this.lineStart) {
      this.following = { of: this.lineStart, ...nextWrittenLine(this.text, this.end, this.limit) };
    }
    return this.following;
  }

  /** Takes a token that has to be there. */
  expect(token: number, expected: Message): void {
    if (this.at(token)) this.advance();
    else this.halt(expected);
  }

  /** Nothing could be read; says so. */
  missing(expected: Message): Missing {
    const node: Missing = { kind: 'missing', start: this.lastEnd, end: this.lastEnd };
    this.halt(expected);
    return node;
  }
}
