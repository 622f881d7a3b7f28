import type { Message } from '../../network/message';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';

/** What a precondition has to say; the rest of a problem follows from its severity. */
interface Facts {
  readonly code: string;
  readonly message: Message;
  readonly documentation: string;
  readonly resource?: string | undefined;
  readonly remedy?: Remedy | undefined;
  readonly awsCode?: string | undefined;
}

/** AWS refuses it, or it would not work. */
export function error(facts: Facts): Problem {
  return problem('error', facts);
}

/** It works, and something else may stop working or cost money; or it could not be checked. */
export function warning(facts: Facts): Problem {
  return problem('warning', facts);
}

/** To know first. */
export function information(facts: Facts): Problem {
  return problem('information', facts);
}

function problem(
  severity: Problem['severity'],
  { code, message, documentation, resource, remedy, awsCode }: Facts,
): Problem {
  return { code, severity, message, resource, documentation, remedy, awsCode };
}
