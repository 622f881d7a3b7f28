import { joinPath } from '../../evaluate/path';
import { walkAttributes, walkExpression } from '../../hcl/walk';
import { referenceOf } from '../../hcl/references';
import type { Module } from '../../modules/module';
import type { Declaration } from '../../modules/module-code';
import { isModule, majorVersion } from '../../modules/summary';

const VPC_MODULE = 'terraform-aws-modules/vpc/aws';

/**
 * What the data source of the Region calls it: `region` since version 6 of the provider, where `name` is deprecated.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade
 */
export function regionAttribute(module: Module): 'name' | 'region' {
  const written = attributesOfRegions(module);
  if (written.has('region')) return 'region';
  if (written.has('name')) return 'name';
  return (lockedMajor(module) ?? requiredMajor(module) ?? 0) >= 6 ? 'region' : 'name';
}

/** How the code of a module and of those around it asks for it. */
function attributesOfRegions(module: Module): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { hcl } of module.code.files) {
    walkAttributes(hcl, ({ value }) => {
      walkExpression(value, (inner) => {
        const path = referenceOf(inner)?.path ?? [];
        if (path[0] === 'data' && path[1] === 'aws_region') names.add(String(path.at(-1)));
      });
    });
  }
  return names;
}

/** What `init` has chosen. */
function lockedMajor(module: Module): number | undefined {
  const text = module.readFile(joinPath(module.rootFolder, '.terraform.lock.hcl')) ?? '';
  const found = /provider "[^"]*\/hashicorp\/aws" \{[^}]*?\bversion\s*=\s*"(\d+)\./.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The first version that the module, or one around it, takes. */
function requiredMajor(module: Module): number | undefined {
  for (let at: Module | undefined = module; at; at = at.called?.parent) {
    if ([...at.code.calls.values()].some(needsSix)) return 6;
    for (const { hcl } of at.code.files) {
      const required = hcl.blocks
        .filter(({ type }) => type === 'terraform')
        .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'required_providers'))
        .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'aws'));
      for (const { value } of required) {
        const version =
          value.kind === 'object'
            ? value.items.find(({ key }) => key.kind === 'string' && key.value === 'version')?.value
            : value;
        const major = version?.kind === 'string' ? lowestMajor(version.value) : undefined;
        if (major !== undefined) return major;
      }
    }
  }
  return undefined;
}

/** @param constraint `~> 6.0`, `>= 5.0, < 7.0`; what only sets an upper bound says nothing */
function lowestMajor(constraint: string): number | undefined {
  const bounds = constraint.split(',').flatMap((part) => {
    const found = /^\s*(?:=|>=?|~>)?\s*v?(\d+)/.exec(part)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
  return bounds.length === 0 ? undefined : Math.max(...bounds);
}

/** @see https://github.com/terraform-aws-modules/terraform-aws-vpc/blob/master/docs/UPGRADE-6.0.md */
function needsSix(call: Declaration): boolean {
  const [source, version] = ['source', 'version'].map((name) => {
    const value = call.argument(name)?.attribute.value;
    return value?.kind === 'string' ? value.value : undefined;
  });
  if (source === undefined) return false;
  const isVpc = ['', 'modules/vpc-endpoints'].some((inner) => isModule(source, VPC_MODULE, inner));
  return isVpc && (majorVersion(source, version) ?? 0) >= 6;
}
