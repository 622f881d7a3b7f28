import type { DeclaredCode } from './declared-code';
import type { LintFiles } from './files';
import type { LintFinding } from './finding';
import type { LintOptions } from './options';
import type { LintResult } from './result';

/** Lints files, and again what an edit touches. */
export interface Linting {
  /** Lints everything, one unit a step: an editor takes a breath in between, and may stop. */
  all(): Generator<undefined, LintResult, undefined>;
  /**
   * Lints again what changed files touch: the units that are made of them. Files that came or went count.
   * @returns step by step; at the end the files whose findings, or whose declared code, may be others now
   */
  changed(paths: readonly string[]): Generator<undefined, ReadonlySet<string>, undefined>;
  /** @returns the findings whose place is in a file. */
  findingsIn(file: string): readonly LintFinding[];
  /** @returns what a file is part of, as networks: most are of one, a module that several roots call of several. */
  codeOf(file: string): readonly DeclaredCode[];
  readonly result: LintResult;
}

/** @param files what may be read, @param options may be others at the next linting */
export type MakeLinting = (files: LintFiles, options: () => LintOptions) => Linting;
