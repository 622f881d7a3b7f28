import { Disposable, workspace, type TextDocument, type Uri } from 'vscode';
import { kindOfFile } from '../../lint/which-files';
import type { LintService } from './lint-service';
import { nameOf } from './paths';

/** Folders in which much changes and nothing of it matters. */
const NOISE = /\/(?:node_modules|\.git)\//;

/** Tells linting what changes in editors, on disk and in the settings. */
export function watchWorkspace(service: LintService, lintAll: () => void): Disposable {
  const { places, files } = service;
  const changed = (uri: Uri): void => {
    const path = places.pathOf(uri);
    if (path !== undefined && files.concerns(path)) service.changed([path]);
  };
  const ofDocument = ({ uri }: TextDocument): void => {
    changed(uri);
  };
  const onDisk = (uri: Uri): void => {
    if (NOISE.test(uri.path)) return;
    changed(uri);
    if (nameOf(uri.path) === '.gitignore') service.findLater();
  };
  // All files: what code reads may have any name, and of a folder that is removed the folder alone is told.
  const watcher = workspace.createFileSystemWatcher('**/*');
  return Disposable.from(
    watcher,
    watcher.onDidChange(onDisk),
    watcher.onDidCreate((uri) => {
      onDisk(uri);
      const isFolder = !nameOf(uri.path).includes('.');
      if (!NOISE.test(uri.path) && (isFolder || kindOfFile(uri.path) !== undefined)) service.findLater();
    }),
    watcher.onDidDelete((uri) => {
      onDisk(uri);
      const gone = files.forget(uri.path);
      if (gone.length === 0) return;
      service.gone(gone);
      service.findLater();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) ofDocument(document);
    }),
    workspace.onDidOpenTextDocument((document) => {
      // Most are as they were read from disk.
      if (!files.isCurrent(document)) ofDocument(document);
    }),
    // What was not saved is forgotten: the file counts again.
    workspace.onDidCloseTextDocument(ofDocument),
    workspace.onDidChangeWorkspaceFolders(lintAll),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('endpointLens.lint') || event.affectsConfiguration('files.exclude'))
        lintAll();
    }),
  );
}
