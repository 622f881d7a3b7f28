import { isGatewayService, parseServiceName } from '../../network/service-name';
import type { Plan } from '../plan';

/**
 * What a plan is called in code: words of ASCII letters and digits, the first of which begins with a letter. An
 * interface endpoint for a service with gateway endpoints says so, since both may stand side by side.
 */
function wordsOf(plan: Plan): readonly string[] {
  switch (plan.kind) {
    case 'gateway':
    case 'gateway-load-balancer':
      return serviceWords(plan.service);
    case 'interface':
      return isGatewayService(parseServiceName(plan.service).short)
        ? [...serviceWords(plan.service), 'interface']
        : serviceWords(plan.service);
    case 'resource':
      return ['resource'];
    case 'service-network':
      return ['service', 'network'];
    case 'instance-connect':
      return ['instance', 'connect'];
    case 'endpoint-service':
      return ['endpoint', 'service'];
  }
}

function serviceWords(service: string): readonly string[] {
  const words =
    parseServiceName(service)
      .short.slice(0, 60)
      .match(/[a-z0-9]+/gi) ?? [];
  return /^[a-z]/i.test(words[0] ?? '') ? words : ['service', ...words];
}

/** `s3`, `ecr_api`: a name for Terraform and Python. */
export function snakeName(plan: Plan): string {
  return wordsOf(plan).join('_').toLowerCase();
}

/** `S3Endpoint`, `EcrApiEndpoint`, `EndpointService`: a logical id for CloudFormation, a construct's for CDK. */
export function pascalName(plan: Plan): string {
  const name = wordsOf(plan)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return plan.kind === 'endpoint-service' ? name : `${name}Endpoint`;
}
