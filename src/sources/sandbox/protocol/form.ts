import type { SandboxRequest } from '../http';

/** The parameters of a request, in the order in which they came; of two with one name the later one holds. */
export type Parameters = ReadonlyMap<string, string>;

/**
 * The parameters of a Query API request: those of its address and those of its form-urlencoded body.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Query-Requests.html
 */
export function parametersOf(request: SandboxRequest): Parameters {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(request.query)) parameters.set(name, value);
  if (request.method === 'POST') {
    for (const [name, value] of new URLSearchParams(request.body)) parameters.set(name, value);
  }
  return parameters;
}
