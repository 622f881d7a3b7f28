import type { Message } from '../../network/message';

/** A way to use an endpoint, to be copied. */
export interface Use {
  /** A few words without a full stop. */
  readonly title: Message;
  readonly code: string;
  /** As VS Code calls it. */
  readonly language: 'shellscript' | 'python' | 'javascript' | 'json';
  /** What to know with it, a sentence with a full stop. */
  readonly note?: Message;
}
