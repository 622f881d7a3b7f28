/**
 * @param from a file, @param url a path relative to its folder, as templates write it: `./network.yaml`.
 * @returns the path of the file, in the way that `from` is one.
 */
export function besideFile(from: string, url: string): string {
  if (url.startsWith('/')) return url;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const start = /^\.?\//.exec(folder)?.[0] ?? '';
  const kept: string[] = [];
  for (const segment of (folder.slice(start.length) + url.replaceAll('\\', '/')).split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(segment);
  }
  return (kept[0] === '..' && start === './' ? '' : start) + kept.join('/');
}
