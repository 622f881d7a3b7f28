import { joinPath } from '../evaluate/path';
import type { TerraformFiles } from './terraform-files';

/**
 * @returns where `terraform init` has put the modules that a root calls, by their names in it: `net.subnets`. Nothing
 * where it has not been run, or where its list cannot be read.
 */
export function installedModules(root: string, files: TerraformFiles): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const entry of entriesIn(files.read(joinPath(root, '.terraform/modules/modules.json')))) {
    if (typeof entry !== 'object' || entry === null || !('Key' in entry) || !('Dir' in entry)) continue;
    const { Key: key, Dir: folder } = entry;
    if (typeof key === 'string' && typeof folder === 'string' && key !== '')
      folders.set(key, joinPath(root, folder));
  }
  return folders;
}

function entriesIn(text: string | undefined): readonly unknown[] {
  if (text === undefined) return [];
  try {
    const list: unknown = JSON.parse(text);
    const isList = typeof list === 'object' && list !== null && 'Modules' in list;
    return isList && Array.isArray(list.Modules) ? list.Modules : [];
  } catch {
    return [];
  }
}
