/**
 * An answer of EC2 that is an error: its code, its text, its HTTP status.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export class Ec2Error extends Error {
  override readonly name = 'Ec2Error';

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function invalidParameterValue(message: string): Ec2Error {
  return new Ec2Error('InvalidParameterValue', message);
}

export function invalidParameterCombination(message: string): Ec2Error {
  return new Ec2Error('InvalidParameterCombination', message);
}

export function missingParameter(name: string): Ec2Error {
  return new Ec2Error('MissingParameter', `The request must contain the parameter ${name}`);
}

export function unknownParameter(name: string): Ec2Error {
  return new Ec2Error('UnknownParameter', `The parameter ${name} is not recognized`);
}

export function invalidAction(action: string): Ec2Error {
  return new Ec2Error('InvalidAction', `The action ${action} is not valid for this web service.`);
}

/** What stands in the way of a deletion. */
export function dependencyViolation(message: string): Ec2Error {
  return new Ec2Error('DependencyViolation', message);
}

/** What EC2 has and the sandbox does not. */
export function notSimulated(what: string): Ec2Error {
  return new Ec2Error('UnsupportedOperation', `The sandbox does not simulate ${what}.`);
}

/** The caller may do it, and nothing was done: EC2 says so with 412. */
export function dryRunOperation(): Ec2Error {
  return new Ec2Error('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
}

/** A request without any credentials. */
export function missingAuthenticationToken(): Ec2Error {
  return new Ec2Error('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
}

/** A request with credentials that are not AWS's. */
export function authFailure(): Ec2Error {
  return new Ec2Error('AuthFailure', 'AWS was not able to validate the provided access credentials', 401);
}

/** The sandbox's own fault. Its text stays inside: whoever asked cannot mend it. */
export function internalError(): Ec2Error {
  return new Ec2Error('InternalError', 'An internal error has occurred', 500);
}
