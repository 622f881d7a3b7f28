import type { LintFinding } from '../../lint/finding';
import type { MakeLinting } from '../../lint/linting';
import type { LintOptions } from '../../lint/options';
import type { LintResult } from '../../lint/result';
import { message } from '../../network/message';
import { plain } from '../../paths/print/plain';
import { RULE_IDS, type RuleId } from '../../rules/rule-id';
import { isAtLeast, type FindingSeverity } from '../../rules/severity';
import { fails, type FailOn } from '../fail-on';
import { jsonDocument } from '../json-document';
import { readRules } from '../read-rules';
import type { Surroundings } from '../surroundings';
import { painter, wantsColours } from './colours';
import { lintJson } from './lint-json';
import { lintText } from './lint-text';
import { NodeLintFiles } from './node-lint-files';
import { readArguments } from './read-arguments';
import { sarifLog } from './sarif';
import { readVarFiles } from './var-files';

export interface LintCommandOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: FailOn;
  readonly minSeverity: FindingSeverity;
  readonly rule?: readonly string[];
  readonly varFile?: readonly string[];
}

/** What the command is given to work with. */
export interface LintTools {
  readonly makeLinting: MakeLinting;
  /** Absolute. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Prints what the rules say of code. Ends with 1 where a printed finding is at or above `--fail-on`.
 * @throws UsageError where a path or a file of variables cannot be read, or a rule is named that there is not.
 */
export function lintCommand(
  paths: readonly string[],
  options: LintCommandOptions,
  surroundings: Surroundings,
  { makeLinting, workingFolder, environment }: LintTools,
): void {
  const { stderr, stdout } = surroundings;
  const named = readArguments(paths, options.rule, options.varFile ?? [], workingFolder);
  const rules = readRules(named.rules);
  const varFiles = readVarFiles(named.varFiles, workingFolder);
  const files = NodeLintFiles.open(named.paths, workingFolder, varFiles);
  const lintOptions: LintOptions = { severities: others(rules), varFiles: [...varFiles.keys()] };
  const result = resultOf(makeLinting(files, () => lintOptions).all());
  const findings = result.findings.filter(
    (finding) => isAsked(finding, rules, named.rules) && isAtLeast(finding.severity, options.minSeverity),
  );
  for (const warning of warnings(result.files)) stderr.write(`warning: ${warning}\n`);
  const paint = painter(wantsColours(stdout.isTTY ?? false, environment));
  switch (options.format) {
    case 'json':
      stdout.write(jsonDocument(lintJson(findings, result.files)));
      break;
    case 'sarif':
      stdout.write(jsonDocument(sarifLog(findings, result.files, workingFolder)));
      break;
    case 'text':
      stdout.write(lintText({ findings, read: result.files.read, text: (file) => files.read(file), paint }));
      break;
  }
  if (fails(findings, options.failOn)) surroundings.exitCode = 1;
}

function others(rules: ReadonlySet<RuleId>): ReadonlyMap<RuleId, 'off'> {
  return new Map(RULE_IDS.flatMap((id) => (rules.has(id) ? [] : [[id, 'off' as const]])));
}

/** Who asks for some rules does not ask which comments are in vain: those of the others would be. */
function isAsked(
  { rule }: LintFinding,
  rules: ReadonlySet<RuleId>,
  named: readonly string[] | undefined,
): boolean {
  return rule === 'ignore' ? named === undefined : rules.has(rule);
}

function resultOf(steps: Generator<undefined, LintResult, undefined>): LintResult {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What is no finding: silence about what was not looked at is no good news. */
function warnings({ found, skipped, partlyRead }: LintResult['files']): readonly string[] {
  const lines = [
    ...skipped.map(({ file, reason }) =>
      plain(message('{file} was skipped: {reason}.', { file, reason: plain(reason) })),
    ),
    ...partlyRead.map(({ file, reason }) =>
      plain(
        message('{file}: {reason}; rules about what is missing were silent.', {
          file,
          reason: plain(reason),
        }),
      ),
    ),
  ];
  return found === 0 ? [...lines, plain(message('No Terraform and no template was found.'))] : lines;
}
