import type { SkippedFile } from './result';

/**
 * The files that may be linted and read. Whoever implements it keeps to the allowed folders, after `realpath`. Paths are
 * texts with `/`, absolute or relative to one place; the same file has one path.
 */
export interface LintFiles {
  /** Files to lint: Terraform's, and YAML and JSON that may be templates. In any order. */
  paths(): Iterable<string>;
  /** @returns the names of a folder's files, without its folders; undefined for a folder that may not be read */
  list(folder: string): readonly string[] | undefined;
  /**
   * @returns the text of a file, undefined if it may not be read, or is not at hand yet. The same text object for as long
   * as the file does not change.
   */
  read(path: string): string | undefined;
  /** Files that were found and are not to be linted, with their reasons. */
  skipped(): readonly SkippedFile[];
}
