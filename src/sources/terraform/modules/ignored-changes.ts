import { attributeNamed } from '../hcl/bodies';
import { referencesIn } from '../hcl/references';
import type { Declaration } from './module-code';

const NONE: ReadonlySet<string> = new Set();

/**
 * @returns the arguments whose changes Terraform is told to leave: others give them values. `all` stands for all
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
 */
export function ignoredChanges(declaration: Declaration): ReadonlySet<string> {
  const lifecycle = declaration.block.blocks.find(({ type }) => type === 'lifecycle');
  const ignored = lifecycle && attributeNamed(lifecycle, 'ignore_changes')?.value;
  if (!ignored) return NONE;
  return new Set(referencesIn(ignored).map(({ path }) => String(path[0])));
}
