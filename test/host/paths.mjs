/** The folders that the test-host scripts share. */
import path from 'node:path';

/** The repository, which is also the extension under development. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * Where VS Code, code-server and the browser are installed: git-ignored, 1 GB, worth keeping between runs.
 * VSCODE_TEST_HOME lets several checkouts share one installation.
 */
export const installHome = path.resolve(process.env.VSCODE_TEST_HOME ?? path.join(root, '.vscode-test'));

/** The folder that is copied and opened as the workspace. */
export const fixtureWorkspace = path.join(root, 'test/fixtures/workspace');

/** What `npm run package` leaves. */
export const vsix = path.join(root, 'endpoint-lens.vsix');
