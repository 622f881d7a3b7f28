import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Disposable } from 'vscode';
import type { ConfigFiles } from '../../sources/aws/config/shared-config';

/** Editors save by replacing: what changes together counts once. */
const SETTLE_MS = 300;

/** The config file that counts: the setting's, the environment's, or the usual one. */
export function configFileOf(files: ConfigFiles): string {
  return files.configFile ?? process.env['AWS_CONFIG_FILE'] ?? path.join(os.homedir(), '.aws', 'config');
}

function credentialsFileOf(files: ConfigFiles): string {
  return (
    files.credentialsFile ??
    process.env['AWS_SHARED_CREDENTIALS_FILE'] ??
    path.join(os.homedir(), '.aws', 'credentials')
  );
}

/** Whether there is anything that could name a profile. */
export function hasConfigFiles(files: ConfigFiles): boolean {
  return [configFileOf(files), credentialsFileOf(files)].some((file) => fs.existsSync(file));
}

/**
 * Watches the shared config files by their folders, since a file that is saved by replacing it is another file.
 * Nothing is watched where there is no folder.
 */
export function watchConfig(files: ConfigFiles, changed: () => void): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const names = new Map<string, Set<string>>();
  for (const file of [configFileOf(files), credentialsFileOf(files)]) {
    const folder = path.dirname(file);
    names.set(folder, (names.get(folder) ?? new Set()).add(path.basename(file)));
  }
  const watchers = [...names].flatMap(([folder, watched]) => {
    if (!fs.existsSync(folder)) return [];
    return fs.watch(folder, (_event, name) => {
      if (name !== null && !watched.has(name)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MS);
    });
  });
  return new Disposable(() => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  });
}
