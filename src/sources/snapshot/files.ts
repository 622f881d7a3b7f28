import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { message } from '../../network/message';
import { failed, succeeded, type Failure, type Result } from '../failure';

/** The largest file that is read; contract of the command line. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

/**
 * Finds the JSON files of a snapshot: the file itself, or those of a folder at any depth, in order of their paths.
 * Links are not followed, so that a folder cannot lead out of itself or in circles.
 */
export async function findFiles(root: string): Promise<Result<readonly string[]>> {
  try {
    if (!(await stat(root)).isDirectory()) return succeeded([root]);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
      .map((entry) => path.join(entry.parentPath, entry.name));
    return succeeded(files.sort());
  } catch (error) {
    return failed(fileFailure(root, error));
  }
}

/** Reads a file that is to hold one JSON object. */
export async function readJsonObject(
  file: string,
  maxBytes = MAX_FILE_BYTES,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > maxBytes) {
      const [megabytes, limit] = [Math.ceil(size / MEGABYTE), Math.round(maxBytes / MEGABYTE)];
      return failed({ reason: 'too-large', path: file, megabytes, limit });
    }
    text = decode(await readFile(file));
  } catch (error) {
    return failed(fileFailure(file, error));
  }
  return parseObject(file, text);
}

/** Windows PowerShell redirects into UTF-16, newer shells into UTF-8; both may begin with a byte order mark. */
function decode(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function parseObject(file: string, text: string): Result<Readonly<Record<string, unknown>>> {
  const invalid = (detail: Extract<Failure, { reason: 'invalid-input' }>['detail']): Result<never> =>
    failed({ reason: 'invalid-input', path: file, key: '', detail });
  if (text.trim() === '') return invalid(message('is empty'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return invalid(message('is not JSON: {cause}', { cause: (error as Error).message }));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalid(message('is not a JSON object with keys such as Vpcs'));
  }
  return succeeded(value as Readonly<Record<string, unknown>>);
}

function fileFailure(file: string, cause: unknown): Failure {
  const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
  return missing ? { reason: 'not-found', path: file } : { reason: 'not-readable', path: file, cause };
}
