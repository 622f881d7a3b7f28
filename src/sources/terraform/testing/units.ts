import type { DeclaredResource, DeclaredUnit } from '../../declared/unit';
import type { HclFile } from '../hcl/file';
import { parseHcl } from '../hcl/parse-hcl';
import { parseTfJson } from '../hcl/parse-tf-json';
import type { TerraformFiles } from '../modules/terraform-files';
import { terraformUnits } from '../unit';

/** Every type that tests look at. */
export const TYPES: ReadonlySet<string> = new Set([
  'aws_vpc',
  'aws_subnet',
  'aws_route_table',
  'aws_route',
  'aws_route_table_association',
  'aws_nat_gateway',
  'aws_vpc_endpoint',
  'aws_vpc_endpoint_route_table_association',
  'aws_security_group',
  'aws_security_group_rule',
  'aws_iam_policy_document',
]);

/** @param files texts by their paths */
export function filesOf(files: Readonly<Record<string, string>>): TerraformFiles {
  const parsed = new Map<string, HclFile>();
  return {
    list: (folder) => {
      const names = Object.keys(files).flatMap((path) => {
        const at = path.lastIndexOf('/');
        return (at < 0 ? '.' : path.slice(0, at)) === folder ? [path.slice(at + 1)] : [];
      });
      return names.length > 0 ? names : undefined;
    },
    read: (path) => files[path],
    parse: (path) => {
      const text = files[path];
      if (text === undefined) return undefined;
      const hcl = parsed.get(path) ?? (path.endsWith('.json') ? parseTfJson(text) : parseHcl(text));
      parsed.set(path, hcl);
      return hcl;
    },
  };
}

/** @returns the units of all the folders that files lie in. */
export function unitsOf(
  files: Readonly<Record<string, string>>,
  varFiles: readonly string[] = [],
): readonly DeclaredUnit[] {
  const folders = Object.keys(files).map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.');
  return [...terraformUnits(filesOf(files), { folders, types: TYPES, varFiles })];
}

/** @returns the only unit of some code, which stands in one file if it is a text. */
export function unitOf(files: string | Readonly<Record<string, string>>): DeclaredUnit {
  const [unit, ...others] = unitsOf(typeof files === 'string' ? { 'main.tf': files } : files);
  if (!unit || others.length > 0) throw new Error(`There are ${others.length + (unit ? 1 : 0)} units.`);
  return unit;
}

/** @returns a resource by its address. */
export function resourceOf(unit: DeclaredUnit, address: string): DeclaredResource {
  const found = unit.resources.find((resource) => resource.address === address);
  if (!found) {
    throw new Error(`There is no ${address} among ${unit.resources.map((r) => r.address).join(', ')}.`);
  }
  return found;
}
