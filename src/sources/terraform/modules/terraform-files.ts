import type { HclFile } from '../hcl/file';

/**
 * The files that may be read: whoever implements it keeps to the allowed folders, after `realpath`. Paths are texts with
 * `/`, absolute or relative to one place. What is not at hand yet may be answered with undefined, and the units be read
 * again once it is: nothing is kept between two readings but what the implementation keeps.
 */
export interface TerraformFiles {
  /** @returns the names of a folder's files, without its folders; undefined for a folder that may not be read */
  list(folder: string): readonly string[] | undefined;
  /** @returns the text of a file, undefined if it may not be read */
  read(path: string): string | undefined;
  /** @returns a `.tf`, `.tofu`, `.tfvars` file or one of their JSON forms, as it is written */
  parse(path: string): HclFile | undefined;
}
