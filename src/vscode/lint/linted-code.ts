import type { DeclaredCode } from '../../lint/declared-code';
import type { LintFinding } from '../../lint/finding';

/** What linting knows of files, for what shows it: diagnostics, lenses, hovers, fixes. */
export interface LintedCode {
  findingsIn(path: string): readonly LintFinding[];
  codeOf(path: string): readonly DeclaredCode[];
}
