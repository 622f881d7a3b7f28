import type { Message } from '../network/message';
import type { LintFinding } from './finding';

/** A file that was found and not linted, and why. */
export interface SkippedFile {
  readonly file: string;
  /** A clause without a full stop: `it is larger than 10 MB`. */
  readonly reason: Message;
}

/** What linting some files has come to. */
export interface LintResult {
  /** By file, then by place. */
  readonly findings: readonly LintFinding[];
  readonly files: {
    /** Files that looked as if they were meant, the skipped ones too. */
    readonly found: number;
    readonly read: number;
    readonly skipped: readonly SkippedFile[];
    /** Read, but for parts that cannot be: of what is absent there nothing is said. */
    readonly partlyRead: readonly SkippedFile[];
  };
}
