/** @returns whether a file belongs to a module: its language is Terraform's or OpenTofu's, native or JSON. */
export function isModuleFile(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !name.startsWith('.') && !name.startsWith('#');
}

/**
 * @returns whether a file changes what the others say.
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
export function isOverride(name: string): boolean {
  return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}

/** @returns whether a file's variables are set without being asked for. */
export function isAutomaticVariables(name: string): boolean {
  return /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name);
}

/**
 * @returns a folder's files that make up a module, in their order; `x.tofu` hides `x.tf`.
 * @see https://opentofu.org/docs/language/files/#file-extension
 */
export function moduleFiles(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  const isHidden = (name: string): boolean =>
    /\.tf(?:\.json)?$/.test(name) && all.has(name.replace(/\.tf(?=(?:\.json)?$)/, '.tofu'));
  return names.filter((name) => isModuleFile(name) && !isHidden(name)).sort();
}
