import { randomUUID } from 'node:crypto';
import { callerIdentity } from './actions/caller-identity';
import { describeLoadBalancers } from './actions/load-balancers';
import { ACTIONS } from './actions/table';
import { requireSignature } from './credentials';
import { dryRunOperation, Ec2Error, internalError, invalidAction, missingParameter } from './errors';
import { deliveryOf, strike, type Faults, type FaultName } from './faults';
import type { SandboxRequest, SandboxResponse } from './http';
import { decodeInput } from './protocol/decode';
import { encodeOutput } from './protocol/encode';
import { ec2Answer, ec2Failure, queryAnswer, queryFailure, type QueryService } from './protocol/envelope';
import { parametersOf, type Parameters } from './protocol/form';
import { operationOf } from './protocol/shapes';
import type { AccountState } from './state';

const EC2_VERSION = '2016-11-15';

/** The other services that answer here: their API versions, by which all tell themselves apart, and their actions. */
const OTHERS: readonly OtherService[] = [
  {
    service: 'sts',
    version: '2011-06-15',
    actions: new Map([['GetCallerIdentity', (_, account): string => callerIdentity(account)]]),
  },
  {
    service: 'elasticloadbalancing',
    version: '2015-12-01',
    actions: new Map([['DescribeLoadBalancers', describeLoadBalancers]]),
  },
];

interface OtherService {
  readonly service: QueryService;
  readonly version: string;
  /** Each gives the elements of its result. */
  readonly actions: ReadonlyMap<string, (parameters: Parameters, account: AccountState) => string>;
}

/** Answers one request to EC2 or to one of the others. Never throws. */
export function answer(account: AccountState, faults: Faults, request: SandboxRequest): SandboxResponse {
  const requestId = randomUUID();
  const parameters = parametersOf(request);
  const other = OTHERS.find(({ version }) => version === parameters.get('Version'));
  account.settle();
  try {
    requireSignature(request, parameters);
    const action = parameters.get('Action');
    if (action === undefined)
      throw new Ec2Error('MissingAction', 'The request must contain the parameter Action');
    const fault = faults.next(request, action);
    strike(fault, action, other?.service ?? 'ec2', account.scope);
    if (fault === 'timeout') return delivered(ec2Answer(action, '', requestId), fault);
    const response = other
      ? queryAnswer(other.service, action, resultOf(other, action, parameters, account), requestId)
      : ec2(account, action, parameters, requestId);
    return delivered(response, fault);
  } catch (error) {
    const known = error instanceof Ec2Error ? error : internalError();
    return other ? queryFailure(other.service, known, requestId) : ec2Failure(known, requestId);
  }
}

function delivered(response: SandboxResponse, fault: FaultName | undefined): SandboxResponse {
  const delivery = deliveryOf(fault);
  return delivery === undefined ? response : { ...response, delivery };
}

/**
 * A dry run asks for permission alone: EC2 answers it before it looks at what the parameters name, but after it read
 * them, so that a missing or unknown one is still told.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html
 */
function ec2(
  account: AccountState,
  name: string,
  parameters: Parameters,
  requestId: string,
): SandboxResponse {
  const version = parameters.get('Version');
  if (version === undefined) throw missingParameter('Version');
  if (version !== EC2_VERSION)
    throw new Ec2Error('NoSuchVersion', `The API version '${version}' does not exist.`);
  const operation = operationOf(name);
  const action = ACTIONS.get(name);
  if (operation === undefined || action === undefined) throw invalidAction(name);
  const input = decodeInput(operation, parameters);
  if (input['DryRun'] === true) throw dryRunOperation();
  const output = account.clientTokens.answer(name, input, () =>
    account.atomically(() => action.run(input, account)),
  );
  return ec2Answer(name, encodeOutput(operation.output, output), requestId);
}

/** @throws Ec2Error InvalidAction for what the service does not do here */
function resultOf(
  { version, actions }: OtherService,
  action: string,
  parameters: Parameters,
  account: AccountState,
): string {
  const run = actions.get(action);
  if (run === undefined)
    throw new Ec2Error('InvalidAction', `Could not find operation ${action} for version ${version}`);
  return run(parameters, account);
}
