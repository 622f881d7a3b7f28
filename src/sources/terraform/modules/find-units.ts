import { joinPath } from '../evaluate/path';
import { referencesIn } from '../hcl/references';
import { isAutomaticVariables } from './file-names';
import type { ModuleCode } from './module-code';
import type { ModuleShelf } from './module-shelf';
import { isLocal } from './resolve-module';

/** A folder that is read as a unit. */
export interface UnitFolder {
  readonly code: ModuleCode;
  readonly isLibrary: boolean;
}

/**
 * @returns the folders that no other one calls; of folders that only call each other the first. Folders that a unit
 * leads to are read with it.
 */
export function findUnits(folders: readonly string[], shelf: ModuleShelf): readonly UnitFolder[] {
  const names = [...new Set(folders.map((folder) => joinPath('', folder)))].filter(isOwn).sort();
  const codes = names.flatMap((folder) => shelf.folder(folder) ?? []);
  const called = new Set(
    codes.flatMap((code) => calledFolders(code).filter((folder) => folder !== code.folder)),
  );
  const reached = new Set<string>();
  const units = codes.filter(({ folder }) => !called.has(folder));
  for (const { folder } of units) reach(folder, shelf, reached);
  for (const code of codes) {
    if (reached.has(code.folder)) continue;
    units.push(code);
    reach(code.folder, shelf, reached);
  }
  return units.map((code) => ({ code, isLibrary: isLibrary(code, shelf) }));
}

/** What `init` has fetched is read where it is called. */
function isOwn(folder: string): boolean {
  return !folder.split('/').includes('.terraform');
}

function reach(folder: string, shelf: ModuleShelf, reached: Set<string>): void {
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const code = shelf.folder(next);
    if (code) waiting.push(...calledFolders(code));
  }
}

function calledFolders(code: ModuleCode): readonly string[] {
  return [...code.calls.values()].flatMap((call) => {
    const source = call.argument('source')?.attribute.value;
    return source?.kind === 'string' && isLocal(source.value) ? [joinPath(code.folder, source.value)] : [];
  });
}

/**
 * Whether others are meant to call a module: nothing shows that it is applied itself, and it asks for values or hands
 * its network out.
 */
function isLibrary(code: ModuleCode, shelf: ModuleShelf): boolean {
  if (
    code.hasBackend ||
    [...code.providers.values()].some((provider) => provider.block.attributes.length > 0)
  ) {
    return false;
  }
  const names = shelf.files.list(code.folder) ?? [];
  if (names.some((name) => isAutomaticVariables(name) || name === '.terraform.lock.hcl')) return false;
  const asks = [...code.variables.values()].some((variable) => !variable.argument('default'));
  return asks || [...code.outputs.values()].some((output) => handsOut(output.argument('value')?.attribute));
}

function handsOut(value: { readonly value: Parameters<typeof referencesIn>[0] } | undefined): boolean {
  return (
    value !== undefined &&
    referencesIn(value.value).some(({ path: [root] }) =>
      /^aws_(?:vpc|subnet|(?:default_|main_)?route_table)/.test(String(root)),
    )
  );
}
