import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { kindOfFile } from '../../lint/which-files';
import { isRuleId } from '../../rules/rule-id';
import { UsageError } from '../usage-error';

/** What the command line names. */
export interface Named {
  readonly paths: readonly string[];
  readonly rules: readonly string[] | undefined;
  readonly varFiles: readonly string[];
}

/**
 * Sorts what was named: an option that takes several values takes the paths after it as well (`--rule GW001 infra`), and
 * they can be told apart.
 * @throws UsageError where no path is named
 */
export function readArguments(
  paths: readonly string[],
  rules: readonly string[] | undefined,
  varFiles: readonly string[],
  workingFolder: string,
): Named {
  const isPath = (name: string): boolean => existsSync(path.resolve(workingFolder, name));
  const isCode = (name: string): boolean =>
    statSync(path.resolve(workingFolder, name), { throwIfNoEntry: false })?.isDirectory() === true ||
    kindOfFile(name) === 'terraform';
  const isRule = (name: string): boolean => isRuleId(name) || !isPath(name);
  const all = [
    ...paths,
    ...(rules?.filter((name) => !isRule(name)) ?? []),
    // The first is meant as a file of variables, whatever it is.
    ...varFiles.filter((name, i) => i > 0 && isCode(name)),
  ];
  if (all.length === 0) throw new UsageError('name the files or folders to lint, `.` for this one');
  return {
    paths: all,
    rules: rules?.filter(isRule),
    varFiles: varFiles.filter((name, i) => i === 0 || !isCode(name)),
  };
}
