import type { Scope } from '../../network/describe';
import { Ec2Error, internalError } from './errors';
import type { Delivery, SandboxRequest } from './http';
import type { QueryService } from './protocol/envelope';

/**
 * What may go wrong with a request:
 * - before anything happens: `throttled`, `denied`, `expired`, `server-error`, `unavailable`; `timeout`: no answer
 *   ever comes, and nothing was done;
 * - after it was carried out: `lost-answer` (the connection ends), `cut-body` (it ends half-way).
 */
export const FAULT_NAMES = [
  'throttled',
  'denied',
  'expired',
  'server-error',
  'unavailable',
  'timeout',
  'lost-answer',
  'cut-body',
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

export interface Fault {
  readonly fault: FaultName;
  /** Only requests for this action; all where absent. */
  readonly action?: string;
  /** How many requests it befalls; all where absent. */
  readonly times?: number;
}

/** `throttled`, or `lost-answer; action=CreateVpcEndpoint; times=2`; a header's own fault befalls its request. */
export const FAULT_HEADER = 'x-endpoint-lens-fault';

/** The faults of a sandbox, used up one by one. */
export class Faults {
  readonly #left: { readonly fault: Fault; times: number }[];
  /** How often a header's fault, which its middleware adds to every request, has befallen one. */
  readonly #used = new Map<string, number>();

  constructor(faults: readonly Fault[]) {
    this.#left = faults.map((fault) => ({ fault, times: fault.times ?? Infinity }));
  }

  /** The fault that befalls this request, if any. @throws Ec2Error InvalidParameterValue for an unknown one */
  next(request: SandboxRequest, action: string): FaultName | undefined {
    const text = request.headers.get(FAULT_HEADER);
    if (text !== undefined) {
      const fault = parseFault(text);
      const used = this.#used.get(text) ?? 0;
      if (concerns(fault, action) && used < (fault.times ?? Infinity)) {
        this.#used.set(text, used + 1);
        return fault.fault;
      }
    }
    const planned = this.#left.find(({ fault, times }) => times > 0 && concerns(fault, action));
    if (planned === undefined) return undefined;
    planned.times--;
    return planned.fault.fault;
  }
}

/** What a fault does to the answer's delivery; undefined where it is an answer of its own. */
export function deliveryOf(fault: FaultName | undefined): Delivery | undefined {
  if (fault === 'lost-answer') return 'dropped';
  if (fault === 'cut-body') return 'cut';
  return fault === 'timeout' ? 'never' : undefined;
}

/** @throws Ec2Error as EC2 answers where the fault strikes before anything happens */
export function strike(
  fault: FaultName | undefined,
  action: string,
  service: 'ec2' | QueryService,
  { account, partition }: Scope,
): void {
  switch (fault) {
    case 'throttled':
      throw new Ec2Error('RequestLimitExceeded', 'Request limit exceeded.', 503);
    case 'denied':
      throw denied(action, service, { account, partition });
    case 'expired':
      // EC2 has words of its own.
      if (service === 'ec2') throw new Ec2Error('RequestExpired', 'Request has expired.');
      throw new Ec2Error('ExpiredToken', 'The security token included in the request is expired', 403);
    case 'server-error':
      throw internalError();
    case 'unavailable':
      throw new Ec2Error('Unavailable', 'The server is overloaded and cannot handle the request.', 503);
    case 'timeout':
    case 'lost-answer':
    case 'cut-body':
    case undefined:
  }
}

/** EC2's own code and words, or those of all others. */
function denied(
  action: string,
  service: 'ec2' | QueryService,
  { account, partition }: Pick<Scope, 'account' | 'partition'>,
): Ec2Error {
  const why =
    `User: arn:${partition}:iam::${account}:user/sandbox is not authorized to perform: ${service}:${action} on ` +
    `resource: * because no identity-based policy allows the ${service}:${action} action`;
  if (service !== 'ec2') return new Ec2Error('AccessDenied', why, 403);
  return new Ec2Error(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. ${why}. Encoded authorization failure message: c2FuZGJveA`,
    403,
  );
}

function concerns(fault: Fault, action: string): boolean {
  return fault.action === undefined || fault.action === action;
}

function parseFault(text: string): Fault {
  const [name, ...settings] = text.split(';').map((part) => part.trim());
  const fault = FAULT_NAMES.find((known) => known === name);
  const given = new Map(
    settings.map((setting): [string, string] => {
      const [key = '', value = ''] = setting.split('=');
      return [key, value];
    }),
  );
  const action = given.get('action');
  const times = given.get('times');
  if (fault === undefined || (times !== undefined && !/^\d+$/.test(times))) {
    throw new Ec2Error('InvalidParameterValue', `The header ${FAULT_HEADER} names no fault: ${text}`);
  }
  return {
    fault,
    ...(action === undefined ? {} : { action }),
    ...(times === undefined ? {} : { times: Number(times) }),
  };
}
