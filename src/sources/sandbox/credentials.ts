import { authFailure, missingAuthenticationToken } from './errors';
import type { SandboxRequest } from './http';
import type { Parameters } from './protocol/form';

/**
 * Requests must be signed, as to EC2; whose signature it is and whether it holds is not asked: there is nothing to
 * steal here, and a client that forgot to sign should learn it here rather than at AWS.
 * @throws Ec2Error MissingAuthenticationToken, AuthFailure
 */
export function requireSignature(request: SandboxRequest, parameters: Parameters): void {
  const header = request.headers.get('authorization');
  if (header === undefined) {
    if (parameters.has('X-Amz-Signature') || parameters.has('Signature')) return;
    throw missingAuthenticationToken();
  }
  if (!/^AWS4(-[A-Z0-9]+)+ +Credential=/.test(header)) throw authFailure();
}
