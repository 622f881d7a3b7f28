/** @returns a path within a folder, without `.` and `..`; above the beginning of a relative path, `..` is kept. */
export function joinPath(folder: string, path: string): string {
  const whole = isAbsolute(path) || folder === '' || folder === '.' ? path : `${folder}/${path}`;
  const root = /^(?:[a-z][\w+.-]*:\/\/[^/]*|[a-zA-Z]:)?\/?/.exec(whole)?.[0] ?? '';
  const out: string[] = [];
  for (const part of whole.slice(root.length).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (part !== '..' || root === '') out.push(part);
  }
  return root + out.join('/') || '.';
}

/** @returns whether a path says where it begins: `/a`, `C:/a`, `scheme://host/a`. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-zA-Z]:\/|[a-z][\w+.-]*:\/\/)/.test(path);
}

/** @returns the last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
