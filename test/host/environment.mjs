/** Environments for the programs that the tests start: what they inherit decides whether a run can be repeated. */
import path from 'node:path';

// npm run exports its whole configuration; a prefix, a workspace or a dry-run flag of the outer npm would
// misdirect an inner one. Where packages come from and how they are cached must stay as the user has it.
const npmKeep = /^npm_config_(registry|userconfig|cache|cafile|proxy|https_proxy)$/;
// Left by an outer VS Code, Electron or code-server; each changes what an inner one does.
const hostLeftovers = /^(VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;

/**
 * This process's environment without what belongs to an outer npm or VS Code.
 * @param {NodeJS.ProcessEnv} [extra] added last
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnv(extra = {}) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !hostLeftovers.test(name) && (!name.startsWith('npm_') || npmKeep.test(name)),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/**
 * Settings under which no AWS account can be found or reached, whoever runs the tests.
 * @param {string} dir a temporary folder; the files named in it need not exist
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutAws(dir) {
  const inherited = Object.keys(process.env).filter((name) => name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(inherited.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: path.join(dir, 'aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: path.join(dir, 'aws-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
