import type { Message } from '../network/message';
import type { Remedy } from './remedy';

/**
 * Something to know before an endpoint is created.
 * - `error`: AWS refuses it, or it would not work
 * - `warning`: it works, and something else may stop working or cost money
 * - `information`: to know first
 */
export type Severity = 'error' | 'warning' | 'information';

/** A precondition that a plan, or an endpoint that exists, does not meet. */
export interface Problem {
  /** Ours, in kebab case: `duplicate-route`, `two-subnets-in-zone`. Stable: the command line prints it. */
  readonly code: string;
  readonly severity: Severity;
  /** What, and why, in a sentence with a full stop. */
  readonly message: Message;
  /** The id of the resource that it is about. */
  readonly resource: string | undefined;
  /** The page where AWS says so. */
  readonly documentation: string;
  readonly remedy: Remedy | undefined;
  /** The code with which AWS would refuse the call, where it is known. */
  readonly awsCode: string | undefined;
}
