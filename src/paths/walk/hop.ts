import type { Message } from '../../network/message';
import type { Resource } from '../../network/resource';
import type { ExplanationCode } from '../explanation-code';
import type { RuleName } from '../rules';
import type { Blocker, Check, Hop, HopKind, RouteChoice } from '../trace';

/** What a hop is made from; checks and blockers are often none. */
export interface HopSpec {
  readonly id?: string | undefined;
  readonly resource?: Resource | undefined;
  readonly explanation: Message;
  readonly rule: RuleName;
  readonly checks?: readonly Check[];
  readonly blockers?: readonly Blocker[];
  readonly route?: RouteChoice;
}

const NONE: readonly never[] = [];

export function hop(kind: HopKind, spec: HopSpec): Hop {
  const { id, resource, explanation, rule, checks = NONE, blockers = NONE, route } = spec;
  return {
    kind,
    id: id ?? resource?.id,
    resource,
    explanation,
    rule,
    checks,
    blockers,
    ...(route && { route }),
  };
}

export function blocker(
  code: ExplanationCode,
  resource: string | undefined,
  explanation: Message,
  rule: RuleName,
): Blocker {
  return { code, resource, explanation, rule };
}
