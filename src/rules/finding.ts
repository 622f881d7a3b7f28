import type { CodeRemedy, Remedy } from '../endpoints/remedy';
import type { Message } from '../network/message';
import type { Resource } from '../network/resource';
import { ruleDocumentation } from './documentation';
import type { RuleId } from './rule-id';
import type { FindingSeverity } from './severity';

/** What can be named and shown: a resource of the network, or of code something that is no part of one. */
export type Located = Pick<Resource, 'id' | 'name' | 'scope' | 'origin'>;

/** Something to look at beside what a finding is anchored on. */
export interface Related {
  readonly resource: Located;
  /** A sentence with a full stop. */
  readonly message: Message;
  /** It says where AWS documents it, and nothing about the resource itself. */
  readonly isDocumentation?: true;
}

/** Something that is wrong with a network, or could be better. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: FindingSeverity;
  /** What, and why, in a sentence with a full stop. */
  readonly message: Message;
  /** What it is anchored on. */
  readonly resource: Resource;
  /** Which value of the resource it is about, as the resource's type calls it: `routeTableIds`, `policy`. */
  readonly field?: string;
  /** The id of the VPC that it is in. */
  readonly vpc: string | undefined;
  /** The short name of the service that it is about: `s3`, `ecr.api`. */
  readonly service: string | undefined;
  readonly related: readonly Related[];
  /** The page of the rule. */
  readonly documentation: string;
  /** What would mend it, where that can be said. */
  readonly remedy: Remedy | CodeRemedy | undefined;
}

/** What a rule has to say; the rest of a finding follows from its id. */
interface Facts {
  readonly severity: FindingSeverity;
  readonly message: Message;
  readonly resource: Resource;
  readonly field?: string;
  readonly vpc?: string | undefined;
  readonly service?: string | undefined;
  readonly related: readonly Related[];
  readonly remedy?: Remedy | CodeRemedy | undefined;
}

export function finding(rule: RuleId, facts: Facts): Finding {
  const { vpc, service, remedy, ...rest } = facts;
  return { rule, ...rest, vpc, service, remedy, documentation: ruleDocumentation(rule) };
}
