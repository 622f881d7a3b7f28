import type { Message } from '../../../network/message';
import type { LineIndex } from '../../declared/line-index';
import type { Node, Span } from './node';

/** A remark in the text, with its `#`, `//` or `/*`. */
export interface Comment extends Span {
  readonly text: string;
}

/** A part of the text that cannot be read. */
export interface SyntaxProblem extends Span {
  readonly message: Message;
}

/** What a parser makes of a text. */
export interface Parsed {
  /** Whether nothing in it is wrong; quicker to ask than what is. */
  readonly isWhole: boolean;
  /** Undefined where nothing could be read. */
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
}

/** A template's file, read but not evaluated. */
export interface TemplateDocument extends Parsed {
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly language: 'yaml' | 'json';
  readonly lines: LineIndex;
}
