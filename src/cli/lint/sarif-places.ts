import type { FileRange } from '../../network/origin';
import type { Json } from '../../paths/print/json';
import type { Place } from '../../sources/declared/unit';

/** Stands for the folder that paths are relative to. */
export const SOURCE_ROOT = '%SRCROOT%';

/** @param file with `/`, relative to the source root or absolute */
export function artifactLocation(file: string): Json {
  // A file system may hold names that are no Unicode; encodeURIComponent refuses those.
  const uri = file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (file.startsWith('/')) return { uri: `file://${uri}` };
  // Windows, on another drive.
  if (/^[a-zA-Z]:\//.test(file)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: SOURCE_ROOT };
}

export function physicalLocation({ file, range }: Place): Json {
  return { artifactLocation: artifactLocation(file), region: region(range) };
}

/** Ends are exclusive in SARIF as well. */
export function region({ start, end }: FileRange): Json {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
