import { message, type Message } from '../../network/message';
import { isUnknown, known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { parseServiceName } from '../../network/service-name';
import type { PolicyAnswer } from '../trace';
import { readPolicy, type Statement } from './document';
import { extentOf, isTakenAwayBy, type StatementExtent } from './extent';
import { statementText } from './statement-text';

/** What a policy is asked about beside all calls to the service. */
export interface PolicySubject {
  /** A bucket, table or other resource of the service. */
  readonly resourceArn?: string | undefined;
  /** What DescribeVpcEndpointServices says; undefined where it was not read. */
  readonly policySupported?: boolean | undefined;
}

const answers = new WeakMap<VpcEndpoint, PolicyAnswer>();

/**
 * Whether an endpoint's policy lets calls through, whoever makes them. It is authorisation, apart from the route:
 * never a reason why a path is blocked (rule 48). `allowed` and `denied` are said only of what holds for every
 * caller; all between depends.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function endpointPolicy(endpoint: VpcEndpoint, about?: PolicySubject): PolicyAnswer {
  if (about) return answer(endpoint, about);
  const made = answers.get(endpoint) ?? answer(endpoint, {});
  answers.set(endpoint, made);
  return made;
}

function answer(endpoint: VpcEndpoint, about: PolicySubject): PolicyAnswer {
  const { id } = endpoint;
  const say = (verdict: PolicyAnswer['verdict'], explanation: Message): PolicyAnswer => ({
    verdict,
    explanation,
    endpoint,
  });
  const without = withoutPolicy(endpoint, about);
  if (without) return say('none', without);
  const { policy } = endpoint;
  if (policy === undefined) {
    return say(
      'undetermined',
      message('The policy of {endpoint} is not in what was read.', { endpoint: id }),
    );
  }
  if (isUnknown(policy)) {
    const { template, args } = policy.unknown;
    return say(
      'undetermined',
      message(`The policy of {endpoint} is not known: ${template}.`, { ...args, endpoint: id }),
    );
  }
  const document = readPolicy(policy);
  if (!document.ok) {
    const { template, args } = document.problem;
    return say(
      'undetermined',
      message(`The policy of {endpoint} cannot be read: ${template}.`, { ...args, endpoint: id }),
    );
  }
  return evaluate(endpoint, document.statements, about.resourceArn);
}

/**
 * Interface and gateway endpoints have a policy, if their service supports one; to services that are not AWS's own
 * there is full access.
 */
function withoutPolicy(endpoint: VpcEndpoint, { policySupported }: PolicySubject): Message | undefined {
  const args = { endpoint: endpoint.id };
  switch (known(endpoint.type)) {
    case 'gateway-load-balancer':
      return message('{endpoint} is a Gateway Load Balancer endpoint, which has no policy.', args);
    case 'resource':
    case 'service-network':
    case 'tunnel':
      return endpoint.policy === undefined ? message('{endpoint} has no policy.', args) : undefined;
    case 'interface':
      if (policySupported === false) {
        return message('{endpoint} has no policy: its service supports none.', args);
      }
      return serviceOf(endpoint)?.startsWith('vpce-svc-') === true
        ? message('{endpoint} has no policy: its service is not one of AWS, and all access is allowed.', args)
        : undefined;
    case 'gateway':
    case undefined:
      return undefined;
  }
}

function serviceOf(endpoint: VpcEndpoint): string | undefined {
  const name = known(endpoint.serviceName);
  return name === undefined || name === '' ? undefined : parseServiceName(name).short;
}

function evaluate(
  endpoint: VpcEndpoint,
  statements: readonly Statement[],
  resourceArn: string | undefined,
): PolicyAnswer {
  const extents = statements
    .map((statement) => extentOf(statement, { service: serviceOf(endpoint), resourceArn }))
    .filter(({ whole }) => whole !== 'nothing');
  const denies = extents.filter(({ statement }) => statement.effect === 'Deny');
  const allows = extents.filter(
    (allow) => allow.statement.effect === 'Allow' && !denies.some((deny) => isTakenAwayBy(allow, deny)),
  );
  const explain = resourceArn === undefined ? ofService : ofResource;
  const { verdict, explanation } = explain(weigh(allows, denies), {
    endpoint: endpoint.id,
    allowed: allows.map((each) => statementText(each)).join('; '),
    denied: denies.map((each) => statementText(each)).join('; '),
    ...(resourceArn !== undefined && { resource: resourceArn }),
  });
  return { verdict, explanation, endpoint };
}

/** What the statements that count come to. */
type Weight = 'full' | 'denied' | 'nothing-allowed' | 'all-but' | 'only' | 'only-and-denied';

function weigh(allows: readonly StatementExtent[], denies: readonly StatementExtent[]): Weight {
  if (denies.some(({ whole }) => whole === 'everything')) return 'denied';
  if (allows.length === 0) return 'nothing-allowed';
  if (allows.some(({ whole }) => whole === 'everything')) return denies.length === 0 ? 'full' : 'all-but';
  return denies.length === 0 ? 'only' : 'only-and-denied';
}

type Said = Pick<PolicyAnswer, 'verdict' | 'explanation'>;

function ofService(weight: Weight, args: Message['args']): Said {
  switch (weight) {
    case 'full':
      return {
        verdict: 'allowed',
        explanation: message('The policy of {endpoint} allows full access.', args),
      };
    case 'denied':
      return { verdict: 'denied', explanation: message('The policy of {endpoint} denies every call.', args) };
    case 'nothing-allowed':
      return { verdict: 'denied', explanation: message('The policy of {endpoint} allows no call.', args) };
    case 'all-but':
      return {
        verdict: 'depends',
        explanation: message(
          'The policy of {endpoint} allows all calls but those it denies: {denied}.',
          args,
        ),
      };
    case 'only':
      return {
        verdict: 'depends',
        explanation: message('The policy of {endpoint} allows only: {allowed}.', args),
      };
    case 'only-and-denied':
      return {
        verdict: 'depends',
        explanation: message('The policy of {endpoint} allows only: {allowed}. It denies: {denied}.', args),
      };
  }
}

function ofResource(weight: Weight, args: Message['args']): Said {
  switch (weight) {
    case 'full':
      return {
        verdict: 'allowed',
        explanation: message('The policy of {endpoint} allows full access to {resource}.', args),
      };
    case 'denied':
      return {
        verdict: 'denied',
        explanation: message('The policy of {endpoint} denies every call to {resource}.', args),
      };
    case 'nothing-allowed':
      return {
        verdict: 'denied',
        explanation: message('The policy of {endpoint} allows no call to {resource}.', args),
      };
    case 'all-but':
      return {
        verdict: 'depends',
        explanation: message(
          'The policy of {endpoint} allows all calls to {resource} but those it denies: {denied}.',
          args,
        ),
      };
    case 'only':
      return {
        verdict: 'depends',
        explanation: message('The policy of {endpoint} allows calls to {resource} only by: {allowed}.', args),
      };
    case 'only-and-denied':
      return {
        verdict: 'depends',
        explanation: message(
          'The policy of {endpoint} allows calls to {resource} only by: {allowed}. It denies: {denied}.',
          args,
        ),
      };
  }
}
