import { realpath } from 'node:fs/promises';
import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { isWithin } from './file-uri';

/** Where the files of the workspace are: their paths as the engine names them, and their addresses. */
export class WorkspacePlaces {
  /** The real path of each folder on this machine, which links may not lead out of. */
  readonly #realRoots = new Map<string, Promise<string | undefined>>();

  get folders(): readonly WorkspaceFolder[] {
    return workspace.workspaceFolders ?? [];
  }

  /** @returns the path of a file of the workspace; undefined for any other. */
  pathOf(uri: Uri): string | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    return folder && uri.path;
  }

  /** @returns where a file or folder is when links are followed; elsewhere than on this machine there are none. */
  async whereIs(uri: Uri): Promise<'inside' | 'outside' | 'nowhere'> {
    if (workspace.getWorkspaceFolder(uri) === undefined) return 'outside';
    if (uri.scheme !== 'file') return 'inside';
    const real = await realPath(uri);
    if (real === undefined) return 'nowhere';
    const roots = await Promise.all(this.folders.map((folder) => this.#realRoot(folder)));
    return roots.some((root) => root !== undefined && isWithin(real, root)) ? 'inside' : 'outside';
  }

  #realRoot({ uri }: WorkspaceFolder): Promise<string | undefined> {
    const key = uri.toString();
    let root = this.#realRoots.get(key);
    if (!root)
      this.#realRoots.set(key, (root = uri.scheme === 'file' ? realPath(uri) : Promise.resolve(undefined)));
    return root;
  }
}

async function realPath(uri: Uri): Promise<string | undefined> {
  try {
    return Uri.file(await realpath(uri.fsPath)).path;
  } catch {
    return undefined;
  }
}
