import type { Message } from '../../../network/message';
import type { Expression, Span } from './expression';
import type { LineIndex } from '../../declared/line-index';

/** What stands between braces, or in a file: arguments and blocks, each kind in the order of the text. */
export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** `name = value`; begins with its name. */
export interface Attribute extends Span {
  readonly kind: 'attribute';
  readonly name: string;
  readonly nameEnd: number;
  /** Offset of `=` (in JSON of the colon), or where it is missing. */
  readonly equals: number;
  /** Its `start` and `end` are the value's range. */
  readonly value: Expression;
  /** There is an error in it: the value may lack something. */
  readonly broken: boolean;
}

/** `type "label" { … }`; begins with its type. */
export interface Block extends Span, Body {
  readonly kind: 'block';
  readonly type: string;
  readonly typeEnd: number;
  readonly labels: readonly Label[];
  /** Offset after the last label, or after the type: the header is `start` to here. */
  readonly headerEnd: number;
  /** Offset of `{`; where it is missing, of where it should stand. */
  readonly open: number;
  /** Offset of `}`; where it is missing, of where the body ends. */
  readonly close: number;
  /** There is an error in it or in what it contains: nothing can be said to be absent. */
  readonly broken: boolean;
}

export interface Label extends Span {
  /** Without quotes, its escapes resolved. */
  readonly value: string;
}

/** A comment with what begins and ends it, without the line's end. In JSON a property named `//`. */
export type Comment = Span;

/** What is wrong with the text, and where. */
export interface SyntaxError extends Span {
  /** A sentence without a full stop's worth of context: shown as it is. */
  readonly message: Message;
}

/** A file of Terraform code as it is written. */
export interface HclFile extends Body {
  readonly text: string;
  readonly comments: readonly Comment[];
  /** In the order of the text; no more than `MAX_ERRORS`. Empty means that the file is well-formed. */
  readonly errors: readonly SyntaxError[];
  readonly lines: LineIndex;
}
