import type { Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Resolved } from '../../../network/resolved';
import { known } from '../../../network/resolved';
import type { Plan } from '../../plan';
import type { ProofCheck } from '../proof';

/** What a proof is made from, once it is known which endpoint is meant. */
export interface Found<P extends Plan, E> {
  readonly plan: P;
  readonly before: Network;
  readonly after: Network;
  readonly endpoint: E;
}

/** The facts of a check, beside whether it holds. */
interface About {
  readonly resource: string | undefined;
  readonly documentation: string;
}

export function check(holds: boolean | undefined, message: Message, about: About): ProofCheck {
  return { holds, message, ...about };
}

/** What holds if all of these do; what is not known leaves it open unless another is false. */
export function all(holds: readonly (boolean | undefined)[]): boolean | undefined {
  if (holds.includes(false)) return false;
  return holds.includes(undefined) ? undefined : true;
}

/** Whether two lists of ids have the same in them; undefined where one of those found is not known. */
export function sameIds(found: readonly Resolved<string>[], planned: readonly string[]): boolean | undefined {
  const ids = found.map(known);
  if (planned.some((id) => !ids.includes(id)) && !ids.includes(undefined)) return false;
  if (ids.some((id) => id !== undefined && !planned.includes(id))) return false;
  return ids.includes(undefined) ? undefined : true;
}
