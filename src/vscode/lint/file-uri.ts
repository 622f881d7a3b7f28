import { workspace, type Uri } from 'vscode';

/** @returns the address of a path, as linting names files; undefined where it is in no folder of the workspace. */
export function fileUri(path: string): Uri | undefined {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => isWithin(path, uri.path));
  const [innermost] = folders.sort((a, b) => b.uri.path.length - a.uri.path.length);
  return innermost?.uri.with({ path });
}

/** @returns whether a path is a folder, or below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * @returns a path as a person reads it: from the folder of the workspace, with its name where there are several; of such
 * a folder itself its name
 */
export function shownPath(path: string): string {
  const folder = workspace.workspaceFolders?.find(({ uri }) => uri.path === path);
  if (folder) return folder.name;
  const uri = fileUri(path);
  return uri ? workspace.asRelativePath(uri) : path;
}
