import { joinPath } from '../evaluate/path';
import type { Expression } from '../hcl/expression';
import { isAutomaticVariables } from './file-names';
import type { TerraformFiles } from './terraform-files';

/**
 * @param varFiles paths of `--var-file`, the last of which counts most
 * @returns what is given for a root module's variables.
 * @see https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export function givenVariables(
  folder: string,
  varFiles: readonly string[],
  files: TerraformFiles,
): ReadonlyMap<string, Expression> {
  const automatic = (files.list(folder) ?? []).filter(isAutomaticVariables).sort(byPrecedence);
  const given = new Map<string, Expression>();
  for (const path of [...automatic.map((name) => joinPath(folder, name)), ...varFiles]) {
    for (const { name, value } of files.parse(path)?.attributes ?? []) given.set(name, value);
  }
  return given;
}

/** `terraform.tfvars` counts least, its JSON form more, the others in the order of their names. */
function byPrecedence(a: string, b: string): number {
  const rank = (name: string): number => ['terraform.tfvars', 'terraform.tfvars.json'].indexOf(name);
  const [first, second] = [rank(a), rank(b)];
  if (first >= 0 || second >= 0) return (first < 0 ? 2 : first) - (second < 0 ? 2 : second);
  return a < b ? -1 : 1;
}
