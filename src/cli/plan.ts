import { toCdkPython } from '../endpoints/code/cdk-python';
import { toCdkTypeScript } from '../endpoints/code/cdk-typescript';
import { toCli } from '../endpoints/code/cli';
import { toCloudFormationJson, toCloudFormationYaml } from '../endpoints/code/cloudformation';
import { toTerraform } from '../endpoints/code/terraform';
import { consequences } from '../endpoints/consequences';
import { planCost } from '../endpoints/plan-cost';
import { problems } from '../endpoints/problems';
import { jsonDocument } from './json-document';
import { masked, openNetwork } from './open-network';
import { planJson, type PlanReport } from './plan-json';
import type { PlanOptions } from './plan-options';
import { planText, problemLines } from './plan-text';
import { readPlan } from './read-plan';
import type { Surroundings } from './surroundings';

/**
 * Prints what an endpoint would change, what stands against it and what it costs, or the code for it. Ends with 1 where
 * AWS would refuse it or it would not work. It never writes to an account.
 * @throws UsageError where the options do not say a plan.
 */
export async function planCommand(options: PlanOptions, surroundings: Surroundings): Promise<void> {
  const { network } = await openNetwork(options, surroundings);
  const plan = await readPlan(network, options);
  const report: PlanReport = {
    plan,
    problems: problems(network, plan),
    consequences: consequences(network, plan),
    cost: planCost(network, plan),
  };
  surroundings.stdout.write(masked(printed(report, options.format), options));
  if (options.format !== 'text' && options.format !== 'json') {
    for (const problem of report.problems)
      surroundings.stderr.write(masked(`${problemLines(problem).join('\n')}\n`, options));
  }
  if (report.problems.some(({ severity }) => severity === 'error')) surroundings.exitCode = 1;
}

function printed(report: PlanReport, format: PlanOptions['format']): string {
  switch (format) {
    case 'text':
      return planText(report);
    case 'json':
      return jsonDocument(planJson(report));
    case 'terraform':
      return toTerraform(report.plan);
    case 'cloudformation':
      return toCloudFormationYaml(report.plan);
    case 'cloudformation-json':
      return toCloudFormationJson(report.plan);
    case 'cdk':
      return toCdkTypeScript(report.plan);
    case 'cdk-python':
      return toCdkPython(report.plan);
    case 'cli':
      return toCli(report.plan);
  }
}
