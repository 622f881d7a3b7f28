/**
 * What a module of the registry makes, as far as the network is concerned, said in Terraform's own language: its
 * variables, the resources that they lead to, its outputs. Names and addresses are the module's.
 */
export interface ModuleSummary {
  readonly name: string;
  /**
   * @param version the constraint of the call, as it is written
   * @param gives whether the call gives a variable, which tells what it was written for where the version does not
   */
  matches(source: string, version: string | undefined, gives?: (variable: string) => boolean): boolean;
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
  const found = /\d+/.exec(written(source, version))?.[0];
  return found === undefined ? undefined : Number(found);
}

/**
 * @returns the first number of the newest version that a constraint takes: `~> 2.70` and `>= 2, < 3` are 2. Undefined
 * without a constraint, and with one that has no upper end: `>= 2` takes whatever is the newest.
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function newestMajor(source: string, version: string | undefined): number | undefined {
  const ends = written(source, version)
    .split(',')
    .flatMap((part) => upperEnd(part) ?? []);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

function written(source: string, version: string | undefined): string {
  return version ?? /[?&]ref=v?([\d.]+)/.exec(source)?.[1] ?? '';
}

/** @returns the first number of the newest version that one part of a constraint takes, if it has an upper end. */
function upperEnd(part: string): number | undefined {
  const [, operator = '', major, rest = ''] = /^\s*([~<>=!]*)\s*v?(\d+)((?:\.\d+)*)/.exec(part) ?? [];
  if (major === undefined || operator.startsWith('>') || operator === '!=') return undefined;
  // The last number that `~>` names may grow, and `~> 3` names one alone.
  if (operator === '~>' && rest === '') return undefined;
  return operator === '<' && !/[1-9]/.test(rest) ? Number(major) - 1 : Number(major);
}
