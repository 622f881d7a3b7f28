import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { message, type Message } from '../../network/message';

const MEGABYTE = 1024 * 1024;
/** No template that CloudFormation takes is larger than 1 MB; code that people write is smaller still. */
const MAX_MEGABYTES = 10;
/** Where git looks for a NUL to tell binary files. */
const HEAD = 8192;

/** The text of a file, or why it has none. */
export type ReadText =
  | { readonly read: true; readonly text: string }
  /** A clause without a full stop. */
  | { readonly read: false; readonly reason: Message };

/** Reads a whole file. @param path of a file: a pipe would never end */
export function readText(path: string): ReadText {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    return notRead(error);
  }
  try {
    const { size } = fstatSync(file);
    if (size > MAX_MEGABYTES * MEGABYTE)
      return refused(message('it is larger than {n} MB', { n: MAX_MEGABYTES }));
    return textOf(readAll(file, size));
  } catch (error) {
    return notRead(error);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let end = 0;
  while (end < size) {
    const n = readSync(file, bytes, end, size - end, end);
    // It has become shorter meanwhile.
    if (n === 0) break;
    end += n;
  }
  return bytes.subarray(0, end);
}

function textOf(bytes: Buffer): ReadText {
  // What PowerShell 5 writes with `>`.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return refused(message('it is UTF-16, not UTF-8'));
  if (bytes.subarray(0, HEAD).includes(0)) return refused(message('it is binary'));
  if (!isUtf8(bytes)) return refused(message('it is not UTF-8'));
  return { read: true, text: bytes.toString('utf8') };
}

function notRead(error: unknown): ReadText {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'EACCES' || code === 'EPERM') return refused(message('permission to read it was denied'));
  if (code === 'ENOENT') return refused(message('it does not exist'));
  return refused(message('it could not be read: {code}', { code }));
}

function refused(reason: Message): ReadText {
  return { read: false, reason };
}
