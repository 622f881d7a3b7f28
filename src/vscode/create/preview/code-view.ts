import { toCdkPython } from '../../../endpoints/code/cdk-python';
import { toCdkTypeScript } from '../../../endpoints/code/cdk-typescript';
import { toCli } from '../../../endpoints/code/cli';
import { toCloudFormationJson, toCloudFormationYaml } from '../../../endpoints/code/cloudformation';
import { toTerraform } from '../../../endpoints/code/terraform';
import type { Plan } from '../../../endpoints/plan';
import { message, type Text } from '../../../network/message';
import type { CodeFormat, CodeView } from '../../../webview/create/protocol';
import { codeLines } from './code-tokens';
import type { Render } from './previewing';

/** In the order of the tabs. What has two forms says which one it is. */
const LABELS: readonly (readonly [CodeFormat, Text])[] = [
  ['terraform', 'Terraform'],
  ['cloudformation', 'CloudFormation'],
  ['cloudformation-json', message('CloudFormation (JSON)')],
  ['cdk-typescript', 'CDK'],
  ['cdk-python', message('CDK (Python)')],
  ['cli', 'AWS CLI'],
];

/** @returns the plan as code, in the format that was chosen last. */
export function codeView(plan: Plan, format: CodeFormat, render: Render): CodeView {
  return {
    formats: LABELS.map(([id, label]) => ({ id, label: render(label) })),
    lines: codeLines(codeOf(plan, format), format),
  };
}

/** @returns the whole text, as it is copied and inserted. */
export function codeOf(plan: Plan, format: CodeFormat): string {
  switch (format) {
    case 'terraform':
      return toTerraform(plan);
    case 'cloudformation':
      return toCloudFormationYaml(plan);
    case 'cloudformation-json':
      return toCloudFormationJson(plan);
    case 'cdk-typescript':
      return toCdkTypeScript(plan);
    case 'cdk-python':
      return toCdkPython(plan);
    case 'cli':
      return toCli(plan);
  }
}
