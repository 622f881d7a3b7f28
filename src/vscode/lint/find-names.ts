import { RelativePattern, workspace, type CancellationToken, type WorkspaceFolder } from 'vscode';
import { anyOf } from './globs';
import type { LintScope } from './lint-settings';

/** Never looked into: what tools have fetched, and git's own. Modules in `.terraform` are read where code leads there. */
const NEVER = ['**/node_modules/**', '**/.terraform/**', '**/.git/**'];

/** Names that may be linted, or say what may not be. */
const CANDIDATES = ['**/*.{tf,tofu,json,yaml,yml,template}'];

/**
 * The files of a folder that may be linted by their names, those that `files.exclude` hides left out. Of what git ignores
 * VS Code says nothing here: the `.gitignore` files are found beside them.
 */
export async function findNames(
  folder: WorkspaceFolder,
  { include, exclude }: LintScope,
  token: CancellationToken,
): Promise<{ readonly files: readonly string[]; readonly gitignores: readonly string[] }> {
  const find = async (patterns: readonly string[]): Promise<readonly string[]> => {
    const inFolder = new RelativePattern(folder, anyOf(patterns));
    const found = await workspace.findFiles(inFolder, anyOf([...NEVER, ...exclude]), undefined, token);
    return found.map(({ path }) => path);
  };
  const [files, gitignores] = await Promise.all([
    find(include.length === 0 ? CANDIDATES : include),
    find(['**/.gitignore']),
  ]);
  return { files, gitignores };
}
