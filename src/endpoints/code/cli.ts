import { scopeOfPlan } from '../scope-of-plan';
import { isRegionName } from '../../network/partition';
import { toCreateInput } from '../create-input';
import type { Plan } from '../plan';
import { jsonText } from './quoted';

/** How the AWS CLI calls the operations. */
const COMMANDS = {
  CreateVpcEndpoint: 'create-vpc-endpoint',
  CreateInstanceConnectEndpoint: 'create-instance-connect-endpoint',
  CreateVpcEndpointServiceConfiguration: 'create-vpc-endpoint-service-configuration',
} as const;

/**
 * A plan as a command of the AWS CLI for a POSIX shell. All of the input is one JSON text: the CLI's short forms
 * cannot carry every tag.
 * @param clientToken makes the command safe to run again
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/create-vpc-endpoint.html
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/create-instance-connect-endpoint.html
 * @see https://docs.aws.amazon.com/cli/latest/reference/ec2/create-vpc-endpoint-service-configuration.html
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html
 */
export function toCli(plan: Plan, clientToken?: string): string {
  const { operation, input } = toCreateInput(plan, clientToken);
  const { region } = scopeOfPlan(plan);
  const at = isRegionName(region) ? ` --region ${region}` : '';
  const create = `aws ec2 ${COMMANDS[operation]}${at}`;
  if (plan.kind !== 'endpoint-service' || plan.allowedPrincipals.length === 0) {
    return `${create} --cli-input-json ${shellJson(input)}\n`;
  }
  const principals = shellJson({ AddAllowedPrincipals: plan.allowedPrincipals });
  return [
    `service_id=$(${create} --query ServiceConfiguration.ServiceId --output text \\`,
    `  --cli-input-json ${shellJson(input)}) &&`,
    `aws ec2 modify-vpc-endpoint-service-permissions${at} --service-id "$service_id" \\`,
    `  --cli-input-json ${principals}`,
    '',
  ].join('\n');
}

/** In single quotes a shell changes nothing; a quote within would end them, and JSON can say it otherwise. */
function shellJson(value: unknown): string {
  return `'${jsonText(value).replaceAll("'", '\\u0027')}'`;
}
