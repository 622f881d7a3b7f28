import { FileSystemError, FileType, workspace, type Uri } from 'vscode';
import { message, type Message } from '../../network/message';
import { fileUri } from './file-uri';
import type { WorkspacePlaces } from './workspace-places';

/** What a file holds, or why it is not read; no reason where it is not there. */
export type ReadText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Message | undefined };

/** Nobody writes so much; what is larger was generated, and would hold the editor up. */
const MAX_MEGABYTES = 10;

/** As git does: a file with a NUL near its beginning is no text. */
const LOOKED_AT_BYTES = 8 * 1024;

/** Said of what was found, which is there: a link in the workspace that leads elsewhere. */
const NOT_ALLOWED: ReadText = {
  ok: false,
  reason: message('it is a link that leads outside of the folders that may be read'),
};

/** Reads a file of the workspace. What is in an editor counts, saved or not. */
export async function readAllowed(places: WorkspacePlaces, path: string): Promise<ReadText> {
  const uri = fileUri(path);
  const where = uri ? await places.whereIs(uri) : 'outside';
  if (!uri || where === 'outside') return NOT_ALLOWED;
  if (where === 'nowhere') return { ok: false, reason: undefined };
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return open ? { ok: true, text: open.getText() } : readText(uri);
}

async function readText(uri: Uri): Promise<ReadText> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return { ok: false, reason: undefined };
    if (size > MAX_MEGABYTES * 1024 * 1024) {
      return { ok: false, reason: message('it is larger than {n} MB', { n: MAX_MEGABYTES }) };
    }
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.subarray(0, LOOKED_AT_BYTES).includes(0)) return { ok: false, reason: message('it is binary') };
    return { ok: true, text: await decoded(bytes, uri) };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : 'Unknown';
    const isGone = code === 'FileNotFound';
    return { ok: false, reason: isGone ? undefined : message('it could not be read: {code}', { code }) };
  }
}

/** Terraform and CloudFormation take UTF-8 alone; a file that is none is read as the editor would show it. */
async function decoded(bytes: Uint8Array, uri: Uri): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return workspace.decode(bytes, { uri });
  }
}
