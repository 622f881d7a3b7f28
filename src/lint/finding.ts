import type { Message } from '../network/message';
import type { RuleId } from '../rules/rule-id';
import type { FindingSeverity } from '../rules/severity';
import type { Place } from '../sources/declared/unit';
import type { Fix } from '../sources/declared/fix';

/** Something to look at beside a finding's place. */
export interface LocatedNote {
  /** Undefined for what stands in no file: AWS's documentation. */
  readonly place: Place | undefined;
  /** The address of what it is about. */
  readonly resource: string;
  readonly message: Message;
}

/** A finding of a rule where the code has it. */
export interface LintFinding {
  /** `ignore` is the hint of an ignore comment that ignores nothing. */
  readonly rule: RuleId | 'ignore';
  readonly severity: FindingSeverity;
  /** A sentence with a full stop. */
  readonly message: Message;
  /** What to underline: the value that it is about, else the header of the resource. */
  readonly place: Place;
  /** The Terraform address, or the logical id; without the keys of instances where all of them have it. */
  readonly resource: string;
  readonly vpc: string | undefined;
  readonly service: string | undefined;
  readonly related: readonly LocatedNote[];
  readonly documentation: string;
  /** Ready to be applied, the one that is most likely meant first. Worked out when they are asked for. */
  fixes(): readonly Fix[];
}
