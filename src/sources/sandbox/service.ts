import { randomUUID } from 'node:crypto';
import { callerIdentity } from './actions/caller-identity';
import { ACTIONS } from './actions/table';
import { requireSignature } from './credentials';
import { dryRunOperation, Ec2Error, internalError, invalidAction, missingParameter } from './errors';
import { deliveryOf, strike, type Faults, type FaultName } from './faults';
import type { SandboxRequest, SandboxResponse } from './http';
import { decodeInput } from './protocol/decode';
import { encodeOutput } from './protocol/encode';
import { ec2Answer, ec2Failure, stsAnswer, stsFailure } from './protocol/envelope';
import { parametersOf, type Parameters } from './protocol/form';
import { operationOf } from './protocol/shapes';
import type { AccountState } from './state';

const EC2_VERSION = '2016-11-15';
const STS_VERSION = '2011-06-15';

/** Answers one request to EC2 or STS, which tell themselves apart by their API versions. Never throws. */
export function answer(account: AccountState, faults: Faults, request: SandboxRequest): SandboxResponse {
  const requestId = randomUUID();
  const parameters = parametersOf(request);
  const isSts = parameters.get('Version') === STS_VERSION;
  account.settle();
  try {
    requireSignature(request, parameters);
    const action = parameters.get('Action');
    if (action === undefined)
      throw new Ec2Error('MissingAction', 'The request must contain the parameter Action');
    const fault = faults.next(request, action);
    strike(fault, action, isSts, account.scope);
    if (fault === 'timeout') return delivered(ec2Answer(action, '', requestId), fault);
    const response = isSts ? sts(account, action, requestId) : ec2(account, action, parameters, requestId);
    return delivered(response, fault);
  } catch (error) {
    const known = error instanceof Ec2Error ? error : internalError();
    return isSts ? stsFailure(known, requestId) : ec2Failure(known, requestId);
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

function sts(account: AccountState, action: string, requestId: string): SandboxResponse {
  if (action === 'GetCallerIdentity') return stsAnswer(action, callerIdentity(account), requestId);
  throw new Ec2Error('InvalidAction', `Could not find operation ${action} for version ${STS_VERSION}`);
}
