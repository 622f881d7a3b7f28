/**
 * What a module of the registry makes, as far as the network is concerned, said in Terraform's own language: its
 * variables, the resources that they lead to, its outputs. Names and addresses are the module's.
 */
export interface ModuleSummary {
  readonly name: string;
  /** @param version the constraint of the call, as it is written */
  matches(source: string, version: string | undefined): boolean;
  readonly code: string;
}

/**
 * @returns whether a call means a module of the public registry, by its short or its full address, or of GitHub.
 * @param name `terraform-aws-modules/vpc/aws`, @param submodule `modules/vpc-endpoints`
 */
export function isModule(source: string, name: string, submodule = ''): boolean {
  const [namespace = '', module = '', provider = ''] = name.split('/');
  const [address = '', inner = ''] = withoutScheme(source).split('//');
  if (inner.replace(/\/$/, '') !== submodule) return false;
  const registry = address.replace(/^(?:registry\.terraform\.io|registry\.opentofu\.org)\//, '');
  return registry === name || address === `github.com/${namespace}/terraform-${provider}-${module}`;
}

/** Without what says how a module is fetched, and which revision of it. */
function withoutScheme(source: string): string {
  return source
    .replace(/\?.*$/, '')
    .replace(/^git::/, '')
    .replace(/^(?:https|ssh|git):\/\//, '')
    .replace(/^(?:git@)?github\.com[:/]/, 'github.com/')
    .replace(/\.git(?=\/\/|$)/, '');
}

/** @returns the first number of the version that a constraint asks for: `~> 2.70` and `>= 2, < 3` are 2. */
export function majorVersion(source: string, version: string | undefined): number | undefined {
  const written = version ?? /[?&]ref=v?([\d.]+)/.exec(source)?.[1];
  const found = /\d+/.exec(written ?? '')?.[0];
  return found === undefined ? undefined : Number(found);
}
